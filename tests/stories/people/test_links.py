"""What a link is to whoever comes with it: late, second, once more, by mistake, after a restart."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, MINUTE, column, heard, last, taps, writes
from tests.stories.people.inviting import comes, invites, joins, opens, role_of

GREETED = "This is مهرگان's bot; what you write here reaches us."


async def test_the_same_newcomer_once_more_still_waits_and_no_owner_is_asked_again(play: Stage, boss: Account):
    token = await invites(play, boss)
    dana = await comes(play, token)
    asked = len(boss.says)

    await opens(play, dana, token)

    assert last(dana).startswith("We know that you are here, and still wait for an owner's yes.")
    assert len(boss.says) == asked


async def test_somebody_else_with_a_used_link_is_told_and_greeted(play: Stage, boss: Account, emma: Account):
    token = await invites(play, boss)
    await comes(play, token)
    asked = len(boss.says)

    await opens(play, emma, token)

    assert "Somebody has come with this link before, and it works once." in heard(emma)
    assert GREETED in last(emma)
    assert len(boss.says) == asked


async def test_of_two_who_come_at_once_one_waits_and_one_is_told(play: Stage, boss: Account, emma: Account):
    token = await invites(play, boss)
    dana = play.telegram.account(301, "Dana", "en")

    emma.starts(token)
    dana.starts(token)
    await play.settle()

    answers = heard(emma, 1) + heard(dana)
    assert answers.count("You've come with the link of نسرین") == 1
    assert answers.count("Somebody has come with this link before") == 1
    assert heard(boss).count("has come with the link of نسرین") == 1


async def test_an_expired_link_leads_nowhere_kindly(play: Stage, boss: Account):
    token = await invites(play, boss)

    await play.pass_time(DAY)
    dana = await comes(play, token)

    assert "This link held until today, 12:00. Ask نسرین for a new one." in heard(dana)
    assert GREETED in last(dana)
    assert await column(play, "select person_id from appointments") == [None]


async def test_a_link_used_in_time_is_confirmed_at_any_time(play: Stage, boss: Account):
    token = await invites(play, boss)
    await play.pass_time(23 * HOUR)
    dana = await comes(play, token)

    await play.pass_time(3 * DAY)
    await taps(play, boss, "Yes, take them on")

    assert "You are an agent of مهرگان here." in last(dana)


async def test_whoever_was_declined_hears_so_again(play: Stage, boss: Account):
    token = await invites(play, boss)
    dana = await comes(play, token)
    await taps(play, boss, "No, decline")

    await opens(play, dana, token)

    assert "An owner has answered this link already, and said no." in heard(dana)
    assert GREETED in last(dana)


async def test_the_owners_own_tap_does_not_use_the_link_up(play: Stage, boss: Account):
    token = await invites(play, boss)

    await opens(play, boss, token)
    assert "This is your own link for a new agent. It isn't used up by you" in heard(boss)

    dana = await comes(play, token)
    assert "You've come with the link of نسرین" in last(dana)


async def test_whoever_has_the_role_or_a_higher_one_does_not_use_the_link_up(
    play: Stage, boss: Account, manager: Account, agent: Account
):
    token = await invites(play, boss)

    for colleague in (manager, agent):
        await opens(play, colleague, token)
        assert "You have that role or a higher one, so nothing changes." in heard(colleague)
        assert "Hello" in last(colleague)

    dana = await comes(play, token)
    assert "You've come with the link of نسرین" in last(dana)


async def test_an_agent_may_come_with_the_link_for_a_manager(play: Stage, boss: Account, agent: Account):
    await opens(play, agent, await invites(play, boss, Role.MANAGER))

    await taps(play, boss, "Yes, take them on")

    assert "You are a manager of مهرگان here." in last(agent)
    assert "summary" in [name for name, _ in agent.menu]


async def test_a_link_that_nobody_made_is_answered_and_greeted(play: Stage, boss: Account):
    dana = await comes(play, "x" * 22)

    assert "We don't know this link" in heard(dana)
    assert GREETED in last(dana)


async def test_who_leaves_the_staff_cannot_come_back_with_the_old_link(play: Stage, boss: Account):
    token = await invites(play, boss)
    dana = await comes(play, token)
    await taps(play, boss, "Yes, take them on")
    await writes(play, boss, "/people")
    await taps(play, boss, "Dana", "Remove from the staff", "Yes, remove them")

    await opens(play, dana, token)

    assert "Somebody has come with this link before" in heard(dana)
    assert await role_of(play, dana) is None


async def test_the_link_of_a_newcomer_with_a_name_in_telegram_shows_it(play: Stage, boss: Account):
    token = await invites(play, boss)
    dana = play.telegram.account(301, "Dana", "en")
    play.telegram.users[301]["username"] = "dana_k"

    await opens(play, dana, token)

    assert "Dana (@dana_k) has come" in last(boss)


async def test_a_link_is_made_for_each_tap_and_each_works_once(play: Stage, boss: Account):
    tokens = [await invites(play, boss), await invites(play, boss)]
    play.clock.move(MINUTE)

    first, second = [await comes(play, token, 300 + n, f"New {n}") for n, token in enumerate(tokens)]

    assert len(set(tokens)) == 2
    for newcomer in (first, second):
        assert "You've come with the link" in last(newcomer)


async def test_an_owner_made_here_can_invite_and_confirm(play: Stage, boss: Account):
    tara = await joins(play, boss, Role.OWNER, 302, "Tara")
    said = len(boss.says)

    dana = await joins(play, tara, Role.MANAGER)

    assert "You are a manager of مهرگان here." in last(dana)
    assert len(boss.says) == said


async def test_a_customer_who_pressed_start_long_ago_can_come_with_a_link(play: Stage, boss: Account):
    omid = await arrives(play, 305, "Omid", "en")

    await opens(play, omid, await invites(play, boss))
    await taps(play, boss, "Yes, take them on")

    assert "You are an agent of مهرگان here." in last(omid)
