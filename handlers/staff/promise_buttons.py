"""The buttons around promises: making one, and saying what became of it."""

from domain.matters.choices import Choice
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, in_rows, pages
from handlers.staff.buttons import to_card
from handlers.taps import (
    AgreeTap,
    DraftedTap,
    Drafting,
    DueTap,
    Keeping,
    KeepingTap,
    PromisedTap,
    PromisesTap,
    PromiseTap,
    ProposedTap,
)


def asking_what(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("drop"), DraftedTap(facts["promise"].promise.id, Drafting.DROP))]]


def asking_due(_: Said, facts: Facts, label: Label) -> Rows:
    row = [button(label(f"due_in_{days}"), DueTap(facts["promise"].promise.id, days)) for days in facts["ahead"]]
    return in_rows(row, 3)


def asking_due_of_draft(said: Said, facts: Facts, label: Label) -> Rows:
    return [*asking_due(said, facts, label), *asking_what(said, facts, label)]


def preview(_: Said, facts: Facts, label: Label) -> Rows:
    choices = (
        (("send", Drafting.TELL), ("drop", Drafting.DROP)),
        (("change_promise", Drafting.WHAT), ("change_due", Drafting.DUE)),
    )
    number = facts["promise"].promise.id
    return [[button(label(name), DraftedTap(number, what)) for name, what in row] for row in choices]


def keeping(said: Said, facts: Facts, label: Label) -> Rows:
    """What can be done with it as it stands when the message is sent."""
    if not facts["promise"].promise.is_open:
        return to_card(said, facts, label)
    number = facts["promise"].promise.id
    return [
        [button(label("promise_kept"), KeepingTap(number, Keeping.KEEP))],
        [
            button(label("promise_moves"), KeepingTap(number, Keeping.MOVE)),
            button(label("promise_breaks"), KeepingTap(number, Keeping.BREAK)),
        ],
        *to_card(said, facts, label),
    ]


def asking_proof(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("no_proof"), KeepingTap(facts["promise"].promise.id, Keeping.NO_PROOF))]]


def to_promise(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("see_promise"), PromisedTap(facts["promise"].promise.id))]]


def proposed(said: Said, facts: Facts, label: Label) -> Rows:
    due = int(facts["due"].timestamp())
    return [[button(label("promise_so"), ProposedTap(said.matter_id or 0, due))]]


def proposed_to_seniors(said: Said, facts: Facts, label: Label) -> Rows:
    return [*proposed(said, facts, label), *to_card(said, facts, label)]


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    choice = Choice(facts["choice"])
    numbers = [
        button(label("open_promise", number=one.number), PromisedTap(one.promise.id)) for one in facts["promises"]
    ]
    others = [button(label(f"list_{one}"), PromisesTap(one, 0)) for one in Choice if one is not choice]
    paging = pages(label, facts["page"], facts["is_more"], lambda page: PromisesTap(choice, page))
    return [*in_rows(numbers, 3), *paging, others]


def agreeing(_: Said, facts: Facts, label: Label) -> Rows:
    number = facts["promise"].promise.id
    return [
        [button(label("promise_is_kept"), AgreeTap(number, 1)), button(label("promise_is_not"), AgreeTap(number, 0))]
    ]


def promise_again(said: Said, facts: Facts, label: Label) -> Rows:
    return [[*to_card(said, facts, label)[0], button(label("promise"), PromiseTap(said.matter_id or 0))]]


BUTTONS: dict[str, Build] = {
    "promise.ask_what": asking_what,
    "promise.ask_due": asking_due_of_draft,
    "promise.ask_new_due": asking_due,
    "promise.preview": preview,
    "promise.proposed": proposed,
    "promise.beyond_explained": proposed_to_seniors,
    "promise.beyond_written": proposed_to_seniors,
    "promise.above_explained": proposed_to_seniors,
    "promise.above_written": proposed_to_seniors,
    "promise.told": keeping,
    "promise.card": keeping,
    "promise.due_tomorrow": keeping,
    "promise.overdue_notice": keeping,
    "promise.overdue_above": to_promise,
    "promise.left": keeping,
    "promise.refuted_notice": keeping,
    "promise.moved_told": keeping,
    "promise.dropped": promise_again,
    "promise.ask_proof": asking_proof,
    "promise.kept_told": to_card,
    "promise.broken_told": promise_again,
    "promise.broken_notice": to_card,
    "promise.agreed_notice": to_card,
    "promise.list": listed,
    "promise.kept": agreeing,
}
