"""Who is told from whom in a list."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.people import Person, PersonId, told_apart

EMMA = Person(PersonId(1), 41_000_021, "Emma", None, "en", None, None, None, None)
FORGOTTEN: Person = replace(EMMA, name="", telegram_id=None, forgotten_at=datetime(2026, 11, 21, tzinfo=UTC))


def test_of_one_name_each_is_known_by_the_end_of_their_number_or_by_their_user_name():
    other = replace(EMMA, id=PersonId(2), name="emma", username="emma_shiraz")

    assert [mark for _, mark in told_apart([EMMA, other])] == ["…0021", "@emma_shiraz"]


def test_those_who_were_forgotten_meanwhile_have_nothing_beside_their_name():
    assert [mark for _, mark in told_apart([FORGOTTEN, FORGOTTEN, EMMA])] == ["", "", ""]
