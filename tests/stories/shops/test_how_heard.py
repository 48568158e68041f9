"""Whoever comes for their first purchase is asked once how they first heard of us; managers read what it comes to."""

from datetime import timedelta

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import (
    DAY,
    appointed,
    bought,
    column,
    complains,
    follows,
    heard,
    labels,
    last,
    rows,
    sells_by_link,
    taps,
    toast,
    writes,
)

HOW = "One tap, and only if you like: how did you first hear of us? We ask it just this once."
WAYS = ["Somebody told me", "Others' reviews", "An advert", "A special offer", "Some other way"]
KEPT = "select heard from arrivals order by asked_at, customer_id"


async def test_a_tap_is_kept_and_can_be_taken_back(play: Stage, agent: Account):
    emma = await arrives(play, 102, "Emma", "en")
    await follows(play, emma, await sells_by_link(play, agent))
    assert last(emma) == HOW
    assert labels(emma) == WAYS
    assert emma.last.silent

    await taps(play, emma, "An advert")
    assert last(emma) == "Thank you, noted: an advert."
    assert await column(play, KEPT) == ["advert"]

    emma.forges("hrd:advert", emma.last.id)
    await play.settle()
    assert toast(emma) == "It was saved before."

    await taps(play, emma, "Another answer")
    assert last(emma) == HOW
    await taps(play, emma, "Somebody told me")
    assert last(emma) == "Thank you, noted: word of mouth."
    assert await column(play, KEPT) == ["friend"]


async def test_it_is_asked_once_and_never_again(play: Stage, agent: Account):
    emma = await arrives(play, 102, "Emma", "en")
    await follows(play, emma, await sells_by_link(play, agent))
    await follows(play, emma, await sells_by_link(play, agent, "teapot"))
    await play.pass_time(100 * DAY)

    assert heard(emma).count(HOW) == 1
    assert await column(play, KEPT) == [None]


async def test_whom_we_know_as_a_customer_and_who_wants_no_questions_is_not_asked(play: Stage, agent: Account):
    emma, dana = await arrives(play, 102, "Emma", "en"), await arrives(play, 105, "Dana", "en")
    await play.sell(emma.id, "teapot")
    await writes(play, dana, "/stop")

    for customer in (emma, dana):
        await follows(play, customer, await sells_by_link(play, agent))

    assert HOW not in heard(emma) + heard(dana)
    assert await rows(play, KEPT) == []


async def test_who_has_a_complaint_open_is_not_asked(play: Stage, agent: Account):
    emma = await arrives(play, 102, "Emma", "en")
    await complains(play, emma, "Nobody delivers.")
    await follows(play, emma, await sells_by_link(play, agent))

    assert "Your purchase is under your name here now" in last(emma)
    assert HOW not in heard(emma)
    assert await column(play, KEPT) == []


async def test_nobody_answers_who_was_not_asked(play: Stage, emma: Account):
    for data in ("hrd:friend", "p:heard", "hrd:nobody"):
        emma.forges(data, emma.last.id)
        await play.settle()
        assert toast(emma) == "This button doesn't work for you."

    assert await rows(play, KEPT) == []


async def test_managers_read_who_is_new_and_what_of_the_growth_was_earned(play: Stage, owner: Account, agent: Account):
    manager = await appointed(play, 902, "Mina", Role.MANAGER)
    old = [await arrives(play, 500 + number, f"Old {number}", "en") for number in range(30)]
    for customer in old:
        await bought(play, customer, 500, 100, cost=100)
    for number, way in enumerate(("Somebody told me", "Others' reviews", "An advert", None)):
        new = await arrives(play, 600 + number, f"New {number}", "en")
        await follows(play, new, await sells_by_link(play, agent))
        await (taps(play, new, way) if way else play.settle())
        await bought(play, new, 0, cost=300)
    await play.pass_time(timedelta(days=2))

    await writes(play, manager, "/retention 30")
    await writes(play, owner, "/retention 30")

    assert last(manager).splitlines() == [
        "Who is new · 25 October to 23 November",
        "",
        "How the 4 who first bought within these days heard of us:",
        "• an advert: 1",
        "• word of mouth: 1",
        "• others' reviews: 1",
        "• asked, and said nothing: 1",
        "Asked is whoever comes for their first purchase, by its link or their number.",
        "",
        "Earned by what others say, and not bought by adverts or offers: 2 of 3",
        "",
        "In the year until 23 November, for each 100 of the income of the year before:",
        "• 100 from that year's 30 customers (net revenue retention)",
        "• 20 from new ones whom others told",
        "• 10 from new ones by adverts and offers",
        "• 10 from others of whom we don't know it",
        "Growth: +40%. Earned growth: +20 points, or more, if some of whom we don't know it came by word of mouth;"
        " that is 50% of all growth.",
    ]
    assert "• معرفی دیگران: ۱" in last(owner)
    assert "رشد: ۴۰+ درصد" in last(owner) or "رشد: +۴۰ درصد" in last(owner)
