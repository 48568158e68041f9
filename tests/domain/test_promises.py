"""Promises: which dates people write, what a week has ever held, and where a promise stands."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.business import Business
from domain.people import Role
from domain.policy import Policy
from domain.promises.deadlines import Deadline, ends_at, find_deadline, read_deadline
from domain.promises.ledger import best_week
from domain.promises.promises import Promise, Standing, Watch
from domain.promises.refusals import DatePast, DateTooFar, KeptAlready
from domain.quiet_hours import QuietHours
from tests.templates.promises import a_promised

TEHRAN = ZoneInfo("Asia/Tehran")
SHOP = Business("مهرگان", TEHRAN, QuietHours(time(21), time(9)), "fa")
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=TEHRAN)  # A Thursday.
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("شنبه", datetime(2026, 11, 28, 21, tzinfo=TEHRAN)),
        ("تا سه‌شنبه ساعت ۱۸", datetime(2026, 12, 1, 18, tzinfo=TEHRAN)),
        ("سه شنبه، ساعت ۱۸:۳۰", datetime(2026, 12, 1, 18, 30, tzinfo=TEHRAN)),
        ("پس‌فردا", datetime(2026, 11, 28, 21, tzinfo=TEHRAN)),
        ("۳ روز دیگر", datetime(2026, 11, 29, 21, tzinfo=TEHRAN)),
        ("Thursday", datetime(2026, 12, 3, 21, tzinfo=TEHRAN)),
        ("by Friday at 6pm", datetime(2026, 11, 27, 18, tzinfo=TEHRAN)),
        ("today 18:00", datetime(2026, 11, 26, 18, tzinfo=TEHRAN)),
        ("شنبه ساعت ۶ عصر", datetime(2026, 11, 28, 18, tzinfo=TEHRAN)),
        ("Saturday at 9 in the morning", datetime(2026, 11, 28, 9, tzinfo=TEHRAN)),
        ("فردا ساعت ۱۲ ظهر", datetime(2026, 11, 27, 12, tzinfo=TEHRAN)),
        ("in 3 hours", datetime(2026, 11, 26, 13, tzinfo=TEHRAN)),
        ("within the next 24 hours", datetime(2026, 11, 27, 10, tzinfo=TEHRAN)),
        ("half an hour", datetime(2026, 11, 26, 10, 30, tzinfo=TEHRAN)),
        ("سه ساعت دیگر", datetime(2026, 11, 26, 13, tzinfo=TEHRAN)),
        ("تا ۳ساعت دیگه", datetime(2026, 11, 26, 13, tzinfo=TEHRAN)),
        ("نیم ساعت بعد", datetime(2026, 11, 26, 10, 30, tzinfo=TEHRAN)),
        ("In 10 days", datetime(2026, 12, 6, 21, tzinfo=TEHRAN)),
    ],
)
def test_a_day_is_read_with_its_hour_or_as_its_end(typed: str, due: datetime):
    found = read_deadline(typed)

    assert found is not None
    assert found.moment(NOW, SHOP) == due


@pytest.mark.parametrize(
    "typed", ["", "soon", "18:00", "شنبه ساعت ۲۵", "3 hours ago", "0 hours", "Saturday 18:75", "هفته‌ی بعد", "x" * 5000]
)
def test_what_is_no_day_is_not_taken_for_one(typed: str):
    assert read_deadline(typed) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("دو استکان تازه تا سه‌شنبه می‌رسد.", Deadline(1, None, None)),
        ("Two come within 3 hours.", Deadline(None, None, None, after=3 * HOUR)),
        ("تا سه ساعت دیگر می‌رسد", Deadline(None, None, None, after=3 * HOUR)),
        ("We were late by 3 hours.", None),
        ("تا ۳ ساعت پیش نرسیده بود", None),
        ("هزینه‌اش تا امروز ساعت ۱۸ برمی‌گردد.", Deadline(None, 0, time(18))),
        ("تا پایان روز یک‌شنبه خبر می‌دهیم", Deadline(6, None, None)),
        ("Two new ones arrive by Tuesday, 18:00.", Deadline(1, None, time(18))),
        ("We'll call until Saturday.", Deadline(5, None, None)),
        ("It is back by the end of tomorrow", Deadline(None, 1, None)),
        ("Bring 3 by Friday 24", Deadline(4, None, None)),
        ("تا فردا ساعت ۵ بعدازظهر می‌رسد", Deadline(None, 1, time(17))),
        ("We open on Saturday.", None),
        ("پیش از شنبه نمی‌شود", None),
        ("از شنبه باز هستیم", None),
        ("We do our best by Sundays", None),
        ("تا شب", None),
    ],
)
def test_a_date_is_found_in_a_text_where_something_is_said_to_be_done_by_it(text: str, found: Deadline | None):
    assert find_deadline(text) == found


def test_a_shop_without_quiet_hours_has_the_whole_day():
    shop = Business("مهرگان", TEHRAN, None, "fa")

    assert ends_at(date(2026, 11, 26), shop) == datetime(2026, 11, 26, 23, 59, tzinfo=TEHRAN)


@given(st.lists(st.integers(0, 60 * 24), max_size=40))
def test_the_best_week_is_the_most_within_any_seven_days(hours: list[int]):
    kept = sorted(NOW.astimezone(UTC) + hour * HOUR for hour in hours)

    most = max((sum(first <= one < first + 7 * DAY for one in kept) for first in kept), default=0)

    assert best_week(kept) == most


def test_it_stands_by_its_first_date():
    due = a_promised().promise.first_due_at
    assert due is not None
    promise = a_promised().promise

    assert promise.standing(due - HOUR) is Standing.OPEN
    assert promise.standing(due) is Standing.OVERDUE
    assert promise.kept(None, now=due).standing(due + DAY) is Standing.KEPT
    assert promise.kept(None, now=due + HOUR).standing(due + DAY) is Standing.LATE
    moved = promise.dated(due + 2 * DAY, by=None, now=due - HOUR, policy=Policy()).moved(
        "ill", now=due - HOUR, tomorrow_ends=due
    )
    assert moved.kept(None, now=due + HOUR).standing(due + DAY) is Standing.LATE
    assert promise.broken("gone", now=due).standing(due - DAY) is Standing.BROKEN


def test_the_clock_says_each_thing_once():
    promise = a_promised().promise
    due = promise.due_at
    assert due is not None

    def said(of: Promise, at: datetime) -> Watch | None:
        return of.next_watch(at, tomorrow_ends=SHOP.tomorrow_ends(at))

    assert said(promise, due - 2 * DAY) is None
    assert said(promise, due - DAY) is Watch.REMINDED
    assert said(promise.reminded(), due - HOUR) is None
    assert said(promise.reminded(), due) is Watch.OVERDUE
    overdue = promise.overdue(answer_by=due + DAY)
    assert said(overdue, due + HOUR) is None
    assert said(overdue, due + DAY) is Watch.LEFT
    assert said(overdue.left(), due + 9 * DAY) is None
    assert said(promise.kept(None, now=due), due + DAY) is None


def test_how_far_ahead_depends_on_who_promises():
    draft = a_promised(told_at=None).promise
    policy = Policy()

    with pytest.raises(DatePast):
        draft.dated(NOW, by=Role.OWNER, now=NOW, policy=policy)
    with pytest.raises(DateTooFar):
        draft.dated(NOW + 16 * DAY, by=Role.AGENT, now=NOW, policy=policy)
    assert draft.dated(NOW + 300 * DAY, by=Role.MANAGER, now=NOW, policy=policy).due_at == NOW + 300 * DAY
    with pytest.raises(DateTooFar):
        draft.dated(NOW + 400 * DAY, by=Role.OWNER, now=NOW, policy=policy)


def test_kept_is_kept_once():
    kept = a_promised().promise.kept("4711", now=NOW)

    with pytest.raises(KeptAlready):
        kept.kept(None, now=NOW)
    with pytest.raises(KeptAlready):
        kept.broken("no", now=NOW)
    assert kept.refuted(now=NOW).is_open
