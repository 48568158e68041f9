"""What staff write of a customer's words is that customer's: theirs to read and to erase, whoever wrote it down."""

from actions.people.roles import take_role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import column, heard, last, taps, writes
from tests.stories.privacy.pages import page_of
from tests.stories.relayed.test_relaying import WORDS, relays


async def test_it_stands_on_the_customers_page(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")

    assert WORDS in await page_of(play, emma)


async def test_it_is_erased_with_its_customer(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")
    agent.sends_photo()
    await play.settle()

    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    assert await column(play, "select body from words") == [""]
    assert await column(play, "select count(*) from people where name = 'Emma'") == [0]
    assert WORDS not in "\n".join(agent.says)


async def test_nothing_is_passed_on_for_somebody_who_was_forgotten_meanwhile(
    play: Stage, emma: Account, agent: Account
):
    await writes(play, agent, "/relay")
    await taps(play, agent, "Emma")
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    await writes(play, agent, WORDS)

    assert "This answers nothing that was asked." in last(agent)
    assert await column(play, "select count(*) from words") == [0]


async def test_it_stays_when_whoever_wrote_it_down_leaves_and_is_forgotten(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    words = f"{WORDS} " * 60
    await relays(play, agent, "Emma", words)
    async with play.house.works.open() as work:
        reza = await people.by_telegram_id(work.tx, agent.id)
        assert reza is not None
        await take_role(work, reza)
    await writes(play, agent, "/forget")
    await taps(play, agent, "Yes, forget me")

    assert await column(play, "select body from words") == [words.strip()]
    assert "Reza" not in await page_of(play, emma)
    await writes(play, manager, "/complaint 9CMJ")
    assert "Relayed by –." in last(manager)
    assert WORDS in heard(emma)
