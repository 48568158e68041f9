"""The buttons under what customers read about their complaints."""

from domain.matters.explanations import Aspect
from domain.matters.kinds import Meant, Since
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, in_rows, paired
from handlers.taps import (
    AskWithTap,
    BoughtTap,
    Draft,
    DraftTap,
    JudgeTap,
    MoveWordsTap,
    NoAnswerTap,
    NothingMissingTap,
    ReopenTap,
    Settled,
    SettledTap,
    SinceTap,
    SortTap,
    StatusTap,
    TopicTap,
    Withdrawing,
    WithdrawTap,
    WordsTap,
)


def topics(said: Said, facts: Facts, label: Label) -> Rows:
    """As the business offers them; a name as long as a row has one."""
    each = [
        (button(label("topic", topic=one), TopicTap(said.matter_id or 0, one.code)), one.is_short)
        for one in facts.get("offered", ())
    ]
    ways = (Draft.JUST_SEND, Draft.DISCARD) if facts["matter"].own_words else (Draft.DISCARD,)
    return [*paired(each), *drafting(*ways)(said, facts, label)]


def drafting(*choices: Draft) -> Build:
    """One button for each choice, two a row."""

    def build(said: Said, _: Facts, label: Label) -> Rows:
        row = [button(label(choice), DraftTap(said.matter_id or 0, choice)) for choice in choices]
        return in_rows(row, 2)

    return build


def purchases(said: Said, facts: Facts, label: Label) -> Rows:
    each = [[button(label("bought", bought=one), BoughtTap(said.matter_id or 0, one.id))] for one in facts["bought"]]
    return [*each, *drafting(Draft.NONE_OF_THESE, Draft.JUST_SEND, Draft.DISCARD)(said, facts, label)]


def since(said: Said, facts: Facts, label: Label) -> Rows:
    each = [(button(label(f"since_{one}"), SinceTap(said.matter_id or 0, one)), True) for one in Since]
    ways = drafting(Draft.LEAVE_SINCE, Draft.JUST_SEND, *_about(facts), Draft.DISCARD)
    return [*paired(each), *ways(said, facts, label)]


def wanted(said: Said, facts: Facts, label: Label) -> Rows:
    return drafting(Draft.PROPOSE, *_about(facts), Draft.DISCARD)(said, facts, label)


def _about(facts: Facts) -> list[Draft]:
    """What was taken for what it is about can be taken away."""
    return [] if facts.get("about") is None else [Draft.NOT_ABOUT]


def same(said: Said, facts: Facts, label: Label) -> Rows:
    """The words stand in one complaint already; they may belong to another, or to none yet."""

    def belongs(text: str, into: int) -> Button:
        return button(text, MoveWordsTap(facts["message_words"], said.matter_id or 0, into))

    others = [belongs(label("about_own", number=card.number), card.matter.id) for card in facts["cards"]]
    return [*[[one] for one in others], [belongs(label("about_new"), 0)]]


def answered(_: Said, facts: Facts, label: Label) -> Rows:
    """What was said before it could be taken back has no words to name."""
    number = facts.get("message_words")
    return [] if number is None else [[button(label("no_answer"), NoAnswerTap(number))]]


def no_answer(_: Said, facts: Facts, label: Label) -> Rows:
    """The words may belong to what staff asked about, all the same."""
    words, left, matter = facts["message_words"], facts["stands_in"], facts["matter"]
    about = label("about_own", number=matter.number) if matter.matter.is_complaint else label("about_told")
    return [
        [button(about, MoveWordsTap(words, left, left))],
        [
            button(label("is_question"), AskWithTap(words, left)),
            button(label("about_other"), MoveWordsTap(words, left, 0)),
        ],
    ]


def received(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("see_status"), StatusTap(said.matter_id or 0))]]


def status(said: Said, facts: Facts, label: Label) -> Rows:
    matter = facts["matter"].matter
    row = [button(label("all_words"), WordsTap(said.matter_id or 0))] if facts["matter"].words else []
    if matter.is_open and matter.is_complaint:
        row.append(button(label("withdraw"), WithdrawTap(said.matter_id or 0, Withdrawing.ASK)))
    rows = [row] if row else []
    return rows if matter.is_open else [*rows, *reopening(said, facts, label)]


def withdrawing(said: Said, _: Facts, label: Label) -> Rows:
    number = said.matter_id or 0
    return [
        [
            button(label("withdraw_yes"), WithdrawTap(number, Withdrawing.YES)),
            button(label("withdraw_no"), WithdrawTap(number, Withdrawing.NO)),
        ]
    ]


def own_list(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("open_own", number=card.number), StatusTap(card.matter.id))] for card in facts["cards"]]


def reopening(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("reopen"), ReopenTap(said.matter_id or 0))]]


def added_closed(said: Said, facts: Facts, label: Label) -> Rows:
    """To a thank-you or a note no answer is owed; only what is told as a problem is."""
    if facts["matter"].matter.is_owed_nothing:
        return [[button(label("is_problem"), SortTap(said.matter_id or 0, Meant.COMPLAINT))]]
    return reopening(said, facts, label)


def judging(said: Said, facts: Facts, label: Label) -> Rows:
    """Three sides, each with its yes and its no; what was chosen carries ✓ at its end."""
    explanation = facts["explanation"]

    def choice(aspect: Aspect, yes: int) -> Button:
        name = label(f"{aspect}_{'yes' if yes else 'no'}")
        mark = " ✓" if getattr(explanation, aspect) == yes else ""
        return button(f"{name}{mark}", JudgeTap(said.explanation_id or 0, aspect, yes))

    return [[choice(aspect, 1), choice(aspect, 0)] for aspect in Aspect]


def settling(*choices: tuple[str, Settled]) -> Build:
    def build(said: Said, _: Facts, label: Label) -> Rows:
        row = [button(label(name), SettledTap(said.matter_id or 0, what)) for name, what in choices]
        return [row[:2], *([one] for one in row[2:])]

    return build


def nothing_missing(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("nothing_missing"), NothingMissingTap(said.matter_id or 0))]]


SETTLED = (("settled", Settled.YES), ("not_yet", Settled.NOT_YET))


BUTTONS: dict[str, Build] = {
    "complaint.topic": topics,
    "complaint.words": drafting(Draft.DISCARD),
    "complaint.more": drafting(Draft.DONE, Draft.JUST_SEND, Draft.DISCARD),
    "complaint.purchase": purchases,
    "complaint.since": since,
    "complaint.wanted": wanted,
    "complaint.draft": drafting(Draft.GO_ON, Draft.AGAIN, Draft.DISCARD),
    "complaint.same": same,
    "complaint.answer_added": answered,
    "complaint.no_answer": no_answer,
    "complaint.received": received,
    "complaint.relayed": received,
    "complaint.merged": received,
    "complaint.status": status,
    "complaint.list": own_list,
    "complaint.withdraw_sure": withdrawing,
    "complaint.withdrawn": reopening,
    "complaint.closed": reopening,
    "complaint.closed_silent": reopening,
    "complaint.closed_not_agreed": reopening,
    "complaint.dismissed": reopening,
    "complaint.added_closed": added_closed,
    "explanation.verdict": judging,
    "explanation.convinced": settling(("settled", Settled.YES), ("keep_open", Settled.OPEN)),
    "explanation.missing": nothing_missing,
    "complaint.not_yet": nothing_missing,
    "complaint.thanked_settled": settling(*SETTLED),
    "follow_up.settled": settling(*SETTLED, ("senior", Settled.SENIOR)),
    "follow_up.settled_last": settling(*SETTLED),
}
