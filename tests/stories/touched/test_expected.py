"""What to expect is told at the purchase, and on its day the customer says what it has become."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, last, taps, writes

EXPECTED = "It drips for a week, then never again. It doesn't keep tea hot."


async def describes(play: Stage, owner: Account, *steps: str, what: str = "teapot") -> None:
    """Write what to expect of what has sold, and when its result shows."""
    await writes(play, owner, "/plan")
    await taps(play, owner, "برای یک جنس", what, "آنچه درباره‌اش می‌گوییم", "چه انتظاری")
    await writes(play, owner, EXPECTED)
    await taps(play, owner, *steps)


async def test_expected_against_felt(play: Stage, emma: Account, sara: Account, owner: Account):
    await play.sell(sara.id, "teapot")
    await describes(play, owner, *["نتیجه دیرتر"] * 9)
    assert "نتیجه‌اش ۴۵ روز پس از تحویل پیدا می‌شود" in last(owner)

    await play.sell(emma.id, "Teapot")
    await play.pass_time(DAY)
    assert f"What to expect of your Teapot:\n{EXPECTED}\nIts result shows by" in heard(emma)
    await writes(play, emma, "/next")
    assert "1. Was it as expected? (Teapot): 5 January 2027" in last(emma)
    await play.pass_time(46 * DAY)
    assert f"By now your Teapot should have become what was to be expected:\n{EXPECTED}\nHas it?" == last(emma)
    await taps(play, emma, "As expected")
    assert last(emma) == "Thank you, good to hear. If that changes, just write."

    await taps(play, owner, "چه انتظاری")
    await writes(play, owner, "x" * 601)
    assert "۶۰۱" in last(owner)
    await writes(play, owner, "در اسرع وقت خوب می‌شود")
    assert "روز و ساعتش را بنویسید" in last(owner)
    await writes(play, owner, "تا یک هفته چکه می‌کند.")
    assert "• همان که باید: ۱" in last(owner)
    await taps(play, owner, "برداشتن «چه انتظاری»")
    assert "هنوز چیزی ننوشته‌اید، پس کارتی نمی‌رود" in last(owner)


async def test_a_product_is_told_only_what_was_felt_of_it(play: Stage, emma: Account, sara: Account, owner: Account):
    for what in ("teapot", "lamp"):
        await play.sell(sara.id, what)
        await describes(play, owner, *["نتیجه دیرتر"] * 9, what=what)
    await play.sell(emma.id, "Teapot")
    await play.sell(sara.id, "Lamp")
    await play.pass_time(DAY)
    await play.pass_time(46 * DAY)
    await taps(play, emma, "As expected")
    await taps(play, sara, "کمتر از انتظار")

    await writes(play, owner, "/plan")
    await taps(play, owner, "برای یک جنس", "teapot", "آنچه درباره‌اش می‌گوییم")

    assert "• همان که باید: ۱" in last(owner)
    assert last(owner).count("•") == 1


async def test_what_was_declined_does_not_come_and_news_end_for_ever(play: Stage, emma: Account, owner: Account):
    await play.sell(emma.id, "teapot")
    await writes(play, owner, "/plan")
    await taps(play, owner, "سالگرد", "روشن کردن")
    await play.sell(emma.id, "kettle")
    await writes(play, emma, "/next")
    assert last(emma).splitlines()[:4] == [
        "What comes from us",
        "1. Question, 0 to 10 (teapot): 22 November",
        "2. Question, 0 to 10 (kettle): 22 November",
        "3. Anniversary (kettle): 21 November 2027",
    ]

    await taps(play, emma, "Not 1", "No more news")
    assert "teapot" not in last(emma)
    await play.pass_time(DAY)
    assert "kettle" in heard(emma)
    assert "teapot arrived" not in heard(emma)
    await play.pass_time(370 * DAY)

    assert "when you bought" not in heard(emma)
    assert await column(play, "select why from follow_ups where kind = 'anniversary'") == ["news_stopped"] * 2
    assert await column(play, "select why from follow_ups where why = 'declined'") == ["declined"]
