"""The buttons around explanations that are kept for the next time."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.customer.complaint_buttons import SETTLED, settling
from handlers.staff.buttons import to_card
from handlers.taps import CausesTap, CauseTap, ChangeCauseTap, Doing, HappeningTap, KeepCauseTap, Now, UseCauseTap


def sent(said: Said, facts: Facts, label: Label) -> Rows:
    """What was written anew may be kept; what was used is kept already."""
    if facts["explanation"].cause_id is not None:
        return to_card(said, facts, label)
    return [[button(label("keep_cause"), KeepCauseTap(said.explanation_id or 0))]]


def offered(said: Said, facts: Facts, label: Label) -> Rows:
    return [
        [button(label("cause", name=one.cause.name), UseCauseTap(said.explanation_id or 0, one.cause.id))]
        for one in facts["causes"]
    ]


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("cause", name=one.cause.name), CauseTap(one.cause.id))] for one in facts["causes"]]
    return [*rows, *pages(label, facts["page"], facts["is_more"], CausesTap)]


def card(_: Said, facts: Facts, label: Label) -> Rows:
    """Only managers see what happens now, for only they may say so; without a topic nobody knows whom to tell."""
    cause = facts["cause"].cause
    changes = [button(label("cause_renew"), ChangeCauseTap(cause.id, Doing.RENEW))]
    if cause.product is not None:
        name = "cause_for_all" if cause.is_for_product else "cause_for_product"
        changes.append(button(label(name), ChangeCauseTap(cause.id, Doing.TURN)))
    rows = [changes, [button(label("cause_remove"), ChangeCauseTap(cause.id, Doing.REMOVE))]]
    if facts["is_manager"] and (cause.topic is not None or cause.is_happening):
        name, what = ("cause_over", Now.OVER) if cause.is_happening else ("cause_happens", Now.HAPPENS)
        rows.insert(0, [button(label(name), HappeningTap(cause.id, what))])
    return rows


def to_cause(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("see_cause"), CauseTap(facts["cause"].cause.id))]]


def settles(said: Said, facts: Facts, label: Label) -> Rows:
    return settling(*SETTLED)(said, facts, label) if facts["matter"].matter.is_open else []


BUTTONS: dict[str, Build] = {
    "explanation.sent": sent,
    "cause.offered": offered,
    "cause.list": listed,
    "cause.card": card,
    "cause.running": to_cause,
    "cause.settles": settling(*SETTLED),
    "cause.over": settles,
}
