"""One button: a label and what it remembers."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from domain.matters.cards import Card
from domain.messages import Said
from domain.people import Person, PersonId, told_apart
from handlers.taps import CardTap, Tap

Label = Callable[..., str]
Facts = dict[str, Any]
Button = dict[str, Any]
Rows = list[list[Button]]
Build = Callable[[Said, Facts, Label], Rows]


def button(text: str, tap: Tap) -> Button:
    return {"text": text, "callback_data": tap.write()}


def in_rows(buttons: list[Button], many: int) -> Rows:
    """So many a row, in their order."""
    return [buttons[start : start + many] for start in range(0, len(buttons), many)]


def paired(buttons: Iterable[tuple[Button, bool]]) -> Rows:
    """Two a row where both are short enough to stand side by side; their order is kept."""
    rows: Rows = []
    was_short = False
    for one, is_short in buttons:
        if is_short and was_short:
            rows[-1].append(one)
        else:
            rows.append([one])
        was_short = is_short and len(rows[-1]) == 1
    return rows


def customers(label: Label, people: Sequence[Person], to: Callable[[PersonId], Tap]) -> Rows:
    """A row each, and no two that read the same."""
    return [[button(label("person", name=one.name, mark=mark), to(one.id))] for one, mark in told_apart(people)]


def numbers(label: Label, cards: Sequence[Card]) -> Rows:
    """Of each card that a list shows, three a row."""
    return in_rows([button(label("open_card", number=one.number), CardTap(one.matter.id)) for one in cards], 3)


def pages(label: Label, page: int, is_more: int, to: Callable[[int], Tap]) -> Rows:
    """[Previous][Next] as the language reads: clients never mirror rows, so the right-to-left order is ours to make."""
    row = []
    if page > 0:
        row.append(button(label("previous"), to(page - 1)))
    if is_more:
        row.append(button(label("next"), to(page + 1)))
    if label("direction").endswith("rtl"):  # A mark of direction stands before it.
        row.reverse()
    return [row] if row else []
