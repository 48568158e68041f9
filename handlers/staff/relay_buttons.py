"""The buttons by which staff say whose words they pass on."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, customers, pages
from handlers.staff.buttons import to_card
from handlers.taps import RelayPageTap, RelayTap


def whose(_: Said, facts: Facts, label: Label) -> Rows:
    rows = customers(label, facts["customers"], RelayTap)
    paging = pages(label, facts["page"], facts["is_more"], RelayPageTap)
    return [*rows, *paging, [button(label("unknown"), RelayTap(0))]]


BUTTONS: dict[str, Build] = {"staff.relay_who": whose, "staff.relayed": to_card}
