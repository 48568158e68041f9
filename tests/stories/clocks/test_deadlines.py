"""A date in words is offered as the promise that a customer hears in it, or not at all."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, heard, replies


async def test_the_hours_of_the_night_and_numbers_in_words_are_what_people_mean(
    play: Stage, sara: Account, owner: Account
):
    await complains(play, sara, "شکست.", "تمام شد")
    notice = owner.last.id
    for words, due in (
        ("تا شنبه ساعت ۱۲ شب می‌رسد.", "یکشنبه ۸ آذر، ساعت ۰۰:۰۰"),
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
