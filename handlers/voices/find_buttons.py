"""The buttons under what was found: to each card, to the words apart, and to more of it."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, pages, paired
from handlers.taps import CardTap
from handlers.taps.voices import FindTap, How


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    """A card in which it stands several times is there once."""
    search, how = facts["search_id"], How.APART if facts["is_apart"] else How.TOGETHER
    cards = {one["card"]: one["number"] for one in facts["voices"] if one["card"] is not None}
    rows = paired([(button(label("open_card", number=name), CardTap(card)), True) for card, name in cards.items()])
    if facts["may_be_apart"] and not facts["is_apart"]:
        rows.append([button(label("find_apart"), FindTap(search, How.APART, 0))])
    return [*rows, *pages(label, facts["page"], facts["is_more"], lambda page: FindTap(search, how, page))]


BUTTONS: dict[str, Build] = {"find.list": listed}
