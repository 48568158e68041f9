"""To what a reply of the staff goes on to the customer: to the customer's own words, and to notices of what they do."""

from domain.matters.explanations import Part
from storage.outbox import About

PROMPTS = {f"explanation.ask_{part}": part for part in Part}
FILE = ""
OF_THE_CUSTOMER = frozenset(
    {
        *("staff.notice", "staff.card", "staff.severe", "staff.became", "staff.became_known", "words.whole", FILE),
        *("staff.added", "staff.forwarded", "staff.corrected", "staff.answered", "staff.missing", "staff.moved"),
        *("staff.not_convinced", "staff.wants_senior", "staff.not_yet", "staff.reopened", "staff.agreed"),
        *("staff.withdrawn", "staff.overdue", "staff.escalated", "staff.unanswered", "staff.unseen"),
        *("promise.agreed_notice", "promise.refuted_notice"),
    }
)
# What they have just had from us: whoever replies to that writes on.
SENT = frozenset({"staff.message_sent", "staff.question_sent", "explanation.sent"})


def is_answerable(about: About) -> bool:
    """All else is between us and the staff, be it asked, chosen or read before it is sent."""
    is_draft = about.explanation_id is not None and about.message not in SENT
    return about.message in OF_THE_CUSTOMER | SENT and not is_draft
