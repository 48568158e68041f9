"""A last answer that doesn't convince: closed as not agreed, never as settled, and only after somebody senior."""

from dataclasses import replace

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, column, complains, explains, last, taps, toast, writes


async def is_unconvinced(play: Stage, emma: Account, staff: Account) -> None:
    staff.forges("ex:1", staff.last.id)
    await play.settle()
    await taps(play, staff, "Leave this out")
    await writes(play, staff, "A seal was missing.", "We can't do more.")
    await taps(play, staff, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")


async def closes_with_last_word(play: Stage, manager: Account, number: str) -> None:
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Close", "Last answer: not agreed")


async def test_after_a_manager_was_heard_it_is_closed_with_where_else_to_turn(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    works = play.house.works
    works.business = replace(works.business, outside_help="Consumer office, 124")
    number = await complains(play, emma, "It leaks.")
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    for staff in (agent, manager, olga):
        await is_unconvinced(play, emma, staff)

    await closes_with_last_word(play, olga, number)

    assert last(emma) == (
        "That was our last answer, and we know it didn't convince you. "
        f"Complaint {number} is closed as “not agreed” and doesn't count as settled."
        " If there is anything new, this button reopens it.\n"
        "You can also turn to: Consumer office, 124"
    )
    assert last(olga) == f"{number} is closed as not agreed; Emma has been told."
    assert await column(play, "select state from matters") == ["closed_not_agreed"]
    assert await column(play, "select id from closings") == []

    await taps(play, emma, "Reopen")
    assert await column(play, "select state from matters") == ["reopened"]


async def test_where_else_to_turn_stands_alone_in_persian_too(play: Stage, emma: Account, agent: Account):
    works = play.house.works
    works.business = replace(works.business, outside_help="سازمان حمایت، ۱۲۴")
    number = await complains(play, emma, "It leaks.")
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    await is_unconvinced(play, emma, olga)
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")

    await closes_with_last_word(play, olga, number)

    assert last(emma).endswith("همین دکمه بازش می‌کند.\nبیرون از این‌جا هم راه دارید: سازمان حمایت، ۱۲۴")


async def test_before_somebody_senior_was_heard_there_is_no_last_answer(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await closes_with_last_word(play, manager, number)
    assert toast(manager).startswith(f"There is a last answer once a manager or an owner has explained {number}")

    await explains(play, manager)
    await closes_with_last_word(play, manager, number)
    assert toast(manager).startswith("There is a last answer once")

    agent.forges("cw:1:last", agent.last.id)
    await play.settle()
    assert toast(agent) == "This button doesn't work for you."
    assert await column(play, "select state from matters") == ["explained"]


async def test_a_late_yes_settles_it_all_the_same(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    await is_unconvinced(play, emma, olga)
    await closes_with_last_word(play, olga, number)

    emma.forges("se:1:yes", emma.last.id)
    await play.settle()

    assert await column(play, "select state from matters") == ["closed_agreed"]
