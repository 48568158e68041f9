"""What customers themselves said is told to them on their page as to a reader, not as staff speak of them."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, explains, taps, writes
from tests.stories.privacy.pages import read
from tests.stories.promised.promising import is_promised, keeps


async def reads_persian(play: Stage, emma: Account) -> str:
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")
    return await read(play, emma)


async def test_why_they_left(play: Stage, emma: Account, manager: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(290 * DAY)
    await writes(play, manager, "/silent")
    await taps(play, manager, "Check in with Emma")
    await play.pass_time(33 * DAY)
    await taps(play, emma, "I buy elsewhere")

    assert ": You buy elsewhere" in await read(play, emma)
    assert ": جای دیگر می‌خرید" in await reads_persian(play, emma)


async def test_that_a_promise_is_kept_and_that_they_are_right(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await taps(play, emma, "Yes, it's done")
    await explains(play, agent)

    page = await read(play, emma)
    assert "You agreed that it is done" in page
    assert "Who is right You." in page
    page = await reads_persian(play, emma)
    assert "گفتید انجام شد" in page
    assert "حق با چه کسی بود با شما" in page


async def test_staff_read_there_what_the_customer_said(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await taps(play, emma, "Yes, it's done")
    await explains(play, agent)

    page = await read(play, agent)
    assert "The customer agreed that it is done" in page
    assert "Who is right The customer." in page
