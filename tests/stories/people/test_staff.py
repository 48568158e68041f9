"""/people: who is on the staff; other roles, and none any more."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, heard, labels, last, plain, taps, toast, writes
from tests.stories.people.inviting import id_of, joins, opens_card, role_of


async def test_everybody_is_listed_with_their_role_and_how_they_stand(
    play: Stage, boss: Account, agent: Account, manager: Account
):
    agent.blocks()
    await play.settle()

    await writes(play, boss, "/people")

    assert last(boss).split("\n")[:4] == [
        "The staff of مهرگان",
        "• نسرین, owner · named in the settings",
        "• Mina, manager",
        "• Reza, agent · out of reach",
    ]
    assert labels(boss) == ["نسرین", "Mina", "Reza", "Invite an agent", "Invite a manager", "Invite an owner"]


async def test_many_are_listed_a_page_at_a_time(play: Stage, boss: Account):
    for number in range(9):
        await appointed(play, 400 + number, f"Agent {number}", Role.AGENT)

    await writes(play, boss, "/people")
    assert labels(boss)[:9] == ["نسرین", *(f"Agent {number}" for number in range(7)), "Next"]

    await taps(play, boss, "Next")
    assert labels(boss)[:3] == ["Agent 7", "Agent 8", "Previous"]


async def test_a_card_says_since_when_and_offers_the_other_roles(play: Stage, boss: Account):
    await joins(play, boss, Role.AGENT)
    await play.pass_time(DAY)

    await opens_card(play, boss, "Dana")

    assert last(boss) == "Dana\nAgent since 21 November"
    assert labels(boss) == ["Make manager", "Make owner", "Remove from the staff", "All the staff"]


async def test_another_role_brings_its_menu_at_once(play: Stage, boss: Account):
    dana = await joins(play, boss, Role.AGENT)

    await opens_card(play, boss, "Dana")
    await taps(play, boss, "Make manager")

    assert last(boss) == "Dana\nManager since 21 November"
    assert last(dana) == "You are a manager of مهرگان from now on. What you can do: /help"
    assert "nps" in [name for name, _ in dana.menu]
    await writes(play, dana, "/nps")
    assert "NPS" in last(dana)


async def test_the_role_that_somebody_has_already_is_given_once(play: Stage, boss: Account):
    dana = await joins(play, boss, Role.AGENT)
    await opens_card(play, boss, "Dana")
    card, said = boss.last.id, len(dana.says)
    data = f"rl:{await id_of(play, dana)}:manager"

    for _ in range(2):
        boss.forges(data, card)
    await play.settle()

    assert toast(boss) == "It was saved before."
    assert len(dana.says) == said + 1


async def test_whoever_is_removed_is_told_and_is_a_customer_again(play: Stage, boss: Account):
    dana = await joins(play, boss, Role.MANAGER)

    await opens_card(play, boss, "Dana")
    await taps(play, boss, "Remove from the staff")
    assert last(boss).startswith("Remove Dana from the staff?")
    assert labels(boss) == ["Yes, remove them", "No, they stay"]
    await taps(play, boss, "Yes, remove them")

    assert last(boss).startswith("Dana isn't on the staff any more, and knows it.")
    assert last(dana).startswith("You aren't on the staff of مهرگان any more")
    assert "complain" in [name for name, _ in dana.menu]
    assert "nps" not in [name for name, _ in dana.menu]
    await writes(play, dana, "/nps")
    assert "We don't know this command." in last(dana)
    await taps(play, boss, "All the staff")
    assert "Dana" not in last(boss)


async def test_a_second_thought_keeps_them(play: Stage, boss: Account):
    dana = await joins(play, boss, Role.AGENT)
    await opens_card(play, boss, "Dana")

    await taps(play, boss, "Remove from the staff", "No, they stay")

    assert last(boss) == "Dana\nAgent since 21 November"
    assert "You aren't on the staff" not in heard(dana)


async def test_nobody_takes_their_own_role(play: Stage, boss: Account, partner: Account):
    number = await id_of(play, partner)
    await opens_card(play, partner, "Parisa")
    assert labels(partner) == ["All the staff"]

    for data in (f"rl:{number}:agent", f"rm:{number}", f"rs:{number}"):
        partner.forges(data, partner.last.id)
        await play.settle()
        assert toast(partner).startswith("Nobody changes or takes their own role, so that there is always an owner.")

    assert await role_of(play, partner) == "owner"


async def test_two_owners_who_remove_each_other_leave_one(play: Stage, boss: Account, partner: Account):
    tara = await joins(play, boss, Role.OWNER, 302, "Tara")
    await opens_card(play, partner, "Tara")
    await taps(play, partner, "Remove from the staff")
    await opens_card(play, tara, "Parisa")
    await taps(play, tara, "Remove from the staff")

    partner.taps("Yes, remove them")
    tara.taps("Yes, remove them")
    await play.settle()

    assert {await role_of(play, partner), await role_of(play, tara)} == {None, "owner"}
    assert "This button doesn't work for you." in [plain(one.text) for one in partner.toasts + tara.toasts]


async def test_an_old_card_of_somebody_who_has_left_appoints_nobody(play: Stage, boss: Account, partner: Account):
    dana = await joins(play, boss, Role.AGENT)
    await opens_card(play, partner, "Dana")
    old = partner.last.id
    await opens_card(play, boss, "Dana")
    await taps(play, boss, "Remove from the staff", "Yes, remove them")

    for button in ("Make manager", "Remove from the staff"):
        partner.taps(button, message=old)
        await play.settle()
        assert toast(partner) == "Dana isn't on the staff any more."

    assert await role_of(play, dana) is None
