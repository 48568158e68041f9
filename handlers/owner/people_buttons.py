"""The buttons under what owners read about the staff."""

from domain.matters.choices import Choice
from domain.messages import Said
from domain.people import Role
from handlers.buttons import Build, Facts, Label, Rows, button, numbers, pages
from handlers.taps import (
    DecideTap,
    InviteTap,
    ListTap,
    PeopleTap,
    PersonTap,
    RemoveTap,
    RoleTap,
    SureTap,
)


def staff(_: Said, facts: Facts, label: Label) -> Rows:
    """Whoever never pressed Start has no name yet, only the number of the settings."""
    colleagues = [
        [button(label("person", name=one.name or str(one.telegram_id)), PersonTap(one.id))]
        for one in facts["colleagues"]
    ]
    paging = pages(label, facts["page"], facts["is_more"], PeopleTap)
    invite = [button(label(f"invite_{role}"), InviteTap(role)) for role in Role]
    return [*colleagues, *paging, invite[:2], invite[2:]]


def person(said: Said, facts: Facts, label: Label) -> Rows:
    """Only what can be done is offered: not with oneself, nor with whom the settings name."""
    one = facts["colleague"]
    rows = [[button(label("staff"), PeopleTap(0))]]
    if one.role is None or one.by_settings or one.id == said.person_id:
        return rows
    others = [button(label(f"make_{role}"), RoleTap(one.id, role)) for role in Role if role is not one.role]
    return [others, [button(label("remove"), RemoveTap(one.id))], *rows]


def sure(_: Said, facts: Facts, label: Label) -> Rows:
    one = facts["colleague"]
    return [[button(label("remove_sure"), SureTap(one.id))], [button(label("keep_on"), PersonTap(one.id))]]


def to_staff(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("staff"), PeopleTap(0))]]


def deciding(said: Said, _: Facts, label: Label) -> Rows:
    number = said.appointment_id or 0
    return [[button(label("take_on"), DecideTap(number, 1)), button(label("decline"), DecideTap(number, 0))]]


def put_down(_: Said, facts: Facts, label: Label) -> Rows:
    return [*numbers(label, facts["cards"]), [button(label("see_complaints"), ListTap(Choice.OPEN, 0))]]


BUTTONS: dict[str, Build] = {
    "people.list": staff,
    "people.card": person,
    "people.sure": sure,
    "people.gone": to_staff,
    "people.wants": deciding,
    "people.put_down": put_down,
}
