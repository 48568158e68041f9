"""An owner invites somebody by a link, and says yes or no to whoever comes with it."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, labels, last, plain, taps, toast, writes
from tests.stories.people.inviting import comes, invites, joins, opens, opens_card, role_of


async def test_from_the_link_to_the_first_complaint(play: Stage, boss: Account, emma: Account):
    number = await complains(play, emma, "It leaks.")

    token = await invites(play, boss)
    assert "A link for a new agent of مهرگان, for one person, until tomorrow, 12:00:" in last(boss)
    assert "we ask you first; without your yes nobody is on the staff." in last(boss)

    dana = await comes(play, token)
    assert last(dana).startswith("You've come with the link of نسرین, to be an agent of مهرگان.")
    assert "complaints" not in [name for name, _ in dana.menu]
    assert "Dana has come with the link of نسرین and wants to be an agent here." in last(boss)
    assert labels(boss) == ["Yes, take them on", "No, decline"]

    await taps(play, boss, "Yes, take them on")
    assert "Dana came as an agent. نسرین confirmed it, today, 12:00." in last(boss)
    assert "Hello Dana. You are an agent of مهرگان here." in heard(dana)
    assert number in last(dana)
    assert "complaints" in [name for name, _ in dana.menu]

    await taps(play, dana, "Take it")
    assert toast(dana) == "It's yours."


async def test_the_same_in_persian(play: Stage, owner: Account):
    await writes(play, owner, "/people")
    await taps(play, owner, "دعوت مدیر")
    token = (await column(play, "select token from appointments"))[0]

    mina = await comes(play, token, name="مینا", language="fa")
    assert last(mina).startswith("با لینک نسرین آمدید تا در مهرگان مدیر باشید.")

    await taps(play, owner, "بله، همکار ماست")

    assert "مینا همکار شد، مدیر. نسرین امروز، ساعت ۱۲ گفت «بله»." in last(owner)
    assert "سلام مینا. شما این‌جا مدیر هستید." in last(mina)


async def test_the_link_can_be_tapped_copied_and_sent_on(play: Stage, boss: Account):
    token = await invites(play, boss)

    link = f"https://t.me/seda_sandbox_bot?start={token}"
    shown = boss.last.json
    assert [entity["url"] for entity in shown["entities"] if entity["type"] == "text_link"] == [link]
    assert shown["link_preview_options"] == {"is_disabled": True}


async def test_whoever_is_declined_is_told_kindly_and_stays_a_customer(play: Stage, boss: Account):
    dana = await comes(play, await invites(play, boss))

    await taps(play, boss, "No, decline")

    assert last(dana).startswith("An owner of مهرگان didn't confirm you as an agent. You are as welcome here as before")
    assert "Dana wanted to be an agent. نسرین declined, today, 12:00." in last(boss)
    await writes(play, dana, "/complaints")
    assert "We don't know this command." in last(dana)


async def test_nobody_has_a_role_before_an_owner_says_yes(play: Stage, boss: Account):
    dana = await comes(play, await invites(play, boss, Role.OWNER))

    await writes(play, dana, "/people")
    dana.forges("ap:1:1", dana.last.id)
    await play.settle()

    assert toast(dana) == "This button doesn't work for you."
    assert await role_of(play, dana) is None


async def test_of_two_owners_the_first_answer_counts(play: Stage, boss: Account, partner: Account):
    tara = await joins(play, boss, Role.OWNER, 302, "Tara")
    token = await invites(play, tara)
    await opens_card(play, boss, "Tara")
    await taps(play, boss, "Remove from the staff", "Yes, remove them")
    dana = await comes(play, token)

    boss.taps("Yes, take them on")
    partner.taps("No, decline")
    await play.settle()

    first, second = (boss, partner) if await role_of(play, dana) == "agent" else (partner, boss)
    assert toast(second) == f"{plain(first.name)} answered before you."
    assert len([text for text in dana.says if "You are an agent" in text or "didn't confirm" in text]) == 1
    assert last(boss) == last(partner)


async def test_a_second_tap_on_yes_changes_nothing(play: Stage, boss: Account):
    dana = await comes(play, await invites(play, boss))
    question = boss.last.id

    for data in ("ap:1:1", "ap:1:1", "ap:1:0"):
        boss.forges(data, question)
    await play.settle()

    assert toast(boss) == "It was saved before."
    assert heard(dana).count("You are an agent of مهرگان here.") == 1
    assert "didn't confirm" not in heard(dana)


async def test_whoever_was_muted_as_a_customer_is_heard_as_a_colleague(play: Stage, boss: Account, emma: Account):
    await complains(play, emma, "Buy my pills.")
    await taps(play, boss, "Close", "Spam, and mute")

    await opens(play, emma, await invites(play, boss))
    await taps(play, boss, "Yes, take them on")

    await writes(play, emma, "Hello")
    assert "This answers nothing that was asked." in last(emma)


async def test_an_appointment_confirmed_after_a_higher_one_takes_nothing_away(play: Stage, boss: Account):
    tokens = [await invites(play, boss, role) for role in (Role.AGENT, Role.MANAGER)]
    dana = await comes(play, tokens[0])
    lower = boss.last.id
    await opens(play, dana, tokens[1])
    await taps(play, boss, "Yes, take them on")

    boss.forges("ap:1:1", lower)
    await play.settle()

    assert toast(boss) == "Dana is a manager already."
    assert await role_of(play, dana) == "manager"
