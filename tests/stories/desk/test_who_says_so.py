"""Who may say whom a complaint is about: anybody first, then a manager; and nobody hides one from the only owner."""

from domain.people import Role
from handlers.taps import ConcernTap
from handlers.taps.desk import ObjectTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, column, complains, heard, labels, last, taps, toast, writes
from tests.stories.desk.test_concerned import ABOUT_YOU, concerns, person

SAID = "It was said before whom {} is about, or that it is about none of us; a manager or the owner can change that."


async def test_what_is_said_once_an_agent_does_not_say_otherwise_and_those_above_hear_what_is_said_from_below(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, "They were rude to me.")
    other = await appointed(play, 906, "Bita", Role.AGENT)
    olga = await appointed(play, 907, "Olga", Role.OWNER)
    await concerns(play, agent, number, "Mina")

    assert last(olga).startswith(f"Reza, agent, says that {number} is about Mina, who neither sees nor handles")
    assert labels(olga) == ["See the card"]
    assert last(owner).startswith("Reza، پاسخ‌گو، می‌گوید شکایت")
    matter = (await column(play, "select id from matters"))[0]
    await writes(play, other, f"/complaint {number}")
    assert "It is about one of us" not in labels(other)
    other.forges(ConcernTap(matter, await person(play, "Bita")).write(), other.last.id)
    await play.settle()
    assert toast(other) == SAID.format(number)
    assert "says that" not in heard(manager)

    await taps(play, olga, "See the card")
    await taps(play, olga, "It is about one of us", "Reza")
    await writes(play, agent, f"/complaint {number}")
    assert last(agent) == f"{number} {ABOUT_YOU}"
    await writes(play, manager, f"/complaint {number}")
    assert f"Complaint {number}" in last(manager)
    assert heard(olga).count("says that") == 1


async def test_nobody_hides_one_from_the_only_owner_by_naming_the_owner(
    play: Stage, sara: Account, agent: Account, owner: Account
):
    number = await complains(play, sara, "رضا سرم داد زد.", "تمام شد")
    await concerns(play, agent, number, "نسرین")
    matter = (await column(play, "select id from matters"))[0]
    assert last(owner) == (
        f"Reza، پاسخ‌گو، می‌گوید شکایت {number} درباره‌ی شماست؛ پس همکارانتان به آن رسیدگی می‌کنند.\n"
        "اگر درباره‌ی شما نیست، بگویید: دوباره آن را می‌بینید و همکارانتان هم می‌خوانند که شما این را گفته‌اید."
    )

    await taps(play, owner, "درباره‌ی من نیست")
    assert last(agent) == f"نسرین says that {number} isn't about them, and sees it again."
    await writes(play, owner, f"/complaint {number}")
    assert "رضا سرم داد زد." in last(owner)
    assert "نسرین گفت درباره‌ی هیچ‌کداممان نیست" in last(owner)
    agent.forges(ConcernTap(matter, await person(play, "نسرین")).write(), agent.last.id)
    await play.settle()
    assert toast(agent) == SAID.format(number)
    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "درباره‌ی یکی از همکاران است", "Reza")
    assert last(agent) == f"{number} {ABOUT_YOU}"


async def test_where_another_owner_can_say_so_the_one_it_is_about_does_not_object(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    olga = await appointed(play, 907, "Olga", Role.OWNER)
    number = await complains(play, emma, "Olga was rude to me.")
    await concerns(play, agent, number, "Olga")
    matter = (await column(play, "select id from matters"))[0]
    for who in (olga, agent):
        who.forges(ObjectTap(matter).write(), who.last.id)
        await play.settle()

    assert toast(olga) == f"{number} {ABOUT_YOU}"
    assert toast(agent) == "This button doesn't work for you."
    assert "It isn't about me" not in labels(olga)
    assert await column(play, "select count(*) from matters where concerns_id is null") == [0]
