"""What one may give alone is given once: what went before, in this complaint or in one merged with it, counts too."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, taps, writes
from tests.stories.merging import merges, two
from tests.stories.remedied.remedying import drafts, puts_right


async def gives(play: Stage, staff: Account, number: str, cost: str, how: str) -> None:
    await writes(play, staff, f"/complaint {number}")
    await drafts(play, staff)
    await puts_right(play, staff, "Refund", cost)
    await taps(play, staff, how)


async def test_a_ceiling_is_not_passed_by_instalments_nor_by_a_second_complaint(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    first, second = await two(play, emma)
    await gives(play, agent, first, "300,000", "Send")
    await gives(play, agent, second, "500,000", "Send")
    await merges(play, agent, first, second)
    said = len(emma.says)

    await writes(play, agent, f"/complaint {second}")
    await drafts(play, agent)
    await puts_right(play, agent, "Refund", "100,000")
    assert "With the 800,000 toman that were given for this before, it is more than you may give alone" in last(agent)
    await taps(play, agent, "Ask for a yes")
    assert "800,000 toman were given for this before; together that is more than they may give alone." in last(manager)
    assert len(emma.says) == said
    await taps(play, manager, "Yes, send it")
    assert "Refund of 100,000 toman" in heard(emma, said)

    await gives(play, manager, second, "4.2 million", "Ask for a yes")
    told = "پیش‌تر هم برای همین شکایت ۹۰۰٬۰۰۰ تومان داده‌ایم؛ روی‌هم بیشتر از آن است که او به‌تنهایی می‌تواند بدهد."
    assert told in last(owner)
    await taps(play, owner, "موافقم، بفرستید")
    assert await column(play, "select sum(cost) from remedies") == [5_100_000]


async def test_what_costs_nothing_needs_no_yes_and_other_complaints_do_not_count(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    for _ in range(2):
        number = await complains(play, emma, "It leaks.")
        await gives(play, agent, number, "500,000", "Send")
    await writes(play, agent, f"/complaint {number}")
    await drafts(play, agent)
    await puts_right(play, agent, "Repair", "0")
    await taps(play, agent, "Send")

    assert await column(play, "select asked_at from remedies") == [None] * 3
