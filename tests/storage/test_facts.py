"""Facts of a message: what is written is read, with its kind."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import facts

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SPANS = st.integers(-(10**9), 10**9).map(lambda seconds: timedelta(seconds=seconds))
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
ANY = st.recursive(
    PLAIN | MOMENTS | st.dates() | SPANS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.text(min_size=1, max_size=8), ANY, max_size=4).filter(
        lambda given: not given.keys() & {"moment", "day", "seconds"}
    )
)
def test_what_is_written_is_read(given_facts):
    assert facts.read(facts.written(given_facts)) == given_facts


@pytest.mark.parametrize("value", [datetime(2026, 11, 21, 8, 30, tzinfo=UTC), date(2026, 11, 21), timedelta(hours=36)])
def test_moments_days_and_spans_keep_their_kind(value):
    read = facts.read(facts.written({"it": value}))["it"]

    assert (read, type(read)) == (value, type(value))


def test_anything_else_is_no_fact():
    with pytest.raises(TypeError, match="object can't be a fact"):
        facts.written({"it": object()})
