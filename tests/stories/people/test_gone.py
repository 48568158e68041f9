"""One of the staff has left Telegram, and the bot learns of it as it writes: others hear what they didn't."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, complains, heard, last

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
