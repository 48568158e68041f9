"""Which of the messages that staff read about a matter a reply turns into a message to its customer."""

from domain.expectations import Awaited, Expectation
from domain.matters.explanations import Part
from domain.messages import GATHERED
from storage.outbox import About

# What is neither here nor a question of ours to staff goes to nobody: whoever is asked "whom is it about?" answers us.
ANSWERABLE = frozenset(
    {
        "",  # A file of the customer's, or an album.
        *("words.whole", "words.forwarded"),
        # What the customer wrote or did.
        *("staff.notice", "staff.card", "staff.became", "staff.became_known", "staff.severe"),
        *("staff.added", "staff.forwarded", "staff.corrected", "staff.answered"),
        *("staff.missing", "staff.moved", "staff.no_answer"),
        *("staff.not_convinced", "staff.convinced_after_all", "staff.wants_senior", "staff.not_yet", "staff.reopened"),
        *("staff.agreed", "staff.withdrawn", "staff.out_of_reach", "staff.reached_again", "staff.can_send_now"),
        *("promise.agreed_notice", "promise.refuted_notice"),
        # That the customer still waits.
        *("staff.overdue", "staff.escalated", "staff.unanswered", "staff.unseen", "staff.still_asks"),
        *("promise.due_tomorrow", "promise.overdue_notice"),
        # What the customer has just been told.
        *("staff.question_sent", "staff.message_sent", "explanation.sent"),
        *("promise.told", "promise.kept_told", "promise.moved_told"),
    }
)
# Cards of several customers, each opened by its button.
LISTS = frozenset({GATHERED, "staff.questions", "staff.complaints"})
PROMPTS = {f"explanation.ask_{part}": part for part in Part}
# What is typed here goes to the customer as it is, so a reply to another message is no answer to it.
GOES_OUT = {
    Awaited.QUESTION: "staff.question",
    Awaited.PROMISE_WHY: "promise.ask_why",
    Awaited.PROMISE_WHY_NOT: "promise.ask_why_not",
    Awaited.PROMISE_PROOF: "promise.ask_proof",
}


def is_answerable(about: About) -> bool:
    """What belongs to an explanation is a draft that staff see, until it is sent."""
    return about.message in ANSWERABLE and (about.explanation_id is None or about.message == "explanation.sent")


def answers_other(about: About, expected: Expectation | None) -> bool:
    """Whether it was a reply to something else than what would pass it on to the customer now."""
    return expected is not None and GOES_OUT.get(expected.kind, about.message) != about.message
