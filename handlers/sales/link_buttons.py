"""The buttons under the list of purchases that nobody has come with yet."""

from domain.messages import Said
from domain.unclaimed import Handed
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.taps.links import LinksTap, LinkTap, SheetTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    return [
        *([button(_named(one, label), LinkTap(one.id))] for one in facts["handed"]),
        *pages(label, facts["page"], facts["is_more"], LinksTap),
        [button(label("sheet"), SheetTap(facts["page"]))],
    ]


def _named(one: Handed, label: Label) -> str:
    return label("handed", what=one.what, number=one.number or "")


BUTTONS: dict[str, Build] = {"links.list": listed}
