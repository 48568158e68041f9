"""Silence is seen, told where it grows, and broken gently: one customer at a time, and never against their will."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, heard, labels, last, taps, toast, writes


async def test_who_is_quiet_against_their_rhythm_is_listed_asked_and_leaves_the_list_with_an_answer(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account
):
    for ago in (0, 20):
        await play.pass_time(ago * DAY)
        await play.sell(emma.id, "kettle")
    await play.sell(sara.id, "teapot")
    await play.pass_time(60 * DAY)

    await writes(play, manager, "/silent")
    assert "Heard from: 2 of 2 customers, within three months, of those who bought within a year." in last(manager)
    assert (
        "1 is quiet for longer than is usual for them:\n• Emma: silent for 60 days, usually every 20; 2 purchases"
        in (last(manager))
    )
    await taps(play, manager, "Check in with Emma")
    assert toast(manager) == "It goes out at the next good hour."
    assert "a check-in is under way" in last(manager)
    assert "Check in with Emma" not in labels(manager)
    await play.pass_time(DAY)

    assert last(emma) == "Hello Emma. We haven't heard from you for a while. Is everything all right with kettle?"
    await taps(play, emma, "All fine")
    await writes(play, manager, "/silent")
    assert "Emma" not in last(manager)
    await writes(play, owner, "/silent")
    assert "در سه ماه گذشته از ۲ نفر خبر داریم، از ۲ نفری که در یک سال گذشته خریده‌اند." in last(owner)


async def test_who_stays_silent_is_asked_once_why_they_left(play: Stage, emma: Account, manager: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(290 * DAY)
    await writes(play, manager, "/silent")
    await taps(play, manager, "Check in with Emma")
    await play.pass_time(33 * DAY)

    assert last(emma).startswith("Hello Emma. You haven't bought from us for quite a while")
    await taps(play, emma, "I buy elsewhere")
    assert last(emma).startswith("Thank you for saying so")
    await writes(play, manager, "/silent")
    assert "Why customers left, in a year:\n• they buy elsewhere: 1" in last(manager)
    await play.pass_time(200 * DAY)
    assert await column(play, "select count(*) from feelings where kind = 'exit'") == [1]


async def test_a_check_in_is_an_ask_like_any_other(play: Stage, emma: Account, manager: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(100 * DAY)
    await writes(play, emma, "/stop")
    await play.pass_time(100 * DAY)
    await writes(play, manager, "/silent")
    await taps(play, manager, "Check in with Emma")
    await play.pass_time(DAY)

    assert "for a while" not in heard(emma)
    assert await column(play, "select why from follow_ups where kind = 'silence'") == ["stopped"]


async def test_managers_hear_once_a_month_that_silence_grows(play: Stage, manager: Account):
    customers = [await arrives(play, 300 + number, "Kim", "en") for number in range(30)]
    for customer in customers:
        await play.sell(customer.id, "kettle")
    await play.pass_time(85 * DAY)
    for customer in customers[:20]:
        await writes(play, customer, "/status")
    await play.pass_time(20 * DAY)

    assert heard(manager).count("We hear from fewer customers: 20 of 30 customers (67%) within three months") == 1
    await writes(play, manager, "/nps", "/summary")
    assert "Heard from 20 of 30 customers" in last(manager)


async def test_who_simply_stops_buying_is_asked_why_and_an_old_purchase_makes_nobody_active(
    play: Stage, emma: Account, manager: Account
):
    async with play.house.works.open() as work:
        await work.tx.rows(
            "insert into purchases (customer_id, what, purchased_at, delivered_at, registered_at) "
            "values (2, 'kettle', :then, :then, :now)",
            {"then": work.now - 600 * DAY, "now": work.now},
        )
    await play.pass_time(DAY)
    await writes(play, manager, "/silent")
    assert "No customer has bought anything within a year." in last(manager)

    await play.pass_time(272 * DAY)

    assert last(emma).startswith("Hello Emma. You haven't bought from us for quite a while")
    await play.pass_time(100 * DAY)
    assert heard(emma).count("You haven't bought from us for quite a while") == 1


async def test_many_who_fell_silent_lately_hide_nobody(play: Stage, emma: Account, manager: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(100 * DAY)
    async with play.house.works.open() as work:
        await work.tx.rows(
            "with recursive n(i) as (select 0 union all select i + 1 from n where i < 320) "
            "insert into people (telegram_id, name, met_at, heard_at) select 5000 + i, 'Kim', :then, :then from n",
            {"then": work.now - 20 * DAY},
        )
        await work.tx.rows(
            "insert into purchases (customer_id, what, purchased_at, registered_at) "
            "select id, 'mug', :then, :then from people where telegram_id >= 5000",
            {"then": work.now - 20 * DAY},
        )
    await play.pass_time(DAY)

    await writes(play, manager, "/silent")

    assert "1 is quiet for longer than is usual for them:\n• Emma: silent for 101 days" in last(manager)
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")
    assert "Emma" not in last(manager)
