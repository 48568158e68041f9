"""Two customers of one name: staff see at every button which of them is meant."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, labels, last, plain, taps, toast, writes
from tests.stories.silence.panel import writes_twice


@pytest.fixture
async def namesakes(play: Stage) -> list[Account]:
    """One has a user name, one hasn't; somebody else has a name of her own."""
    accounts = [
        play.telegram.account(41_004_821, "Emma", language_code="en"),
        play.telegram.account(102, "emma", language_code="en", username="emma_shiraz"),
    ]
    for one in accounts:
        one.starts()
        await play.settle()
    await arrives(play, 103, "Omid", "en")
    return accounts


@pytest.mark.usefixtures("namesakes")
async def test_the_end_of_a_number_is_in_the_readers_digits(play: Stage, owner: Account):
    await writes(play, owner, "/purchase")

    assert {plain(one) for one in labels(owner)} > {"Omid", "emma · @emma_shiraz", "Emma · …۴۸۲۱"}


@pytest.mark.usefixtures("namesakes")
@pytest.mark.parametrize("command", ["/purchase", "/relay"])
async def test_each_says_which_one_it_is(play: Stage, agent: Account, command: str):
    await writes(play, agent, command)

    assert {plain(one) for one in labels(agent)} > {"Omid", "emma · @emma_shiraz", "Emma · …4821"}


async def test_why_shows_the_one_that_was_tapped(play: Stage, agent: Account, namesakes: list[Account]):
    await play.sell(namesakes[0].id, "kettle")

    await writes(play, agent, "/why emma")
    assert sorted(plain(one) for one in labels(agent)) == ["Emma · …4821", "emma · @emma_shiraz"]

    agent.taps(next(one for one in labels(agent) if "4821" in one))
    await play.settle()
    assert "kettle" in last(agent)


async def test_who_fell_silent_is_told_from_a_namesake(
    play: Stage, manager: Account, owner: Account, namesakes: list[Account]
):
    for customer in namesakes:
        await play.sell(customer.id, "kettle")
    await play.pass_time(200 * DAY)

    await writes(play, manager, "/silent")
    await writes(play, owner, "/silent")

    assert "• emma · @emma_shiraz: silent for 200 days" in plain(last(manager))
    assert "• Emma · …۴۸۲۱: ۲۰۰ روز بی‌خبر" in plain(last(owner))
    assert {plain(one) for one in labels(owner)} == {"احوال‌پرسی از @emma_shiraz", "احوال‌پرسی از Emma · …۴۸۲۱"}
    assert {plain(one) for one in labels(manager)} == {"Check in with @emma_shiraz", "Check in with Emma · …4821"}
    await taps(play, manager, next(one for one in labels(manager) if "4821" in one))
    assert toast(manager) == "It goes out at the next good hour."
    assert {plain(one) for one in labels(manager)} == {"Check in with @emma_shiraz"}


async def test_who_may_be_on_the_panel_is_told_from_a_namesake(
    play: Stage, manager: Account, owner: Account, namesakes: list[Account]
):
    for customer in namesakes:
        await writes_twice(play, customer)
    await play.pass_time(31 * DAY)

    await writes(play, manager, "/panel")
    await writes(play, owner, "/panel")

    assert "• emma · @emma_shiraz: 2 texts" in plain(last(manager))
    assert "• Emma · …۴۸۲۱: ۲ نوشته" in plain(last(owner))
    assert {plain(one) for one in labels(manager)} == {"Invite @emma_shiraz", "Invite Emma · …4821"}
    assert {plain(one) for one in labels(owner)} == {"دعوت از @emma_shiraz", "دعوت از Emma · …۴۸۲۱"}
    await taps(play, manager, next(one for one in labels(manager) if "4821" in one))
    assert {plain(one) for one in labels(manager)} == {"Invite @emma_shiraz"}
