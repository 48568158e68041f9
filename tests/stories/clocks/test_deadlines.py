"""A date in words is offered as the promise that a customer hears in it, or not at all."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, heard, last, replies, taps, writes


async def test_the_hours_of_the_night_and_numbers_in_words_are_what_people_mean(
    play: Stage, sara: Account, owner: Account
):
    await complains(play, sara, "شکست.", "تمام شد")
    notice = owner.last.id
    for words, due in (
        ("تا شنبه ساعت ۱۲ شب می‌رسد.", "شنبه ۷ آذر، ساعت ۲۴"),
        ("تا فردا ساعت ۱ شب می‌رسد.", "دوشنبه ۲ آذر، ساعت ۱"),
        ("تا سه روز دیگر می‌رسد.", "سه‌شنبه ۳ آذر، ساعت ۲۱"),
        ("It is with you by 5pm tomorrow.", "فردا، ساعت ۱۷"),
    ):
        said = len(owner.says)
        await replies(play, owner, words, to=notice)
        assert due in heard(owner, said), words
    said = len(owner.says)
    await replies(play, owner, "تا شنبه ساعت ۶ ظهر می‌رسد.", to=notice)
    assert len(owner.says) == said + 1


async def test_a_promise_by_midnight_is_due_at_the_end_of_its_day(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    for customer, words, done in ((emma, "It broke.", "That's all"), (sara, "شکست.", "تمام شد")):
        await complains(play, customer, words, done)
        await taps(play, agent, "Promise")
        await writes(play, agent, "two glasses", "Saturday 24:00")
        assert "by Saturday 28 November, 24:00" in last(agent, 2) or "تا شنبه ۷ آذر، ساعت ۲۴" in last(agent, 2)
        await taps(play, agent, "Send")
        assert "by Saturday 28 November, 24:00" in last(agent)

    assert last(emma).startswith("Our promise: two glasses, by Saturday 28 November, 24:00.")
    assert last(sara).startswith("قول ما: two glasses، تا شنبه ۷ آذر، ساعت ۲۴.")
