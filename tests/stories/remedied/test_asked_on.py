"""A yes that nobody of those who were asked may give any more is asked of whoever may now, or waits no longer."""

from actions.people.roles import change_role, take_role
from actions.work import Work
from domain.people import Person, Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import appointed, column, complains, heard, last, plain, taps, writes
from tests.stories.remedied.remedying import asks_for_yes


async def colleague(work: Work, who: Account) -> Person:
    found = await people.by_telegram_id(work.tx, who.id)
    assert found is not None
    return found


async def test_whoever_may_say_yes_is_asked_when_the_last_who_was_asked_has_left(
    play: Stage, emma: Account, owner: Account, agent: Account, manager: Account
):
    kian = await appointed(play, 905, "Kian", Role.MANAGER)
    number = await complains(play, emma, "It broke.")
    asked = await asks_for_yes(play, agent, manager, "2 million")
    told, read = len(agent.says), len(owner.says)

    async with play.house.works.open() as work:
        await change_role(work, await colleague(work, kian), Role.AGENT)
    await play.settle()
    assert (len(agent.says), len(owner.says)) == (told, read)  # One of those who were asked is still there.

    async with play.house.works.open() as work:
        await take_role(work, await colleague(work, manager))
    await play.settle()
    assert last(agent) == (
        f"{number}: nobody of those whom we asked may say yes any more, so the owner reads it now. "
        "Nothing has gone to Emma yet; we tell you as soon as they have said yes or no."
    )
    assert "موافقت شما را می‌خواهد" in last(owner)
    assert "A seal was missing." in plain(owner.says[-2])

    manager.taps("Yes, send it", message=asked)
    await play.settle()
    assert await column(play, "select is_allowed from remedies") == [None]
    await taps(play, owner, "موافقم، بفرستید")
    assert "Voucher for 2,000,000 toman" in heard(emma)
    assert "نسرین said yes: Emma has your explanation" in heard(agent)


async def test_whoever_it_turns_out_to_be_about_is_asked_no_more(
    play: Stage, emma: Account, owner: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "Mina was rude.")
    await asks_for_yes(play, agent, manager, "2 million")
    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "درباره‌ی یکی از همکاران است", "Mina")

    assert "so the owner reads it now" in last(agent)
    await taps(play, owner, "موافقم، بفرستید")
    assert "Voucher for 2,000,000 toman" in heard(emma)


async def test_where_nobody_is_left_its_author_hears_so_and_chooses_anew(
    play: Stage, emma: Account, owner: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "Nasrin was rude.")
    said = len(emma.says)
    await asks_for_yes(play, agent, owner, "20 million")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us", "نسرین")

    assert last(agent) == (
        f"{number}: whoever could say yes to what you want to give isn't there any more, and nobody else may. "
        "Nothing has gone to Emma. Choose something smaller, or explain without it."
    )
    await taps(play, agent, "Put it right")
    assert len(emma.says) == said
    assert await column(play, "select asked_at from remedies") == [None]
