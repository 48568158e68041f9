"""From what to what a span of days runs: both ends as they are read, and where nothing is looked for."""

from domain.dates.ends import End, ends_in, named_day
from domain.dates.named import Named


def test_what_stands_between_tells_a_span_from_a_list():
    first, last = Named(12, is_jalali=False, day=24), Named(12, is_jalali=False, day=26)

    assert [ends.is_list for ends in ends_in("24 to 26 december", named_day)] == [False]
    assert [ends.is_list for ends in ends_in("between 24 and 26 december", named_day)] == [False]
    assert [ends.is_list for ends in ends_in("24 and 26 december", named_day)] == [True]
    assert next(ends_in("from 24 december to 26", named_day)) == (first, last, False, "26")


def test_a_long_text_is_not_parted_at_every_word():
    asked: list[str] = []

    def read_end(text: str) -> End | None:
        asked.append(text)
        return named_day(text)

    assert list(ends_in("1 to " * 1000 + "20 november", read_end)) == []
    assert asked == []
