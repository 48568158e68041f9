"""How and when a purchase that had nobody became somebody's is kept, and staff and its customer see it."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, follows, heard, last, number_of, taps, writes
from tests.stories.privacy.pages import read
from tests.stories.shops.system import System, sold


async def test_staff_see_how_and_when_it_became_theirs(
    play: Stage, emma: Account, agent: Account, owner: Account, website: System
):
    """Nobody entered it, so nobody is told, by link or by number; whoever looks sees it."""
    await follows(play, emma, (await sold(website, "1", ref="c-7"))["link"].partition("start=")[2])
    await sold(website, "2", what="teapot")
    await sold(website, "3", ref="c-9", what="mug")
    await sold(website, "4", "+989129999999", ref="c-9", what="glasses")
    before = len(agent.own.messages)
    await writes(play, emma, "/start")
    await play.pass_time(DAY)
    emma._sends(emma.own, {"contact": emma._card()})
    await play.settle()
    assert len(agent.own.messages) == before

    await writes(play, agent, "/why Emma")
    claims = last(agent).partition("What they came for:\n")[2].splitlines()
    assert sorted(claims) == [
        "• glasses: 22 November, with another purchase",
        "• kettle: 21 November, with its link",
        "• mug: 22 November, with their phone number",
        "• teapot: 22 November, with their phone number",
    ]
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "That's all", "teapot, 21 November", "You propose")
    number = await number_of(play)
    await writes(play, agent, f"/complaint {number}")
    assert "\nUnder their name since 22 November, with their phone number.\n" in last(agent)
    await writes(play, owner, f"/complaint {number}", "/why Emma")
    assert "از ۱ آذر به نام اوست، با شماره‌ی تلفن." in heard(owner)
    assert "• teapot: ۱ آذر، با شماره‌ی تلفن" in last(owner)
    page = await read(play, emma)
    assert "it came to you with another purchase" in page
    assert "you came for it with your number" in page
