"""The buttons by which staff say that two complaints are one, or read that words of one belong elsewhere."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, in_rows
from handlers.staff.buttons import to_card
from handlers.taps import MergeIntoTap


def others(said: Said, facts: Facts, label: Label) -> Rows:
    """The customer's other open complaints, two a row."""
    row = [
        button(label("open_card", number=one.number), MergeIntoTap(said.matter_id or 0, one.matter.id))
        for one in facts["cards"]
    ]
    return in_rows(row, 2)


BUTTONS: dict[str, Build] = {
    "staff.merge_into": others,
    "staff.merged": to_card,
    "staff.moved": to_card,
}
