"""The tour follows what is really done, whoever does it and in whatever order."""

import pytest

from sandbox.demo.tour import STEPS
from sandbox.people import Account

EMMA, AGENT = 102, 901


@pytest.fixture
def emma(live) -> Account:
    return live.telegram.accounts[EMMA]


@pytest.fixture
def agent(live) -> Account:
    return live.telegram.accounts[AGENT]


async def done(visitor) -> int:
    return (await visitor.gets(f"/api/town?language=en&tour={EMMA}"))[1]["done"]


async def says(live, account: Account, *texts: str) -> None:
    for text in texts:
        account.writes(text)
        await live.settle()


async def taps(live, account: Account, *labels: str) -> None:
    for label in labels:
        account.taps(label)
        await live.settle()


async def test_every_deed_of_the_story_is_a_step(visitor, live, emma: Account, agent: Account):
    steps = [await done(visitor)]
    await visitor.acts(EMMA, "start")
    steps.append(await done(visitor))
    await live.sell(EMMA, "coffee machine")
    steps.append(await done(visitor))
    await live.pass_to_next()
    steps.append(await done(visitor))
    await taps(live, emma, "3")
    steps.append(await done(visitor))
    await taps(live, emma, "Yes, look into it", "Damaged")
    await says(live, emma, "The tank is cracked.")
    await taps(live, emma, "That's all", "Since it came", "You propose")
    steps.append(await done(visitor))
    await taps(live, agent, "Explain")
    await says(live, agent, "It cracked.", "We packed it badly.", "A new one comes on Monday.", "Thick boxes.")
    await taps(live, agent, "Send")
    steps.append(await done(visitor))
    await taps(live, emma, "Clear", "Honest", "Convinced")
    await taps(live, emma, "Yes, it's settled")
    steps.append(await done(visitor))

    assert steps == list(range(len(STEPS) + 1))


async def test_whoever_runs_ahead_is_not_called_back(visitor, live, emma: Account):
    await visitor.acts(EMMA, "start")
    await says(live, emma, "/complain", "It leaks.")
    await taps(live, emma, "That's all", "You propose")

    assert await done(visitor) == STEPS.index("tell") + 1


async def test_while_the_bot_is_away_nobody_knows_how_far_it_is(visitor):
    await visitor.posts("/api/bot", do="stop")

    assert await done(visitor) is None
