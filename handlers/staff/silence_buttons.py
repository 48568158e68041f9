"""The buttons under the list of silent customers."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.taps.silence import CheckInTap, SilentTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    page = facts["page"]
    asking = [
        [button(label("check_in_with", name=one["name"], mark=one["mark"]), CheckInTap(one["person"], page))]
        for one in facts["silent"]
        if not one["is_asked"]
    ]
    return [*asking, *pages(label, page, facts["is_more"], SilentTap)]


def to_silent(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("see_silent"), SilentTap(0))]]


BUTTONS: dict[str, Build] = {"silence.list": listed, "silence.grows": to_silent}
