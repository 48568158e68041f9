"""The link of an appointment: what it is to whoever comes with it, and until when."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.people import NamedInSettings, NotStaff, PersonId, Role, Yourself
from domain.staff.appointments import Appointment, AppointmentId, Welcome
from tests.templates.staff import a_person

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
ENDS = NOW + timedelta(hours=24)
OWNER, COMER, OTHER = PersonId(1), PersonId(2), PersonId(3)


def an_appointment(role: Role = Role.MANAGER) -> Appointment:
    return Appointment(AppointmentId(1), "token", role, OWNER, ENDS, None, None, None, None, None)


@pytest.mark.parametrize(("now", "welcome"), [(ENDS - timedelta(seconds=1), Welcome.ACCEPTED), (ENDS, Welcome.EXPIRED)])
def test_a_link_holds_until_its_last_second(now, welcome):
    assert an_appointment().welcome(a_person(id=COMER, role=None), now=now) is welcome


def test_who_was_in_time_waits_for_as_long_as_it_takes():
    used = an_appointment().used(COMER, now=NOW)

    late = ENDS + timedelta(days=30)
    assert used.welcome(a_person(id=COMER, role=Role.AGENT), now=late) is Welcome.WAITING
    assert used.declined(OWNER, now=late).welcome(a_person(id=COMER, role=None), now=late) is Welcome.DECLINED
    assert used.welcome(a_person(id=OTHER, role=None), now=NOW) is Welcome.USED


def test_a_link_gives_nobody_their_role_back():
    taken_on = an_appointment().used(COMER, now=NOW).confirmed(OWNER, now=NOW)

    assert taken_on.welcome(a_person(id=COMER, role=Role.MANAGER), now=NOW) is Welcome.NEEDLESS
    assert taken_on.welcome(a_person(id=COMER, role=None), now=NOW) is Welcome.USED


@pytest.mark.parametrize("role", [Role.MANAGER, Role.OWNER])
def test_who_has_as_much_already_needs_no_link(role):
    assert an_appointment().welcome(a_person(id=OTHER, role=role), now=NOW) is Welcome.NEEDLESS


def test_the_makers_own_tap_is_known_as_long_as_they_are_owner():
    assert an_appointment().welcome(a_person(id=OWNER, role=Role.OWNER), now=NOW) is Welcome.OWN
    assert an_appointment().welcome(a_person(id=OWNER, role=Role.AGENT), now=NOW) is Welcome.ACCEPTED


@pytest.mark.parametrize(
    ("person", "refusal"),
    [
        (a_person(id=OTHER, role=None), NotStaff),
        (a_person(id=OTHER, role=Role.OWNER, by_settings=1), NamedInSettings),
        (a_person(id=OWNER, role=Role.OWNER), Yourself),
    ],
)
def test_whose_role_no_owner_changes(person, refusal):
    with pytest.raises(refusal):
        person.ensure_changeable(OWNER)

    a_person(id=OTHER, role=Role.OWNER).ensure_changeable(OWNER)
