"""The buttons under the list of purchases that nobody has come with yet."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.taps.links import LinksTap, LinkTap, SheetTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    return [
        *([button(label("handed", what=one.what), LinkTap(one.id))] for one in facts["handed"]),
        *pages(label, facts["page"], facts["is_more"], LinksTap),
        [button(label("sheet"), SheetTap(facts["page"]))],
    ]


BUTTONS: dict[str, Build] = {"links.list": listed}
