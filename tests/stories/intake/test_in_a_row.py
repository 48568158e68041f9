"""Words out of the blue that come one after the other: what they are is asked in full once."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, heard, labels, last, taps, writes


async def test_what_several_in_a_row_are_is_asked_in_full_once(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "About my order", "the kettle", "It hasn't come yet")

    assert heard(emma).count("We have kept your words. Is it a problem") == 1
    assert last(emma) == "We have kept this, too. One tap is enough for all of it."
    assert labels(emma) == ["A problem", "A question", "A thank-you", "Just so you know"]

    await taps(play, emma, "A question")
    assert "About my order\nthe kettle\nIt hasn't come yet" in last(agent)
    assert await column(play, "select count(*) from matters") == [1]

    await writes(play, emma, "The next thing")
    assert last(emma).startswith("We have kept your words. Is it a problem")


async def test_the_same_in_persian(play: Stage, sara: Account):
    await writes(play, sara, "سفارشم", "هنوز نرسیده")

    assert heard(sara).count("حرفتان را نگه داشتیم. مشکلی است") == 1
    assert last(sara) == "این را هم نگه داشتیم. یک دکمه برای همه‌اش کافی است."
    assert labels(sara) == ["مشکل است", "سؤال است", "تشکر است", "فقط خواستم بدانید"]
