"""The buttons that name whom of the staff a complaint is about."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.staff.buttons import explaining, to_card
from handlers.taps import ConcernNobodyTap, ConcernTap, WhomTap
from handlers.taps.desk import ObjectTap


def whom(said: Said, facts: Facts, label: Label) -> Rows:
    number = said.matter_id or 0
    rows = [
        [button(label("person", name=one.name or str(one.telegram_id)), ConcernTap(number, one.id))]
        for one in facts["colleagues"]
    ]
    paging = pages(label, facts["page"], facts["is_more"], lambda page: WhomTap(number, page))
    is_theirs = facts["matter"].concerns is not None and facts["is_manager"]
    nobody = [[button(label("concerns_nobody"), ConcernNobodyTap(number))]] if is_theirs else []
    return [*rows, *paging, *nobody]


def objecting(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("object"), ObjectTap(said.matter_id or 0))]]


BUTTONS: dict[str, Build] = {
    "staff.concerns_whom": whom,
    "staff.concerns": to_card,
    "staff.concerns_nobody": to_card,
    "staff.concerns_senior": to_card,
    "staff.concerns_owner": objecting,
    "staff.objected": to_card,
    "staff.free_again": explaining,
}
