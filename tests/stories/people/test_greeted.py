"""Whoever is greeted as staff reads what reaches them, and not what goes to somebody else first."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, last, writes
from tests.stories.people.inviting import joins

ALL = "Low scores, complaints and notes reach you in this chat."
ABOVE = "Low scores, complaints and notes go to the agents first; what goes up from them reaches you in this chat."


async def test_who_is_above_the_agents_reads_that_they_hear_first(play: Stage, boss: Account, owner: Account):
    await writes(play, boss, "/start")
    assert ALL in last(boss)

    dana = await joins(play, boss, Role.AGENT)
    assert ALL in last(dana)
    max_ = await joins(play, boss, Role.MANAGER, 302, "Max")
    assert ABOVE in last(max_)
    await writes(play, boss, "/start")
    assert ABOVE in last(boss)


async def test_the_same_in_persian(play: Stage, owner: Account):
    mina = await appointed(play, 951, "مینا", Role.MANAGER, "fa")
    await writes(play, mina, "/start")
    assert "یادداشت‌های مشتری‌های مهرگان در همین گفت‌وگو به شما می‌رسد." in last(mina)

    await writes(play, owner, "/start")
    assert "اول به دست مدیرها می‌رسد و هرچه از آن‌جا بالاتر برود، در همین گفت‌وگو به دست شما." in last(owner)
