"""Owners whom the settings name: made and unmade there alone, whoever else is appointed here."""

import re

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.stories.builders import complains, labels, last, taps, toast, writes
from tests.stories.people.inviting import id_of, joins, opens_card, role_of


async def test_an_owner_of_the_settings_who_never_came_is_listed_by_number(database_url: str):
    async with stage(database_url, start=NOON, owner_ids="900,907") as play:
        boss = await arrives(play, OWNER, "Nasrin", "en")

        await writes(play, boss, "/people")
        assert "• 907, owner · named in the settings · hasn't pressed Start yet" in last(boss)

        await taps(play, boss, "907")
        assert last(boss).startswith("907")
        assert labels(boss) == ["All the staff"]


async def test_the_settings_owner_is_changed_by_nobody_here(play: Stage, boss: Account, partner: Account):
    number = await id_of(play, boss)
    await opens_card(play, partner, "نسرین")
    assert labels(partner) == ["All the staff"]

    for data in (f"rl:{number}:agent", f"rm:{number}", f"rs:{number}"):
        partner.forges(data, partner.last.id)
        await play.settle()
        assert toast(partner) == "نسرین is named in the settings as an owner, under OWNER_IDS; that changes only there."

    assert await role_of(play, boss) == "owner"


async def test_owners_made_here_stay_at_a_restart_and_those_of_the_settings_go_with_them(database_url: str):
    async with stage(database_url, start=NOON) as play:
        boss = await arrives(play, OWNER, "Nasrin", "en")
        tara = await joins(play, boss, Role.OWNER, 302, "Tara")
        dana = await joins(play, boss, Role.AGENT)
    kept = {"telegram": play.telegram, "clock": play.clock}

    async with stage(database_url, start=NOON, **kept, owner_ids="301") as anew:
        await anew.settle()
        assert "You aren't on the staff" in last(boss)
        await writes(anew, tara, "/people")
        assert re.findall(r"• (\w+), (\w+)(.*)", last(tara)) == [
            ("Tara", "owner", ""),
            ("Dana", "owner", " · named in the settings"),
        ]

    async with stage(database_url, start=NOON, **kept) as anew:
        await writes(anew, dana, "/people")
        assert "We don't know this command." in last(dana)
        await writes(anew, tara, "/people")
        assert "• Tara, owner" in last(tara)


async def test_a_complaint_is_open_to_the_others_when_its_owner_of_the_settings_goes(database_url: str):
    async with stage(database_url, start=NOON, owner_ids="900,907") as play:
        boss = await arrives(play, OWNER, "Nasrin", "en")
        other = await arrives(play, 907, "Omar", "en")
        emma = await arrives(play, 102, "Emma", "en")
        await complains(play, emma, "It leaks.")
        await taps(play, boss, "Take it")

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, owner_ids="907") as anew:
        await anew.settle()
        assert "Nasrin doesn't handle these any more; nobody has them in hand:" in last(other)
        await taps(anew, other, "Take it")
        assert toast(other) == "It's yours."
