"""Whoever made the link, or came with it, is gone: somebody else answers, or nothing is done yet."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import heard, labels, last, taps
from tests.stories.people.inviting import comes, invites, role_of


async def test_where_the_maker_of_the_link_is_out_of_reach_every_owner_is_asked_and_every_copy_kept_true(
    play: Stage, boss: Account, partner: Account
):
    third = await comes(play, await invites(play, boss, Role.OWNER), 302, "Tara")
    await taps(play, boss, "Yes, take them on")
    token = await invites(play, partner)
    partner.blocks()
    await play.settle()

    dana = await comes(play, token)
    for owner in (boss, third):
        assert "Dana has come with the link of Parisa and wants to be an agent here." in last(owner)

    await taps(play, third, "Yes, take them on")
    for owner in (boss, third):
        assert "Dana came as an agent. Tara confirmed it, today, 12:00." in last(owner)
        assert labels(owner) == []
    assert "You are an agent of مهرگان here." in last(dana)


async def test_the_link_of_an_owner_who_is_none_any_more_asks_the_others(play: Stage, boss: Account, partner: Account):
    token = await invites(play, partner)
    async with play.house.works.open() as work:
        found = await people.by_telegram_id(work.tx, partner.id)
        assert found is not None
        await people.set_role(work.tx, found.id, None, now=work.now)

    await comes(play, token)

    assert "Dana has come with the link of Parisa" in last(boss)
    assert "Dana has come" not in heard(partner)


async def test_an_owner_whom_the_question_did_not_reach_is_asked_on_coming_back(play: Stage, boss: Account):
    token = await invites(play, boss)
    boss.blocks()
    await play.settle()
    dana = await comes(play, token)
    assert "An owner is asked to confirm" in last(dana)

    boss.starts()
    await play.settle()

    assert "Dana has come with the link of نسرین" in last(boss)
    assert labels(boss) == ["Yes, take them on", "No, decline"]


async def test_a_newcomer_who_left_meanwhile_is_not_taken_on(play: Stage, boss: Account):
    dana = await comes(play, await invites(play, boss))
    dana.blocks()
    await play.settle()

    await taps(play, boss, "Yes, take them on")

    assert boss.toasts[-1].text.startswith("Dana can't be reached just now")
    assert await role_of(play, dana) is None
