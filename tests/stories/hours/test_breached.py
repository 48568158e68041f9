"""A first answer that misses its date: an event that no closing wipes, and a rate; each cycle has its own clock."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, MINUTE, column, complains, explains, heard, last, rows, taps, writes

MISSED = "the first answer missed its date"


async def test_closing_wipes_no_breach_and_only_staff_read_it(
    play: Stage, owner: Account, emma: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY)
    assert (await column(play, "select kind from events order by id"))[:3] == ["received", "breached", "overdue"]
    await writes(play, manager, "/summary")
    assert "First answer late or overdue: 1 of 1 (too few to judge)" in last(manager)

    await play.pass_time(3 * HOUR)
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await writes(play, manager, f"/complaint {number}")
    assert last(manager).count(MISSED) == 1
    await writes(play, owner, f"/complaint {number}")
    assert "جواب اول به موعدش نرسید" in last(owner)
    await writes(play, emma, "/status")
    assert MISSED not in heard(emma)
    await writes(play, manager, "/summary")
    assert "First answer late or overdue: 1 of 1 (too few to judge)" in last(manager)
    await writes(play, owner, "/summary")
    assert "جواب اولِ دیر یا عقب‌افتاده: ۱ از ۱ (برای داوری کم است)" in last(owner)


async def test_what_falls_due_while_everybody_sleeps_is_written_down_by_the_answer_itself(
    play: Stage, emma: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    play.clock.move(2 * DAY + MINUTE)  # The clock struck no hour meanwhile.
    await explains(play, manager)

    assert await column(play, "select kind from events order by id") == ["received", "breached", "explained"]
    await play.pass_time(HOUR)
    assert await column(play, "select count(*) from events where kind = 'breached'") == [1]


async def test_each_cycle_has_its_own_first_answer_and_waiting_for_the_customer_is_taken_out(
    play: Stage, emma: Account, manager: Account
):
    """V22: what was reopened is answered within ten minutes, not within days. V23: no receipt is an answer."""
    await complains(play, emma, "It leaks.")
    assert await column(play, "select answered_at from answer_clocks") == [None]
    await play.pass_time(HOUR)
    await taps(play, manager, "Ask the customer")
    await writes(play, manager, "Where?")
    await play.pass_time(4 * HOUR)
    await writes(play, emma, "At the lid.")
    await play.pass_time(HOUR)
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await writes(play, manager, "/summary")
    assert "the slowest within 6 hours; in opening hours 6 hours, not counting waits for the customer 2 hours" in last(
        manager
    )
    await play.pass_time(5 * DAY)
    await writes(play, emma, "/status")
    await taps(play, emma, "Reopen")
    play.clock.move(10 * MINUTE)
    await explains(play, manager)

    clocks = await rows(play, "select cycle, started_at, answered_at, waited from answer_clocks order by cycle")
    assert [one["cycle"] for one in clocks] == [1, 2]
    assert [one["waited"] for one in clocks] == [4 * 3600, 0]
    await writes(play, manager, "/summary 2")
    assert "First answer given to 1, the slowest within 10 minutes" in last(manager)
    assert await column(play, "select count(*) from events where kind = 'breached'") == [0]
