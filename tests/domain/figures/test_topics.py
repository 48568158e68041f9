"""Topics month by month and causes by their share: nothing is lost, and the most frequent come first."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.figures.months import months_until
from domain.figures.topics import REST, CauseBar, pareto, topics_of
from templates.calendars import Gregorian, Jalali

TODAY = date(2026, 11, 21)
TOLD = st.tuples(
    st.integers(0, 330).map(lambda back: TODAY - timedelta(days=back)), st.sampled_from([*"abcdefghij", "none"])
)


@given(st.sampled_from([Gregorian(), Jalali()]), st.lists(TOLD, max_size=80))
def test_every_complaint_is_in_one_row_and_the_rest_in_the_last(calendar, told):
    rows = topics_of(told, months_until(TODAY, calendar))

    assert sum(row.total for row in rows) == len(told)
    assert len(rows) == min(len({topic for _, topic in told}), 7)
    totals = [row.total for row in rows if row.name != REST]
    assert totals == sorted(totals, reverse=True)
    assert [row.name for row in rows].count(REST) == (1 if len({topic for _, topic in told}) > 7 else 0)


def test_a_complaint_counts_in_its_month_and_one_from_before_counts_nowhere():
    told = [(TODAY, "late"), (date(2026, 10, 31), "late"), (date(2025, 11, 30), "late")]

    (row,) = topics_of(told, months_until(TODAY, Gregorian()))

    assert row.times == (0,) * 10 + (1, 1)


def test_a_cause_tells_what_share_all_make_down_to_it():
    assert pareto({"box": 14, "courier": 5, "glue": 1}) == [
        CauseBar("box", 14, 70.0),
        CauseBar("courier", 5, 95.0),
        CauseBar("glue", 1, 100.0),
    ]
    assert pareto({}) == []


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 1000), max_size=12))
def test_five_causes_at_most_and_their_shares_only_rise(times):
    bars = pareto(times)

    assert len(bars) == min(len(times), 5)
    shares = [bar.so_far for bar in bars]
    assert shares == sorted(shares)
    assert len(times) > 5 or not bars or round(shares[-1], 6) == 100
