"""How far words reach: only what was seen has a span, and everything that was raised counts."""

from datetime import timedelta

from domain.figures.reach import Reach

HOUR = timedelta(hours=1)


def test_what_nobody_has_seen_counts_without_a_span():
    assert Reach.of([3 * HOUR, None, HOUR, None, 2 * HOUR]) == Reach(3, 5, 2 * HOUR, 3 * HOUR)


def test_without_an_eye_there_are_no_spans():
    assert Reach.of([None]) == Reach(0, 1, None, None)
    assert Reach.of([]) == Reach(0, 0, None, None)
