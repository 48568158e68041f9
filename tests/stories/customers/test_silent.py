"""A silent customer: one question, one reminder, then nothing; and nothing at night."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, column, is_asked, labels, last, rows, taps, toast, writes

TEHRAN = ZoneInfo("Asia/Tehran")


async def test_the_silent_are_reminded_once_and_then_left_in_peace(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma, "electric kettle")
    asked = len(emma.says)

    await play.pass_time(3 * DAY - HOUR)
    assert len(emma.says) == asked

    await play.pass_time(HOUR)
    assert len(emma.says) == asked + 1
    assert "Our question about your electric kettle is still open." in last(emma)
    assert "we won't remind you again" in last(emma)
    assert labels(emma)[-2:] == ["Skip", "Stop asking"]

    before = len(owner.says)
    await play.pass_time(12 * DAY)

    assert len(emma.says) == asked + 1
    assert len(owner.says) == before
    assert await rows(play, "select kind, state from follow_ups order by id") == [
        {"kind": "question", "state": "done"},
        {"kind": "reminder", "state": "done"},
    ]


async def test_a_late_tap_is_refused_kindly_and_changes_nothing(play: Stage, emma: Account):
    await is_asked(play, emma)
    await play.pass_time(4 * DAY)
    play.clock.move(10 * DAY)

    await taps(play, emma, "9")

    assert toast(emma) == (
        "The time for this question is over. You can still rate us: /rate, or tell us a problem: /complain"
    )
    assert await column(play, "select count(*) from responses") == [0]


async def test_a_tap_on_the_last_day_still_counts(play: Stage, emma: Account):
    await is_asked(play, emma)
    await play.pass_time(4 * DAY)
    play.clock.move(10 * DAY - HOUR)

    await taps(play, emma, "9")

    assert await column(play, "select score from responses") == [9]


async def test_who_answered_or_skipped_is_not_reminded(play: Stage, sara: Account, emma: Account):
    await play.sell(sara.id, "قوری")
    await is_asked(play, emma)
    await taps(play, sara, "۹")
    await taps(play, emma, "Skip")
    said = len(sara.says), len(emma.says)

    await play.pass_time(4 * DAY)

    assert (len(sara.says), len(emma.says)) == said
    assert await column(play, "select why from follow_ups where kind = 'reminder' order by why") == [
        "answered",
        "skipped",
    ]


async def test_the_reminder_stops_all_asking_at_a_tap(play: Stage, emma: Account):
    await is_asked(play, emma)
    await play.pass_time(3 * DAY)

    await taps(play, emma, "Stop asking")

    assert "We won't ask again." in last(emma)
    assert await column(play, "select asks_stopped_at is not null from people where telegram_id = 102") == [1]


async def test_what_arrives_in_the_evening_is_asked_about_after_the_night(play: Stage, emma: Account):
    await play.pass_time(10 * HOUR)
    await play.sell(emma.id, "kettle")

    await play.pass_time(24 * HOUR)
    assert "how likely" not in last(emma)

    await play.pass_time(10 * HOUR)
    assert "how likely" not in last(emma)

    await play.pass_time(HOUR)
    assert "how likely" in last(emma)
    assert emma.last.date.astimezone(TEHRAN).hour == 9


async def test_no_ask_ever_goes_out_between_nine_in_the_evening_and_nine_in_the_morning(play: Stage, emma: Account):
    """Deliveries at every hour of a day, and a reminder for each question."""
    people = [play.telegram.account(200 + hour, f"Customer {hour}", "en") for hour in range(24)]
    for person in people:
        person.starts()
        await play.settle()
        await play.sell(person.id, "kettle")
        await play.pass_time(HOUR)

    await play.pass_time(6 * DAY)

    for person in people:
        hours = [message.date.astimezone(TEHRAN).hour for message in person.chat[2:]]
        assert len(hours) == 2
        assert all(9 <= hour < 21 for hour in hours)


async def test_a_question_that_nobody_could_send_for_a_month_is_dropped_with_its_reason(play: Stage, emma: Account):
    long_ago = NOON - timedelta(days=31)

    await play.sell(emma.id, "kettle", delivered_at=long_ago)
    await play.pass_time(2 * DAY)

    assert "how likely" not in last(emma)
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]


async def test_answers_to_ones_own_case_come_at_night_too_but_without_a_sound(
    play: Stage, emma: Account, agent: Account
):
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "That's all", "You propose")
    await play.pass_time(11 * HOUR)

    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes tomorrow.")
    await taps(play, agent, "Leave this out", "Send")

    assert play.clock() == datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
    assert "A seal was missing." in emma.says[-2]
    assert emma.last.silent
