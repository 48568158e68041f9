"""Merging makes no answer look faster or less late than it was."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, explains, last, number_of, rows, taps, writes
from tests.stories.merging import merges

LATE = "First answer late or overdue: 1 of 1 (too few to judge)"


async def test_what_was_late_stays_late_in_the_one_that_goes_on_and_counts_once(
    play: Stage, owner: Account, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, "It leaks.")
    await play.pass_time(3 * DAY)
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await writes(play, manager, "/summary")
    assert LATE in last(manager)

    second = await complains(play, emma, "It still leaks.")
    await merges(play, agent, first, second)
    await writes(play, manager, "/summary")
    assert LATE in last(manager)
    assert f"Oldest open: {second}, 3 days" in last(manager)

    await writes(play, agent, f"/complaint {second}")
    await explains(play, agent)
    await writes(play, manager, "/summary")
    assert LATE in last(manager)
    assert "First answer given to 1, the slowest within 1 minute" in last(manager)
    await writes(play, owner, f"/complaint {second}")
    assert "جواب اول به موعدش نرسید" in last(owner)
    assert await column(play, "select count(*) from events where kind = 'breached'") == [2]  # In either's history.


async def test_who_waits_for_both_has_waited_since_the_first(play: Stage, sara: Account, owner: Account):
    first = await complains(play, sara, "چکه می‌کند.", "تمام شد")
    await taps(play, owner, "پرسیدن از مشتری")
    await writes(play, owner, "از کجا؟")
    await play.pass_time(10 * HOUR)
    await writes(play, sara, "از در.")
    await play.pass_time(30 * HOUR)
    await writes(play, sara, "/complain", "هنوز چکه می‌کند.")
    await taps(play, sara, "تمام شد", "پیشنهاد با شما")
    second = await number_of(play)
    await writes(play, owner, f"/complaint {first}")
    await taps(play, owner, "یکی کردن با شکایتی دیگر", second)
    assert await rows(play, "select cycle, waited, answered_at from answer_clocks where matter_id = 2") == [
        {"cycle": 1, "waited": 36000, "answered_at": None}
    ]

    await writes(play, owner, f"/complaint {second}")
    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "یک واشر کم بود.", "یکی تازه می‌آید.")
    await taps(play, owner, "بدون این بخش", "فرستادن")
    await writes(play, owner, "/summary")
    assert "۴۰ ساعت" in last(owner)
    assert "۳۰ ساعت" in last(owner), last(owner)


NONE_LATE = "First answer late or overdue: 0 of"


async def is_merged_into_an_answered_one(play: Stage, emma: Account, agent: Account) -> str:
    """The first is explained at once; what is said a day later is merged into it unanswered."""
    first = await complains(play, emma, "It leaks.")
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await play.pass_time(DAY)
    second = await complains(play, emma, "It still leaks.")
    await merges(play, agent, second, first)
    return first


async def test_an_answer_that_is_missed_after_the_merger_is_late_in_the_one_that_had_its_own(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await is_merged_into_an_answered_one(play, emma, agent)
    await play.pass_time(4 * DAY)

    await writes(play, manager, "/summary")
    assert LATE in last(manager)
    assert "First answer given to 1, the slowest within 1 minute" in last(manager)

    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)
    await writes(play, manager, "/summary")
    assert LATE in last(manager)
    assert await column(play, "select count(*) from events where kind = 'breached'") == [1]


async def test_one_that_is_given_in_time_is_not(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await is_merged_into_an_answered_one(play, emma, agent)
    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await play.pass_time(4 * DAY)

    await writes(play, manager, "/summary")

    assert NONE_LATE in last(manager)
    assert await column(play, "select count(*) from events where kind = 'breached'") == [0]


async def test_the_time_in_which_its_customer_was_asked_is_not_ours(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, "It leaks.")
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    second = await complains(play, emma, "It still leaks.")
    await writes(play, agent, f"/complaint {second}")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where?")
    (due,) = await column(play, "select due_at from matters where id = 2")
    await play.pass_time(40 * HOUR)

    await merges(play, agent, second, first)

    (owed,) = await column(play, "select joined_due_at from answer_clocks where matter_id = 1")
    assert owed is not None
    assert str(owed) > str(due)
    await play.pass_time(9 * HOUR)
    await writes(play, manager, "/summary")
    assert NONE_LATE in last(manager)
