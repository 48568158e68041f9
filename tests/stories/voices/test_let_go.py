"""Whoever is let go while something waits for them reads none of it; others do, where they haven't got it."""

from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import timetable
from tests.stories.builders import DAY, column, heard, plain, taps, writes
from tests.stories.voices.piles import all_at_once, makes_lists, taken_in, thank


async def test_who_is_let_go_meanwhile_reads_none_of_it(
    play: Stage, happy: list[Account], owner: Account, agent: Account, newcomer: Account
):
    newcomer.starts()
    await writes(play, newcomer, "/complain", "The kettle arrived broken.")
    await taps(play, newcomer, "That's all")
    await writes(play, owner, "/people")
    await taps(play, owner, "Reza")
    await taps(play, owner, "برداشتن از همکاران")
    before, of_owner = len(agent.says), len(owner.says)
    async with all_at_once(play):
        thank(happy)
        newcomer.taps("You propose")
        await taken_in(play)
        owner.taps("بله، برداشته شود")

    (farewell,) = agent.says[before:]
    assert plain(farewell).startswith("You aren't on the staff of مهرگان any more")
    assert "The kettle arrived broken." in heard(owner, of_owner)
    assert await column(play, "select count(*) from outbox where sent_at is null") == [0]


async def test_a_list_for_who_is_let_go_meanwhile_goes_to_who_hears_such_things_now(
    play: Stage, happy: list[Account], owner: Account, agent: Account
):
    await writes(play, owner, "/people")
    await taps(play, owner, "Reza")
    await taps(play, owner, "برداشتن از همکاران")
    before = len(owner.says)
    async with all_at_once(play):
        thank(happy)
        await taken_in(play)
        await makes_lists(play, agent)
        owner.taps("بله، برداشته شود")

    assert all(f"Reason {one.id}" in heard(owner, before) for one in happy)


async def test_no_figures_of_the_shop_come_any_more(play: Stage, emma: Account, owner: Account, manager: Account):
    await writes(play, manager, "/digest")
    await taps(play, manager, "Daily")
    await writes(play, owner, "/people")
    await taps(play, owner, "Mina", "برداشتن از همکاران")
    before = len(manager.says)
    async with all_at_once(play):
        manager.writes("/summary")
        play.clock.move(DAY)
        await timetable.run_all(play.house.works)
        await taken_in(play)
        assert await column(
            play, "select count(*) from outbox where sent_at is null and message = 'digest.report'"
        ) == [1]
        owner.taps("بله، برداشته شود")

    (farewell,) = manager.says[before:]
    assert plain(farewell).startswith("You aren't on the staff of مهرگان any more")


async def test_what_is_about_whoever_lets_them_go_is_no_hindrance(
    play: Stage, owner: Account, agent: Account, emma: Account
):
    await writes(play, emma, "/complain", "He was rude.")
    await taps(play, emma, "That's all")
    await writes(play, owner, "/people")
    await taps(play, owner, "Reza")
    await taps(play, owner, "برداشتن از همکاران")
    before = len(owner.says)
    async with all_at_once(play):
        emma.taps("You propose")
        await taken_in(play)
        async with play.house.works.open() as work:
            await work.tx.rows("update matters set concerns_id = (select id from people where role = 'owner')")
        owner.taps("بله، برداشته شود")

    assert await column(play, "select count(*) from people where role = 'agent'") == [0]
    assert "He was rude." not in heard(owner, before)
