"""Words that come one after the other, out of the blue or as a complaint: what follows is asked in full once."""

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


async def test_how_to_go_on_with_a_complaint_is_said_in_full_once(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "Two cups broke.", "The box was thin.", "And it came late.")

    assert heard(emma).count("Kept. Is there more? Write on.") == 1
    assert last(emma) == "This is kept, too. Write on, or tap below."
    assert labels(emma) == labels(emma, 2) == ["That's all", "Just send it", "Discard"]

    await taps(play, emma, "Just send it")
    assert "Two cups broke.\nThe box was thin.\nAnd it came late." in last(agent)
    await writes(play, emma, "/complain", "Another thing.")
    assert last(emma).startswith("Kept. Is there more? Write on.")


async def test_words_that_became_a_complaint_are_no_earlier_answer(play: Stage, emma: Account):
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "A problem")
    await writes(play, emma, "From below.")

    assert last(emma).startswith("Kept. Is there more? Write on.")


async def test_nor_is_it_said_twice_in_persian(play: Stage, sara: Account):
    await writes(play, sara, "/complain", "دو استکان شکست", "کارتن نازک بود")

    assert heard(sara).count("نگه داشتیم. باز هم هست؟ بنویسید.") == 1
    assert last(sara) == "این را هم نگه داشتیم. باز هم بنویسید، یا یکی از دکمه‌ها را بزنید."
    assert labels(sara) == ["تمام شد", "همین را بفرستید", "دور انداختن"]
