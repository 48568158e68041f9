"""A complaint about one of the staff: that one neither sees, handles nor closes it, and the others do."""

import re

from domain.matters.severity import Severity
from domain.people import PersonId, Role
from handlers.taps import AskTap, CardTap, CloseTap, ConcernNobodyTap, ExplainTap, PromiseTap, SeverityTap, TakeTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    appointed,
    column,
    complains,
    explains,
    heard,
    is_asked,
    labels,
    last,
    taps,
    toast,
    writes,
)

ABOUT_YOU = "is about you, so your colleagues see to it."


async def concerns(play: Stage, staff: Account, number: str, whom: str) -> None:
    await writes(play, staff, f"/complaint {number}")
    await taps(play, staff, "It is about one of us", whom)


async def test_whoever_it_is_about_has_it_out_of_sight_and_out_of_hand(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "Reza was rude to me.")
    await taps(play, agent, "Take it")
    await concerns(play, manager, number, "Reza")
    matter = (await column(play, "select id from matters"))[0]

    assert last(manager).startswith(f"{number} is about Reza, who had it in hand.")
    assert last(agent) == f"{number} {ABOUT_YOU}"
    assert await column(play, "select assignee_id from matters") == [None]
    for tap in (TakeTap, ExplainTap, AskTap, PromiseTap, CloseTap, CardTap):
        agent.forges(tap(matter).write(), agent.last.id)
        await play.settle()
        assert toast(agent) == f"{number} {ABOUT_YOU}", tap
    agent.forges(SeverityTap(matter, Severity.LOW).write(), agent.last.id)
    await writes(play, agent, f"/complaint {number}")
    assert last(agent) == f"{number} {ABOUT_YOU}"
    await writes(play, agent, "/complaints")
    assert number not in last(agent)

    said = len(agent.says)
    await writes(play, emma, "And he shouted.")
    assert len(agent.says) == said
    assert "And he shouted." in heard(manager)
    await writes(play, manager, f"/complaint {number}")
    assert "It is about Reza, who neither sees nor handles it." in last(manager)
    await writes(play, emma, f"/status {number}")
    assert "whom of us" not in last(emma)


async def test_a_manager_may_say_that_it_is_about_nobody_and_an_agent_may_not(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "They were rude to me.")
    await concerns(play, agent, number, "Mina")
    matter = (await column(play, "select id from matters"))[0]
    agent.forges(ConcernNobodyTap(matter).write(), agent.last.id)
    await play.settle()
    assert toast(agent) == "This button doesn't work for you."
    await writes(play, manager, f"/complaint {number}")
    assert last(manager) == f"{number} {ABOUT_YOU}"

    other = await appointed(play, 905, "Kian", Role.MANAGER)
    await writes(play, other, f"/complaint {number}")
    await taps(play, other, "It is about one of us", "About none of us")
    await writes(play, manager, f"/complaint {number}")

    assert f"Complaint {number}" in last(manager)
    assert "Kian said that it is about none of us" in last(manager)


async def test_of_a_shop_of_one_nobody_else_is_left(play: Stage, sara: Account, owner: Account):
    number = await complains(play, sara, "صاحب فروشگاه بد حرف زد.", "تمام شد")
    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "درباره‌ی یکی از همکاران است", "نسرین")

    assert toast(owner) == f"همکار دیگری نیست که به {number} رسیدگی کند؛ اول کسی را اضافه کنید: /people"
    assert await column(play, "select concerns_id from matters") == [None]


async def test_what_has_gone_up_to_whom_it_is_about_comes_within_reach_of_the_others(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    """Here the owner is the only one above an agent."""
    number = await complains(play, emma, "Nasrin was rude to me.")
    await taps(play, emma, "Talk to somebody senior") if "Talk to somebody senior" in labels(emma) else None
    await concerns(play, agent, number, "نسرین")
    await taps(play, agent, "See the card", "Take it")

    assert await column(play, "select level from matters") == ["agent"]
    assert await column(play, "select assignee_id from matters") == [PersonId(await person(play, "Reza"))]


async def person(play: Stage, name: str) -> int:
    return (await column(play, f"select id from people where name = '{name}'"))[0]  # noqa: S608


async def test_managers_see_who_has_opened_it(play: Stage, emma: Account, agent: Account, manager: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    await writes(play, emma, "It was late.")
    number = (await column(play, "select number from matters"))[0]

    for _ in range(2):
        await writes(play, agent, f"/complaint {number}")
    assert "Opened by" not in last(agent)
    await writes(play, manager, f"/complaint {number}")

    assert {"Reza (today, 12:00)", "Mina (today, 12:00)"} <= set(re.findall(r"\w+ \(.*?\)", last(manager)))
    assert await column(play, "select times from readings order by person_id") == [2, 1]


async def test_at_start_nobody_is_handed_what_is_about_them_or_has_gone_up_beyond_them(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, "Mina was rude to me.")
    number = (await column(play, "select number from matters"))[0]
    await concerns(play, agent, number, "Mina")
    above = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    other = await appointed(play, 906, "Bita", Role.AGENT)
    assert above not in heard(other)

    said = len(manager.says)
    manager.starts()
    await play.settle()

    assert number not in heard(manager, said)
    assert number in heard(other)
