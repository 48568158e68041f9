"""A shop without managers: what goes up is the owner's, and all who read of it read just that."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, appointed, column, complains, explains, heard, last, taps, writes

WORDS = "Four days I've been waiting."


async def test_who_is_not_convinced_reads_that_the_owner_has_it_and_so_do_the_others(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    number = await complains(play, emma, WORDS)
    await explains(play, agent)

    await taps(play, emma, "Not convinced")

    assert "It stays open and is now with the owner; nothing needs telling twice." in last(emma)
    await writes(play, emma, "Why did you say tomorrow?")
    assert last(emma) == f"Added to complaint {number}; the owner will see it."
    await writes(play, emma, f"/status {number}")
    assert "State: With the owner" in last(emma)
    assert "it went up to the owner" in last(emma)
    assert "manager" not in heard(emma)
    await writes(play, owner, f"/complaint {number}")
    assert "به دست صاحب فروشگاه رسید" in last(owner)
    assert "مدیر" not in last(owner)


async def test_in_persian_the_owner_has_it_as_well(play: Stage, agent: Account, owner: Account):
    babak = await arrives(play, 104, "بابک", "fa")
    number = await complains(play, babak, "چهار روزه منتظرم.", "تمام شد")
    await explains(play, agent)

    await taps(play, babak, "قانع نشدم")

    assert "باز می‌ماند و حالا در دست صاحب فروشگاه است" in last(babak)
    await writes(play, babak, f"/status {number}")
    assert "وضعیت: در دست صاحب فروشگاه" in last(babak)
    assert "مدیر" not in heard(babak)


async def test_a_manager_who_comes_later_has_it_from_then_on(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, WORDS)
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    assert await column(play, "select level from matters") == ["manager"]

    dana = await appointed(play, 903, "Dana", Role.MANAGER)

    assert WORDS in heard(dana)
    await writes(play, emma, f"/status {number}")
    assert "State: With our managers" in last(emma)
    assert "it went up to the owner" in last(emma)


async def test_what_stays_late_names_nobody_who_isnt_there(play: Stage, emma: Account, agent: Account, owner: Account):
    await complains(play, emma, WORDS)
    await taps(play, agent, "Take it")

    await play.pass_time(6 * DAY)

    assert "The owner knows it now, and it stays open until you have your answer." in heard(emma)
    assert "manager" not in heard(emma) + heard(agent)
    assert "مدیران" not in heard(owner)


async def test_how_serious_it_is_reaches_whoever_is_there(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, WORDS)
    await writes(play, agent, f"/complaint {number}")

    await taps(play, agent, "How serious")

    assert "What is high or urgent reaches a manager or the owner at once, at night, too." in last(agent)
