"""The bot is down while something falls due: it comes once if its reason still holds, or is dropped with a record."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, appointed, complains, is_asked, rows, taps, writes


async def is_sold_something(play: Stage, emma: Account) -> None:
    await play.sell(emma.id, "kettle")


async def is_sold_something_and_complains(play: Stage, emma: Account) -> None:
    await play.sell(emma.id, "kettle")
    await complains(play, emma, "It leaks.")


async def has_an_explanation(play: Stage, emma: Account) -> None:
    agent = await appointed(play, 801, "Reza", Role.AGENT)
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")


DONE, WAITS = ("done", None), ("waiting", None)
LIVES = {
    "a question": (is_sold_something, 7, 1, {"question": DONE, "reminder": WAITS}),
    "a question to who complains": (is_sold_something_and_complains, 7, 0, {"question": ("dropped", "open_complaint")}),
    "a question after too long": (is_sold_something, 32, 0, {"question": ("dropped", "too_late")}),
    "a reminder": (is_asked, 7, 1, {"question": DONE, "reminder": DONE}),
    "a reminder after too long": (is_asked, 15, 0, {"question": DONE, "reminder": ("dropped", "too_late")}),
    "whether it is settled": (has_an_explanation, 7, 1, {"settled": DONE, "settled_again": WAITS}),
}


@pytest.mark.parametrize(("life", "days", "times", "planned"), LIVES.values(), ids=LIVES)
async def test_what_falls_due_while_the_bot_is_down(database_url, webhook, life, days, times, planned):
    async with stage(database_url, start=NOON, webhook=webhook) as play:
        emma = await arrives(play, 102, "Emma", "en")
        await life(play, emma)
    before = len(emma.says)

    play.clock.move(days * DAY)
    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, webhook=webhook) as back:
        await back.pass_time(DAY)
        became = await rows(back, "select kind, state, why from follow_ups")

    assert sum("kettle" in text or "Is it settled" in text for text in emma.says[before:]) == times
    assert {row["kind"]: (row["state"], row["why"]) for row in became} == planned
