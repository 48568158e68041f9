"""Who may be invited to the panel: by their own words and purchases, the most telling first, and nobody against it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import NotYours, PersonId
from domain.policy import DAY
from domain.silence.panel import (
    LONG_ENOUGH,
    LOOKED_BACK,
    RESTS,
    Candidate,
    Membership,
    Seat,
    Text,
    Writer,
    candidates,
)
from domain.touchpoints.feelings import Felt

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
EMMA = PersonId(1)
MOMENTS = st.timedeltas(min_value=timedelta(), max_value=800 * DAY).map(lambda ago: NOW - ago)
MAYBE = st.none() | MOMENTS
PEOPLE = st.integers(1, 6).map(PersonId)
TEXTS = st.lists(st.builds(Text, PEOPLE, MOMENTS, st.integers(1, 90)), max_size=40)
WRITERS = st.lists(
    st.builds(
        Writer,
        PEOPLE,
        st.integers(0, 4),
        open_complaints=st.integers(0, 1),
        is_staff=st.integers(0, 1),
        is_away=st.integers(0, 1),
        asks_stopped_at=MAYBE,
        muted_at=MAYBE,
        rests_since=MAYBE,
        is_member=st.integers(0, 1),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


def wrote(*ago: int, length: int = LONG_ENOUGH, by: int = 1) -> list[Text]:
    return [Text(PersonId(by), NOW - days * DAY, length) for days in ago]


@given(TEXTS, WRITERS)
def test_whoever_is_found_fulfils_all_of_the_rule_and_stands_in_its_order(texts, writers):
    found = candidates(texts, writers, NOW)

    known = {one.id: one for one in writers}
    for one in found:
        who = known[one.customer_id]
        own = [text for text in texts if text.person_id == who.id and text.length >= LONG_ENOUGH]
        lately = [text.said_at for text in own if NOW - text.said_at < LOOKED_BACK]
        assert (one.texts, one.last_at) == (len(lately), max(lately))
        assert one.texts >= 2 <= who.purchases
        assert not (who.is_staff or who.is_away or who.is_member or who.open_complaints)
        assert who.asks_stopped_at is None is who.muted_at
        assert who.rests_since is None or NOW - who.rests_since >= RESTS
    assert [(-one.texts, NOW - one.last_at) for one in found] == sorted(
        (-one.texts, NOW - one.last_at) for one in found
    )
    assert {one.customer_id for one in found} == {
        one.id for one in writers if candidates(texts, [one], NOW)
    }  # Nobody depends on the others.


@pytest.mark.parametrize(
    "against",
    [
        {"purchases": 1},
        {"is_staff": 1},
        {"is_away": 1},
        {"is_member": 1},
        {"open_complaints": 1},
        {"asks_stopped_at": NOW},
        {"muted_at": NOW},
        {"rests_since": NOW - RESTS + timedelta(seconds=1)},
    ],
)
def test_each_thing_that_speaks_against_it_is_enough(against):
    writer = Writer(EMMA, 2, rests_since=NOW - RESTS)

    assert candidates(wrote(1, 364), [writer], NOW) == [Candidate(EMMA, 2, NOW - DAY)]
    assert candidates(wrote(1, 364), [replace(writer, **against)], NOW) == []
    assert candidates(wrote(1, 365), [writer], NOW) == []
    assert candidates(wrote(1, 2, length=LONG_ENOUGH - 1), [writer], NOW) == []


def test_who_wrote_most_stands_first_and_then_who_wrote_last():
    texts = [*wrote(1, 2, by=1), *wrote(9, 10, 11, by=2), *wrote(0, 300, by=3)]

    found = candidates(texts, [Writer(PersonId(number), 2) for number in (1, 2, 3)], NOW)

    assert [one.customer_id for one in found] == [2, 3, 1]


def test_a_customer_may_think_again_but_not_against_the_shop_nor_by_an_older_invitation():
    invited = Seat(EMMA, Membership.INVITED, NOW - DAY, 7, PersonId(9))

    joined = invited.answered(7, Felt.GLADLY, now=NOW)
    assert (joined.membership, joined.since) == (Membership.IN, NOW)
    assert joined.answered(7, Felt.GLADLY, now=NOW + DAY) == joined
    assert joined.answered(7, Felt.RATHER_NOT, now=NOW).membership is Membership.LEFT
    declined = invited.answered(7, Felt.RATHER_NOT, now=NOW)
    assert declined.membership is Membership.DECLINED
    assert declined.answered(7, Felt.RATHER_NOT, now=NOW + DAY) == declined
    assert declined.answered(7, Felt.GLADLY, now=NOW).is_in
    assert invited.ended(Membership.LEFT, now=NOW) == invited
    for seat, invitation in ((joined.ended(Membership.TAKEN_OUT, now=NOW), 7), (invited, 6)):
        with pytest.raises(NotYours):
            seat.answered(invitation, Felt.GLADLY, now=NOW)
