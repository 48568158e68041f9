"""One of the staff has left Telegram, and the bot learns of it as it writes: others hear what they didn't."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, complains, heard, labels, last, plain, taps
from tests.stories.people.inviting import opens_card

NOTICE = "Complaint {} ·"


async def test_what_never_reached_the_only_agent_goes_to_the_managers(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    agent.deletes_account()

    number = await complains(play, emma, "It leaks.")

    assert heard(manager).count(NOTICE.format(number)) == 1
    assert "It leaks." in last(manager)


async def test_who_has_it_already_does_not_hear_it_twice(play: Stage, emma: Account, agent: Account, owner: Account):
    mina = await appointed(play, 951, "Mina", Role.AGENT)
    agent.deletes_account()

    number = await complains(play, emma, "It leaks.")

    assert heard(mina).count(NOTICE.format(number)) == 1
    assert number not in heard(owner)


async def test_the_same_in_persian(play: Stage, sara: Account, agent: Account, owner: Account):
    agent.deletes_account()
    sara.writes("/complain نشت می‌کند")
    await play.settle()
    sara.taps("همین را بفرستید")
    await play.settle()

    assert heard(owner).count("نشت می‌کند") == 1
    assert last(owner).startswith("شکایت ")


async def puts_down(play: Stage, boss: Account) -> None:
    await opens_card(play, boss, "Reza")
    await taps(play, boss, "Remove from the staff", "Yes, remove them")


async def test_what_a_colleague_put_down_goes_to_the_managers_where_the_other_agent_is_gone(
    play: Stage, emma: Account, boss: Account, agent: Account, manager: Account
):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    dana.deletes_account()

    await puts_down(play, boss)

    assert last(manager).startswith("Reza doesn't handle these any more; nobody has them in hand:")
    assert number in last(manager)
    assert labels(manager) == [number, "See complaints"]
    assert "doesn't handle these any more" not in heard(boss)


async def test_who_has_that_list_already_does_not_get_it_twice(
    play: Stage, emma: Account, boss: Account, agent: Account, manager: Account
):
    dana, nima = [await appointed(play, *who, Role.AGENT) for who in ((903, "Dana"), (904, "Nima"))]
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    dana.deletes_account()

    await puts_down(play, boss)

    assert heard(nima).count("doesn't handle these any more") == 1
    assert "doesn't handle these any more" not in heard(manager)


async def test_a_list_that_is_lost_to_all_reaches_the_owners_in_persian_too(
    play: Stage, emma: Account, boss: Account, agent: Account
):
    dana, nima = [await appointed(play, *who, Role.AGENT) for who in ((903, "Dana"), (904, "Nima"))]
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    mina = await appointed(play, 905, "مینا", Role.OWNER, "fa")
    dana.deletes_account()
    nima.deletes_account()

    await puts_down(play, boss)

    told = [text for text in map(plain, mina.says) if text.startswith("این‌ها دیگر در دست Reza نیست")]
    assert len(told) == 1
    assert number in told[0]
