"""Whoever a complaint is about reads nothing of it: in no list, by no notice, whatever is said to them and when."""

from domain.matters.choices import Choice
from domain.people import PersonId, Role
from handlers.commands import COMMANDS
from handlers.taps import ListTap, PromisesTap, VoicesTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import TEXTS
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    explains,
    heard,
    is_asked,
    labels,
    last,
    number_of,
    taps,
    writes,
)
from tests.stories.desk.test_concerned import ABOUT_YOU, concerns
from tests.stories.promised.promising import GLASSES, is_promised, promises
from tests.templates.conftest import TEHRAN

MARK = "lied to my face"
GIFT = "a basket of pears"


async def complains_of_mina(play: Stage, customer: Account) -> str:
    """With a score, in words, about how people are treated: whatever quotes customers could quote it."""
    await is_asked(play, customer)
    await taps(play, customer, "2")
    await writes(play, customer, f"Mina {MARK}.")
    await taps(play, customer, "Yes, look into it", "How we treated you", "You propose")
    return await number_of(play)


async def reads_all(play: Stage, reader: Account) -> None:
    """Whatever one of the staff can read by a command, or by the buttons of a list."""
    reader.starts()
    for row in COMMANDS:
        await writes(play, reader, *([] if row.role is None else [f"/{row.name}"]))
    lists = [tap(choice, 0) for choice in Choice for tap in (ListTap, PromisesTap)]
    for tap in (*lists, VoicesTap("2026-01-01", "2027-12-31")):
        reader.forges(tap.write(), reader.last.id)
        await play.settle()


async def leaves(play: Stage, owner: Account, name: str) -> None:
    await writes(play, owner, "/people")
    await taps(play, owner, next(label for label in labels(owner) if name in label))
    await taps(play, owner, "برداشتن از همکاران", "بله، برداشته شود")


async def test_a_manager_finds_it_in_no_list_and_hears_of_it_by_no_notice(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains_of_mina(play, emma)
    await writes(play, manager, f"/complaint {number}")
    await promises(play, manager, GIFT)
    await concerns(play, agent, number, "Mina")
    said, others = len(manager.says), len(owner.says)

    await reads_all(play, manager)
    await writes(play, emma, f"She {MARK} again.")
    await play.pass_time(2 * DAY)
    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    assert "It stays open and is now with the owner" in last(emma)
    await play.pass_time(6 * DAY)
    await reads_all(play, manager)

    read = heard(manager, said)
    assert (MARK in read, GIFT in read) == (False, False)
    told = {line for line in read.splitlines() if number in line}
    assert all(line.endswith((ABOUT_YOU, f"{number} the answer")) for line in told), told
    assert MARK in heard(owner, others)
    assert GIFT in heard(agent) + heard(owner, others)
    await writes(play, owner, "/summary 30")
    assert MARK in last(owner)


async def test_an_agent_finds_it_in_no_list_of_what_somebody_left_and_keeps_no_promise_in_it(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    bita = await appointed(play, 906, "Bita", Role.AGENT)
    number = await is_promised(play, emma, agent)
    other = await complains(play, emma, "It leaks.")
    await concerns(play, bita, number, "Reza")
    for one in (number, other):
        await writes(play, bita, f"/complaint {one}")
        await taps(play, bita, "Take it")
    said, seniors = len(agent.says), len(manager.says)

    await leaves(play, owner, "Bita")
    assert f"• {other} · " in last(agent)
    await writes(play, agent, "/promises")
    assert "No promises in this list." in last(agent)
    await play.pass_time(2 * DAY)

    read = heard(agent, said)
    assert (number in read, GLASSES in read) == (False, False)
    assert f"This promise is late, it was due yesterday, 21:00 (Emma, {number}):" in heard(manager, seniors)
    await taps(play, manager, "See promise", "It's kept", "Nothing to show")
    assert await column(play, "select count(*) from promises where kept_at is not null") == [1]


async def test_what_is_about_the_only_owner_goes_up_to_the_others_and_they_hear_that_it_is_late(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    """And the customer hears of those who know in truth."""
    number = await complains(play, emma, "They shouted at me.")
    await promises(play, agent, GLASSES)
    await concerns(play, agent, number, "نسرین")
    said = len(owner.says)
    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)

    await taps(play, emma, "Not convinced")
    assert "It stays open and is now with our staff" in last(emma)
    assert f"didn't convince Emma; {number} is now yours." in last(agent)
    assert await column(play, "select level from matters") == ["agent"]
    await play.pass_time(9 * DAY)
    assert "The owner" not in heard(emma)
    assert "All our staff know; whatever comes of it" in heard(emma)
    assert "nobody has named a new date" in heard(agent)
    assert f"{number} from Emma is still without an answer; nobody has taken it." in heard(agent)
    assert "manager" not in heard(agent) + heard(emma)
    assert heard(owner, said).count(number) == heard(owner, said).count(f"شکایت {number} درباره‌ی شماست")
    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    assert await column(play, "select state from matters") == ["closed_agreed"]
    assert "The owner" not in heard(emma)


async def test_whoever_stays_behind_with_it_can_handle_what_had_gone_up(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, "They shouted at me.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await concerns(play, manager, number, "نسرین")

    await leaves(play, owner, "Mina")
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "Take it")

    assert await column(play, "select assignee_id from matters") == await column(
        play, "select id from people where name = 'Reza'"
    )


async def test_whatever_is_said_about_it_does_not_reach_them_be_it_forgotten_who_they_are(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    """All messages there are: a new one can't forget it either. What is theirs as customers reaches them."""
    number = await complains(play, emma, "Reza was rude.")
    await concerns(play, manager, number, "Reza")
    own = await complains(play, agent, "My kettle leaks.")
    await concerns(play, manager, own, "Reza")
    reza = PersonId((await column(play, "select id from people where name = 'Reza'"))[0])
    matters = await column(play, "select id from matters order by id")
    said = len(agent.says)

    async with play.house.works.open() as work:
        for message in TEXTS("مهرگان", TEHRAN).messages("en"):
            if not message.startswith(("buttons.", "toasts.", "staff.concerns_you", "staff.concerns_owner")):
                work.say(reza, message, matter_id=matters[0])
    await play.settle()
    assert heard(agent, said) == ""

    await writes(play, agent, "/status")
    assert own in last(agent)
