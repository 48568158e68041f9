"""What people have in their chats tells no day that is over as if it were still to come, nor the other way round."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    appointed,
    complains,
    explains,
    is_asked,
    last,
    plain,
    taps,
    writes,
)
from tests.stories.merging import merges, two


@pytest.fixture
async def persian(play: Stage) -> Account:
    return await appointed(play, 903, "رضا", Role.AGENT, "fa")


async def test_a_notice_that_changes_after_its_date_says_that_it_is_over(
    play: Stage, emma: Account, agent: Account, persian: Account
):
    await complains(play, emma, "It leaks.")
    notice, in_persian = agent.last.id, persian.last.id
    await play.pass_time(3 * DAY)

    await writes(play, emma, "It still leaks.")

    assert "The answer was due yesterday, 12:00" in _now(agent, notice)
    assert "موعد جواب دیروز، ساعت ۱۲ بود" in _now(persian, in_persian)


async def test_a_low_score_tells_its_date_while_somebody_is_to_follow_it_up(
    play: Stage, emma: Account, agent: Account, persian: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    notice, in_persian = agent.last.id, persian.last.id
    assert "Feedback, not a complaint; follow up by" in _now(agent, notice)
    await play.pass_time(3 * DAY)
    await taps(play, agent, "Take it")
    assert "Feedback, not a complaint; the follow-up was due yesterday, 12:00." in _now(agent, notice)
    assert "نظر است، نه شکایت؛ موعد پیگیری دیروز، ساعت ۱۲ بود." in _now(persian, in_persian)

    await writes(play, emma, "/forget")
    emma.taps(emma.last.buttons[0][0][1])
    await play.settle()

    assert "Feedback, not a complaint.\n" in _now(agent, notice)
    assert "نظر است، نه شکایت.\n" in _now(persian, in_persian)


async def test_a_reminder_that_changes_after_a_new_date_was_named_tells_that_one(
    play: Stage, emma: Account, agent: Account, manager: Account, persian: Account
):
    number = await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY)
    reminder = agent.last.id
    in_persian = persian.last.id
    assert f"The answer to {number} (Emma) was due today, 12:00." in _now(agent, reminder)
    await explains(play, agent)
    await taps(play, emma, "Not convinced")

    await taps(play, manager, "I'll act")

    assert f"The answer to {number} (Emma) was late, and is due" in _now(agent, reminder)
    assert f"جواب {number} (Emma) دیر شده بود؛ موعد تازه" in _now(persian, in_persian)


async def test_who_hears_after_the_date_that_two_are_one_isnt_told_that_it_is_still_to_come(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    first, second = await two(play, emma)
    one = await complains(play, sara, "می‌چکد.", "تمام شد")
    other = await complains(play, sara, "باز هم می‌چکد.", "تمام شد")
    await play.pass_time(4 * DAY)

    await writes(play, owner, f"/complaint {first}")
    await taps(play, owner, "یکی کردن با شکایتی دیگر", second)
    assert last(owner).endswith("موعد جواب دوشنبه ۲ آذر، ساعت ۱۲ بود.")
    assert "We were to answer by Monday 23 November, 12:00, and still haven't." in last(emma)
    await writes(play, owner, "/language")
    await taps(play, owner, "English")
    await merges(play, owner, one, other)

    assert "The answer was due Tuesday 24 November, 12:00." in last(owner)
    assert "قرار بود تا سه‌شنبه ۳ آذر، ساعت ۱۲ جواب بدهیم و هنوز نداده‌ایم." in last(sara)


async def test_who_has_nothing_to_add_to_what_was_answered_meanwhile_is_promised_no_other_answer(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    asked = emma.last.id
    await explains(play, manager)
    await play.pass_time(DAY)

    emma.taps("Nothing to add", message=asked)
    await play.settle()

    assert _now(emma, asked) == "All right. It stays open."
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")
    emma.forges("nm:1", asked)
    await play.settle()
    assert _now(emma, asked) == "باشد. شکایت باز می‌ماند."


def _now(account: Account, number: int) -> str:
    return plain(account.own.messages[number].text)
