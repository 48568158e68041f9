"""The buttons under a file of purchases that was read."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps.sheets import DropSheetTap, TakeInTap


def preview(_: Said, facts: Facts, label: Label) -> Rows:
    """Where no row can be taken there is nothing to decide."""
    sheet = facts["sheet"].sheet
    if not sheet.good:
        return []
    return [
        [button(label("take_in", good=sheet.good), TakeInTap(sheet.id))],
        [button(label("drop_sheet"), DropSheetTap(sheet.id))],
    ]


BUTTONS: dict[str, Build] = {"sheets.preview": preview}
