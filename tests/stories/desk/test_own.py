"""Somebody of the staff complains as a customer: colleagues handle it, and that one never does."""

import pytest

from domain.matters.kinds import Dismissal
from domain.matters.severity import Severity
from domain.people import Role
from handlers.taps import (
    AskTap,
    CloseHow,
    CloseHowTap,
    CloseTap,
    ConcernTap,
    ExplainTap,
    MergeTap,
    MuteTap,
    PromiseTap,
    SeenTap,
    SeeToTap,
    SeverityHowTap,
    SeverityTap,
    TakeTap,
    WhomTap,
)
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, explains, heard, labels, last, taps, toast, writes

OWN = "is your own, so your colleagues see to it."


async def forges(play: Stage, account: Account, button: str) -> str:
    account.forges(button, account.last.id)
    await play.settle()
    return toast(account)


async def test_every_button_of_ones_own_complaint_is_refused(play: Stage, manager: Account, agent: Account):
    number = await complains(play, manager, "My own kettle leaks.")
    matter = (await column(play, "select id from matters"))[0]
    handling = [TakeTap, ExplainTap, AskTap, PromiseTap, CloseTap, SeenTap, SeeToTap, MergeTap, SeverityHowTap]
    how = [CloseHowTap(matter, one) for one in (CloseHow.ASK, CloseHow.LAST, CloseHow.SPAM, CloseHow.MUTE)]
    others = [SeverityTap(matter, Severity.LOW), WhomTap(matter, 0), ConcernTap(matter, 1), MuteTap(matter, 1), *how]

    for tap in [*(one(matter) for one in handling), *others]:
        assert await forges(play, manager, tap.write()) == f"{number} {OWN}", tap

    assert await column(play, "select assignee_id from matters") == [None]
    assert Dismissal.SPAM not in await column(play, "select detail from events")


async def test_it_is_in_the_others_hands_and_on_their_lists_alone(play: Stage, manager: Account, agent: Account):
    number = await complains(play, agent, "My own kettle leaks.")
    await writes(play, agent, "/complaints")
    assert number not in last(agent)
    await writes(play, agent, f"/complaint {number}")
    assert labels(agent) == ["All the words"]
    assert "Explain" not in heard(agent)
    assert number in heard(manager)
    await writes(play, manager, "/complaints")
    assert number in last(manager)

    await writes(play, manager, f"/complaint {number}")
    await explains(play, manager)
    await taps(play, agent, "Convinced", "Yes, it's settled")

    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_in_persian_too(play: Stage, owner: Account, agent: Account):
    number = await complains(play, owner, "کتری خودم چکه می‌کند.", "تمام شد")
    matter = (await column(play, "select id from matters"))[0]

    told = await forges(play, owner, ExplainTap(matter).write())

    assert told == f"شکایت‌کننده‌ی {number} خودتان هستید، پس همکارانتان به آن رسیدگی می‌کنند."


async def test_what_nobody_else_can_handle_is_ones_own_to_handle(play: Stage, owner: Account):
    """Who tries the bot out alone sees both sides of it."""
    number = await complains(play, owner, "کتری خودم چکه می‌کند.", "تمام شد")
    await writes(play, owner, "/complaints")
    assert number in last(owner)

    await taps(play, owner, number, "به عهده‌ی من")

    assert await column(play, "select assignee_id from matters") != [None]


@pytest.mark.parametrize("role", [Role.AGENT, Role.MANAGER])
async def test_what_has_gone_up_beyond_all_others_comes_back_to_its_owner(
    play: Stage, owner: Account, agent: Account, manager: Account, role: Role
):
    """Only whoever may handle it at its level keeps it from its own customer."""
    await complains(play, owner, "کتری خودم چکه می‌کند.", "تمام شد")
    async with play.house.works.open() as work:
        await work.tx.rows("update matters set level = :level", {"level": role})
    matter = (await column(play, "select id from matters"))[0]
    assert "خودتان هستید" in await forges(play, owner, TakeTap(matter).write())
    async with play.house.works.open() as work:
        await work.tx.rows("update matters set level = 'owner'", {})

    assert "خودتان هستید" not in await forges(play, owner, TakeTap(matter).write())
