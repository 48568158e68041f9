"""Two complaints are one, and one of them is about one of us: what goes on is out of that one's sight and hands."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    appointed,
    column,
    heard,
    last,
    replies,
    taps,
    toast,
    writes,
)
from tests.stories.desk.test_concerned import ABOUT_YOU, concerns
from tests.stories.merging import merges, two


async def test_whichever_goes_on_it_is_about_the_same_and_not_in_their_hands(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    about, other = await two(play, emma)
    await writes(play, agent, f"/complaint {other}")
    await taps(play, agent, "Take it")
    await concerns(play, manager, about, "Reza")

    await merges(play, manager, about, other)

    reza = (await column(play, "select id from people where name = 'Reza'"))[0]
    assert await column(play, "select concerns_id from matters") == [reza, reza]
    assert await column(play, f"select assignee_id from matters where number = '{other}'") == [None]  # noqa: S608
    assert f"{other} is about Reza, who had it in hand." in heard(manager)
    said = len(agent.says)
    for number in (about, other):
        await writes(play, agent, f"/complaint {number}")
        assert last(agent) == f"{number} {ABOUT_YOU}"
    await writes(play, emma, "He laughs at me.")
    await taps(play, manager, "See the card", "Take it")
    assert heard(agent, said).splitlines() == [f"{number} {ABOUT_YOU}" for number in (about, other)]
    assert "It is about Reza, who neither sees nor handles it." in heard(manager)


async def test_it_is_not_handed_to_whom_it_is_about_by_the_one_that_they_handle(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    handled, about = await two(play, emma)
    await writes(play, agent, f"/complaint {handled}")
    await taps(play, agent, "Take it", "Ask the customer")
    await concerns(play, manager, about, "Reza")
    await merges(play, manager, handled, about)

    assert await column(play, f"select assignee_id from matters where number = '{about}'") == [None]  # noqa: S608
    assert f"{handled} goes on as" not in heard(agent)
    await replies(play, agent, "Are you sure?")
    assert last(agent) == f"{handled} {ABOUT_YOU}"
    await writes(play, agent, "Who is Emma?")
    assert last(agent).startswith("This answers nothing that was asked.")
    await writes(play, manager, f"/complaint {about}")
    await taps(play, manager, "It is about one of us", "About none of us")
    await writes(play, agent, f"/complaint {handled}")
    assert f"Complaint {handled}" in last(agent)


async def test_about_two_of_us_they_stay_apart(play: Stage, emma: Account, agent: Account, manager: Account):
    bita = await appointed(play, 906, "Bita", Role.AGENT)
    first, second = await two(play, emma)
    await concerns(play, bita, first, "Reza")
    await concerns(play, bita, second, "Mina")
    await writes(play, bita, f"/complaint {first}")
    await taps(play, bita, "Merge", second)
    assert toast(bita) == (
        f"{first} and {second} are about two different colleagues, and neither may see the one about them; "
        "so they stay apart."
    )
    assert await column(play, "select count(*) from matters where merged_into is not null") == [0]
