"""What a customer has brought stands on their card, and of equally serious complaints the most valuable come first."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, bought, column, heard, labels, last, number_of, taps, writes

TOP = "▲ Among the top 20% by what they bought in the last 365 days"


async def five_who_buy(play: Stage) -> list[Account]:
    """One of five is the top; what they bring is measured the day after."""
    found = [await arrives(play, 300 + at, name, "en") for at, name in enumerate(("Ann", "Ben", "Cal", "Dee", "Eli"))]
    for at, customer in enumerate(found):
        await bought(play, customer, 40, cost=(at + 1) * 100_000)
    return found


async def complains(play: Stage, customer: Account, words: str, sent: str = "Just send it") -> str:
    """Whoever has bought is asked of which purchase; it may be passed over."""
    await writes(play, customer, "/complain", words)
    await taps(play, customer, sent)
    return await number_of(play)


async def test_the_card_tells_what_is_known_of_a_customers_purchases_and_nothing_where_nothing_is(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account
):
    ann, *_ = await five_who_buy(play)
    await bought(play, emma, 700, 390, 20, cost=1_000_000)
    await bought(play, emma, 30, cost=10_000_000, currency="rial")
    await bought(play, emma, 10)
    await bought(play, emma, 5, cost=900, currency="euro")
    await bought(play, emma, 900, cost=7_000_000)
    async with play.house.works.open() as work:
        await work.tx.rows("update purchases set returned_at = :now where cost = 7000000", {"now": work.now})
    await bought(play, sara, 3)
    await complains(play, emma, "It leaks.")
    assert (
        "Customer since 21 December 2024 · 6 purchases\nSpent 4,000,000 toman; sums in toman are known of 4 of 6"
        in (last(agent))
    )
    assert "▲" not in heard(agent)  # Nobody has measured yet.
    await play.pass_time(DAY)

    number = await complains(play, emma, "It still leaks.")
    assert f"are known of 4 of 6 purchases\n{TOP}\n" in last(agent)
    await writes(play, owner, f"/complaint {number}")
    assert (
        "مشتری از ۱ دی ۱۴۰۳، ۶ خرید، ۱ شکایت دیگر\n"
        "۴٬۰۰۰٬۰۰۰ تومان خرید کرده است؛ از ۶ خریدش، مبلغ ۴ تا به تومان معلوم است\n"
        "▲ جزو ۲۰ درصدِ پرخریدترِ ۳۶۵ روز گذشته\n"
    ) in last(owner)
    await writes(play, agent, "/why emma")
    assert last(agent).startswith(
        "What was planned for Emma\n6 purchases since 21 December 2024\nSpent 4,000,000 toman;"
    )
    await complains(play, ann, "It is late.")
    assert "· 1 purchase\nSpent 100,000 toman\nAnswer by" in last(agent)
    await complains(play, sara, "شکست.", "همین را بفرستید")
    assert "· 1 purchase\nAnswer by" in last(agent)
    assert "▲" not in heard(emma)

    async with play.house.works.open() as work:
        await work.tx.rows("update purchases set returned_at = :now where what = 'kettle'", {"now": work.now})
    await writes(play, agent, f"/complaint {number}")
    assert "· 1 other complaint\nNobody has taken it" in last(agent)
    await writes(play, agent, "/why emma")
    assert last(agent).startswith("What was planned for Emma\n\nNothing was ever planned: 7 purchases are known")


def listed(account: Account) -> list[str]:
    return [line.split()[1].strip("،") for line in last(account).splitlines() if line.startswith("•")]


async def test_of_equally_serious_complaints_the_most_valuable_come_first_and_whose_date_is_near_keeps_it(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    ann, ben, *_, eli = await five_who_buy(play)
    async with play.house.works.open() as work:
        await people.appoint(work.tx, ben.id, Role.AGENT, now=work.now)
    await bought(play, emma, 15, cost=900_000)
    await bought(play, manager, 10, cost=9_000_000)
    await play.pass_time(DAY)
    told = [await complains(play, ann, "It leaks.")]
    for customer, words in ((eli, "It is scratched."), (emma, "It came late.")):
        await play.pass_time(HOUR)
        told.append(await complains(play, customer, words))
    dates = await column(play, "select due_at from matters order by id")

    await writes(play, agent, "/complaints")

    assert listed(agent) == [told[2], told[0], told[1]]
    assert last(agent).splitlines()[1].startswith(f"• {told[2]} · ▲ top 20% · No topic · Emma · Received · by ")
    assert last(agent).count("▲") == 2
    assert last(agent).endswith("stands before them, and nobody's date changes.")
    assert dates == sorted(dates)
    await writes(play, owner, "/complaints")
    assert f"• {told[2]}، ▲ پرخریدتر، " in last(owner)
    assert "از میان شکایت‌هایی که به یک اندازه جدی‌اند، اول سراغ او می‌رویم." in last(owner)

    await writes(play, ann, "The lid burnt my hand. It is dangerous.")
    await taps(play, agent, *([label for label in labels(agent) if label == "Take it"][:1]))
    await writes(play, manager, "/complaints")
    assert listed(manager) == [told[0], told[2], told[1]]
    assert f"• {told[0]} · Urgent · " in last(manager)

    await play.pass_time(dates[1] - play.clock() - 11 * HOUR)  # Two are due soon, and the other a little later.
    await writes(play, manager, "/complaints")
    assert listed(manager) == told
    await writes(play, manager, "/complaints mine")
    assert "▲" not in last(manager)
    assert await column(play, "select due_at from matters order by id") == dates
    await play.pass_time(DAY)
    await writes(play, manager, "/complaints overdue")
    assert listed(manager) == told
    await writes(play, manager, "/complaints")
    assert listed(manager) == told


async def test_a_card_counts_no_purchases_where_there_are_none(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")

    assert "Customer since 21 November\nAnswer by" in last(agent)


async def test_nor_in_persian(play: Stage, emma: Account, owner: Account):
    await complains(play, emma, "It leaks.")

    assert "مشتری از ۳۰ آبان\nجواب تا" in last(owner)
