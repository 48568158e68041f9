"""Merging makes no answer look faster or less late than it was."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, explains, last, number_of, rows, taps, writes
from tests.stories.merging import merges

LATE = "First answers late or still owed past their date: 1 of 1 (too few to judge)"


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
