"""/worth: what customers brought since their complaint was settled, what it cost, and what if more stayed."""

from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, complains, explains, labels, last, taps, writes
from tests.stories.remedied.remedying import drafts, puts_right
from tests.stories.silence.test_retention import bought


async def settles(play: Stage, customer: Account, agent: Account) -> None:
    await complains(play, customer, "It leaks.")
    await explains(play, agent)
    await taps(play, customer, "Convinced", "Yes, it's settled")


async def test_with_nothing_to_tell_and_what_is_no_margin_nor_period(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    await writes(play, manager, "/worth")
    assert "No complaint ended with its customer's yes.\n\nIf more stayed\nThere are no customers yet" in last(manager)
    assert "/worth 30% reckons with 30; MARGIN_PERCENT in the settings keeps it." in last(manager)
    await writes(play, owner, "/worth ۳۰٪ ۹۰ روز")
    assert "هیچ شکایتی با «بله»ی مشتری بسته نشده است." in last(owner)
    assert "چند تایش برای شما می‌ماند" not in last(owner)

    for words, answer in (
        ("0%", "A margin is what remains of 100, so 1 to 100; you wrote 0."),
        ("101 percent", "you wrote 101."),
        ("x" * 3000, "as a period"),
        (
            "30% tomorrow",
            "We can't read “tomorrow” as a period. Write a number of days up to 3650, last week, quarter, year, a "
            "month such as October, a year such as 2025, a day, or two days, as in /worth 30 or "
            "/worth 1 October to 20 October",
        ),
    ):
        await writes(play, manager, f"/worth {words}")
        assert answer in last(manager)
    await writes(play, emma, "/worth 30%")
    assert "worth" not in last(emma).replace("/worth", "")


async def test_what_settled_complaints_brought_stands_beside_what_they_cost(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    max_, lee = [await arrives(play, 300 + at, name, "en") for at, name in enumerate(("Max", "Lee"))]
    for customer in (emma, lee):
        await settles(play, customer, agent)
    await complains(play, max_, "It is late.")
    await explains(play, agent)
    await play.pass_time(10 * DAY)  # Max says nothing any more.
    for customer, cost in ((emma, 3_000_000), (emma, 1_000_000), (lee, None)):
        await bought(play, customer, 1, cost=cost)

    await writes(play, manager, "/worth")
    assert last(manager).split("\n\n")[1:4] == [
        "2 complaints ended with the customer's yes. Bought since: 2 of 2 customers\n"
        "Of 1 whose complaint ended otherwise: 0\n"
        "Too few to compare them.",
        "Since their yes they brought 4,000,000 toman; the sum is known of 2 of 3 purchases.\n"
        "It cost 0 toman that you gave; the work isn't in it, HANDLING_COST in the settings would say it.",
        "If more stayed\nThere are no customers yet from 365 days before.",
    ]

    await writes(play, manager, "/worth 25%")
    assert "At a margin of 25%, 1,000,000 toman of theirs remains." in last(manager)
    assert "As nothing was spent, it can't be set against a cost." in last(manager)
    await writes(play, owner, "/worth ۲۵ درصد")
    assert "با حاشیه‌ی سود ۲۵ درصد، از خریدشان ۱٬۰۰۰٬۰۰۰ تومان می‌ماند." in last(owner)

    await writes(play, emma, "/forget")
    await taps(play, emma, labels(emma)[0])
    await writes(play, manager, "/worth")
    assert "1 complaint ended with the customer's yes. Bought since: 1 of 1 customer" in last(manager)
    assert "What they brought can't be told: none of their 1 purchase has a sum." in last(manager)


async def test_a_return_and_an_if_are_reckoned_from_what_the_owner_has_set(database_url: str):
    async with stage(database_url, start=NOON, margin_percent="۵۰", handling_cost="۴۰۰٬۰۰۰") as play:
        owner = await arrives(play, OWNER, "Nasrin", "en")
        emma = await arrives(play, 102, "Emma", "en")
        await complains(play, emma, "It broke.")
        await drafts(play, owner)
        await puts_right(play, owner, "Voucher", "600k")
        await taps(play, owner, "Send")
        await taps(play, emma, "Convinced", "Yes, it's settled")
        await play.pass_time(2 * DAY)
        await bought(play, emma, 1, cost=30_000_000, currency="rial")
        for at in range(20):
            await bought(
                play, await arrives(play, 400 + at, f"Kim{at}", "en"), *([400] if at < 4 else [400, 5]), cost=500_000
            )

        await writes(play, owner, "/worth")

        assert last(owner).split("\n\n")[2:] == [
            "Since their yes they brought 3,000,000 toman.\n"
            "It cost 600,000 toman that you gave and 400,000 toman of work.\n"
            "At a margin of 50%, 1,500,000 toman of theirs remains.\n"
            "If all of them would have left without it, that is 50% on what it cost: (remains − cost) ÷ cost.\n"
            "Who would have left nobody knows; it is assumed, not measured.",
            "If more stayed\n"
            "Of 20 customers 365 days before the end, 4 were lost. Had 5 more of each hundred stayed, that is 1 more; "
            "each bringing the average of 647,059 toman, it comes to 647,059 toman a year, 5.9% of the income, "
            "and 323,529 toman of it remains.\n"
            "Your own sums, and still an if: they might have bought less than the others.",
            "The articles' figures, not yours: a settled complaint returns more than 100%; "
            "keeping 5% more raises profit by 25 to 95% (Bain), by up to 125% in another one; "
            "winning a customer costs 5 times as much as keeping one.",
        ]
