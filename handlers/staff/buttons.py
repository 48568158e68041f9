"""The buttons under what staff read."""

from domain.matters.choices import Choice
from domain.matters.matters import Matter
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, customers, numbers, pages
from handlers.taps import (
    AskTap,
    Buyer,
    BuyerTap,
    CardTap,
    CloseHow,
    CloseHowTap,
    CloseTap,
    CustomersTap,
    CustomerTap,
    Delivered,
    DeliveredTap,
    ExplainTap,
    ListTap,
    MergeTap,
    MuteTap,
    PromiseTap,
    SeenTap,
    SeeToTap,
    SeverityHowTap,
    TakeTap,
    WhomTap,
    WordsTap,
)


def handling(said: Said, facts: Facts, label: Label) -> Rows:
    """What the reader can do with a matter as it stands when the message is sent."""
    if not _may_act(facts):
        return to_card(said, facts, label)
    card = facts["matter"]
    number = said.matter_id or 0
    take = [button(label("take"), TakeTap(number))] if card.matter.assignee_id is None else []
    if card.is_hearsay:
        return [[*take, button(label("seen"), CloseTap(number))]]
    rows = [
        [*take, button(label("explain"), ExplainTap(number))],
        [button(label("ask_customer"), AskTap(number)), button(label("promise"), PromiseTap(number))],
        [_close(card.matter, label)],
    ]
    if facts["is_manager"] and card.waits_for_eye_of(said.person_id):
        rows.insert(0, [button(label("i_saw"), SeenTap(number))])
    return [*rows, [button(label("all_words"), WordsTap(number))]] if card.are_words_long else rows


def _may_act(facts: Facts) -> bool:
    """What went up is for those to whom it went; what is over, for nobody."""
    matter: Matter = facts["matter"].matter
    return matter.is_open and matter.is_within(facts["reader_role"])


def _close(matter: Matter, label: Label) -> Button:
    return button(label("close" if matter.is_complaint else "seen"), CloseTap(matter.id))


def card(said: Said, facts: Facts, label: Label) -> Rows:
    """The card carries everything; only managers see the mute, for only they may. One's own is for colleagues."""
    shown = facts["matter"]
    if shown.is_forgotten:
        return []
    words = [button(label("all_words"), WordsTap(said.matter_id or 0))] if shown.words else []
    if facts["is_own"]:
        return [words] if words else []
    may_act = _may_act(facts)
    rows = handling(said, facts, label) if may_act else []
    rows = [row for row in rows if row != words]
    how_serious = [button(label("severity"), SeverityHowTap(said.matter_id or 0))] if may_act else []
    rows += [row] if (row := [*words, *how_serious]) else []
    rows += [[button(label("merge"), MergeTap(said.matter_id or 0))]] if may_act and shown.is_mergeable else []
    may_say = shown.concerns is None or facts["is_manager"]
    if shown.matter.is_complaint and shown.matter.is_open and may_say:
        rows.append([button(label("concerns_whom"), WhomTap(said.matter_id or 0, 0))])
    if facts["is_manager"]:
        name, on = ("unmute", 0) if shown.is_muted else ("mute", 1)
        rows.append([button(label(name), MuteTap(said.matter_id or 0, on))])
    return rows


def to_card(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("card"), CardTap(said.matter_id or 0))]]


def explaining(said: Said, facts: Facts, label: Label) -> Rows:
    """To whom nothing reaches nobody explains, nor what is over, nor what has gone further up."""
    if facts["matter"].is_hearsay or not _may_act(facts):
        return to_card(said, facts, label)
    number = said.matter_id or 0
    return [[button(label("card"), CardTap(number)), button(label("explain"), ExplainTap(number))]]


def reminded(said: Said, facts: Facts, label: Label) -> Rows:
    """Where somebody sees to it already, or nobody needs to any more, there is nothing to promise."""
    rows = explaining(said, facts, label)
    card = facts["matter"]
    if card.is_seen_to or not card.awaits_staff or not _may_act(facts):
        return rows
    return [[button(label("see_to"), SeeToTap(said.matter_id or 0))], *rows]


def close_how(said: Said, _: Facts, label: Label) -> Rows:
    number = said.matter_id or 0
    choices = [[CloseHow.ASK], [CloseHow.LAST], [CloseHow.SPAM, CloseHow.TEST], [CloseHow.DUPLICATE, CloseHow.MUTE]]
    return [[button(label(f"close_{how}"), CloseHowTap(number, how)) for how in row] for row in choices]


def complaints(_: Said, facts: Facts, label: Label) -> Rows:
    choice = Choice(facts["choice"])
    others = [button(label(f"list_{one}"), ListTap(one, 0)) for one in Choice if one is not choice]
    paging = pages(label, facts["page"], facts["is_more"], lambda page: ListTap(choice, page))
    return [*numbers(label, facts["cards"]), *paging, others]


def buyers(said: Said, facts: Facts, label: Label) -> Rows:
    rows = customers(label, facts["customers"], CustomerTap)
    return [*rows, *pages(label, facts["page"], facts["is_more"], CustomersTap), *newcomer(said, facts, label)]


def newcomer(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("newcomer"), BuyerTap(Buyer.NEWCOMER))]]


def delivered(_: Said, facts: Facts, label: Label) -> Rows:
    row = [button(label(f"delivered_{when}"), DeliveredTap(facts["purchase"], when)) for when in Delivered]
    return [row[:2], row[2:]]


def arrived(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("arrived"), DeliveredTap(facts["purchase"], Delivered.TODAY))]]


def link_arrived(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("arrived"), DeliveredTap(facts["purchase_id"], Delivered.TODAY))]]


def to_list(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("see_complaints"), ListTap(Choice.OPEN, 0))]]


BUTTONS: dict[str, Build] = {
    "start.hello_staff": to_list,
    "staff.notice": handling,
    "staff.card": card,
    "staff.added": explaining,
    "staff.forwarded": explaining,
    "staff.message_sent": explaining,
    "staff.corrected": to_card,
    "staff.answered": explaining,
    "staff.missing": explaining,
    "staff.not_yet": explaining,
    "staff.reopened": explaining,
    "staff.overdue": reminded,
    "staff.not_late": to_card,
    "staff.still_asks": to_card,
    "staff.agreed": to_card,
    "staff.convinced_after_all": explaining,
    "staff.withdrawn": to_card,
    "staff.out_of_reach": to_card,
    "staff.reached_again": to_card,
    "staff.can_send_now": explaining,
    "staff.purchase_waits": arrived,
    "staff.purchase_link_waits": link_arrived,
    "staff.no_customers": newcomer,
    "staff.close_how": close_how,
    "staff.complaints": complaints,
    "staff.purchase_who": buyers,
    "staff.purchase_when": delivered,
    "summary.report": to_list,
}
