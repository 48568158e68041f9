"""Who tells a customer "until Saturday / تا شنبه" has promised, and is offered to put it down as that."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, MINUTE, complains, labels, last, plain, replies, taps, writes
from tests.stories.promised.promising import GLASSES


async def test_a_date_in_an_explanation_is_offered_as_a_promise(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A thin box.", "Two new ones come by Saturday at 18:00.")
    await taps(play, agent, "Leave this out", "Send")
    assert last(agent).startswith("You named a date: Saturday 28 November, 18:00. To Emma that is a promise.")

    await taps(play, agent, "Make it a promise")
    assert last(agent, 2).startswith("Our promise: Two new ones come, by Saturday 28 November, 18:00.")
    await taps(play, agent, "Send")

    assert last(emma).startswith("Our promise: Two new ones come, by Saturday 28 November, 18:00.")


async def test_so_is_one_in_a_message_but_not_where_it_is_promised_already(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await replies(play, agent, "شیشه‌ی نو تا فردا می‌رسد.")
    assert labels(agent) == ["Make it a promise"]
    await taps(play, agent, "Make it a promise")
    assert last(agent, 2).startswith("Our promise: شیشه‌ی نو می‌رسد, by tomorrow")
    await taps(play, agent, "Send")

    agent.writes(
        "As I said, by tomorrow.",
        reply_to=next(one.id for one in agent.chat if one.by == "bot" and "It broke" in one.text),
    )
    await play.settle()

    assert last(agent).startswith("Sent to Emma")


async def test_the_day_of_a_month_is_offered_as_it_was_written(play: Stage, emma: Account, agent: Account):
    """Thursday 3 December is not the next Thursday; a new date is typed in the same words as the bot's own."""
    await complains(play, emma, "It broke.")
    await replies(play, agent, "شیشه‌ی نو تا پنجشنبه ۱۲ آذر، ساعت ۱۸ می‌رسد.")
    assert last(agent).startswith("You named a date: Thursday 3 December, 18:00.")

    await taps(play, agent, "Make it a promise", "Edit words")
    await writes(play, agent, GLASSES)
    await taps(play, agent, "Edit date")
    await writes(play, agent, "Friday 4 December, 12:00")
    await taps(play, agent, "Send")

    assert last(emma).startswith("Our promise: two glasses with you, by Friday 4 December, 12:00.")


async def test_hours_from_now_are_a_date_too(play: Stage, emma: Account, agent: Account, owner: Account):
    number = await complains(play, emma, "It broke.")
    await play.pass_time(HOUR + 7 * MINUTE)
    await replies(play, agent, "شیشه‌ی نو تا سه ساعت دیگر می‌رسد.")
    assert last(agent).startswith("You named a date: today, 16:10.")

    await play.pass_time(12 * MINUTE)
    await taps(play, agent, "Make it a promise", "Edit date")
    assert last(agent).startswith("By when?")
    await writes(play, agent, "in 4 hours")
    assert last(agent, 2).startswith("Our promise: شیشه‌ی نو می‌رسد, by today, 17:20.")
    await taps(play, agent, "Send")

    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "قول دادن")
    await writes(play, owner, "رسیدن شیشه", "نیم ساعت دیگر")
    assert plain(last(owner, 2)).startswith("Our promise: رسیدن شیشه, by today, 13:50.")


async def test_a_day_later_the_words_are_there_still(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await replies(play, agent, "Two new ones come by tomorrow.")
    await play.pass_time(DAY)

    await taps(play, agent, "Make it a promise")

    assert last(agent, 2).startswith("Our promise: Two new ones come, by today, 21:00.")
