"""The buttons by which staff say how serious a matter is."""

from domain.matters.severity import Severity
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.staff.buttons import to_card
from handlers.taps import SeverityTap


def severity_how(said: Said, facts: Facts, label: Label) -> Rows:
    """What it is taken as carries the mark of what is chosen."""
    number, now = said.matter_id or 0, facts["matter"].matter.severity
    names = {one: label(f"severity_{one}") + (" ✓" if one == now else "") for one in Severity}
    row = [button(name, SeverityTap(number, one)) for one, name in names.items()]
    return [row[:2], row[2:], *to_card(said, facts, label)]


BUTTONS: dict[str, Build] = {"staff.severity_how": severity_how}
