"""The shop registers, time goes on hour by hour, and the page hears of it."""

import asyncio

EMMA, AGENT = 102, 901


async def test_the_shop_knows_nobody_who_has_not_pressed_start(visitor):
    status, told = await visitor.posts("/api/shop", who=EMMA, what="coffee machine")

    assert (status, told["problem"]) == (409, "not_started")


async def test_a_purchase_without_a_name_is_refused(visitor):
    await visitor.acts(EMMA, "start")

    status, told = await visitor.posts("/api/shop", who=EMMA, what=" ")

    assert (status, told["problem"]) == (409, "refused")


async def test_a_day_after_the_purchase_the_question_comes_and_the_owner_hears_of_a_low_score(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/shop", who=EMMA, what="coffee machine")

    status, _ = await visitor.posts("/api/time", hours=24)

    asked = await visitor.chat(EMMA)
    question = asked["messages"][-1]
    assert status == 200
    assert "coffee machine" in question["text"]
    assert (question["at"], question["day"]) == ("12:00", "Monday 26 October")

    three = next(key for row in question["rows"] for key in row if key["text"] == "3")
    await visitor.acts(EMMA, "tap", message=question["id"], data=three["callback_data"])
    assert "Emma" in (await visitor.last(AGENT))["text"]
    assert visitor.live.telegram.unanswered == []


async def test_time_leaps_over_nothing_that_is_planned_and_never_over_half_a_day(visitor, live):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/shop", who=EMMA, what="kettle")
    hours = []
    move = live.clock.move
    live.clock.move = lambda span: (move(span), hours.append(live.clock().hour))

    await visitor.posts("/api/time", hours=5)
    await visitor.posts("/api/time", hours=24)

    assert hours == [13, 1, 8, 13]  # At eight the question is due, a day after the purchase.


async def test_the_strip_tells_what_comes_and_time_goes_on_to_it(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/shop", who=EMMA, what="coffee machine")
    _, before = await visitor.gets("/api/town?language=en")

    status, _ = await visitor.posts("/api/time", next=True)

    (plan,) = before["plans"]
    assert (plan["kind"], plan["day"], plan["clock"]) == ("question", "Monday 26 October", "12:00")
    assert (plan["who"], plan["customer"], plan["what"]) == (EMMA, "Emma", "coffee machine")
    _, after = await visitor.gets("/api/town?language=en")
    assert (status, [one["kind"] for one in after["plans"]]) == (200, ["reminder"])
    assert "coffee machine" in (await visitor.last(EMMA))["text"]


async def test_while_nothing_is_planned_there_is_no_next(visitor):
    status, told = await visitor.posts("/api/time", next=True)

    assert (status, told["problem"]) == (409, "not_possible")


async def test_a_bot_that_was_there_all_the_time_tells_nobody_of_a_gap(visitor):
    before = len((await visitor.chat(AGENT))["messages"])

    await visitor.posts("/api/time", hours=72)
    await visitor.acts(EMMA, "start")

    assert len((await visitor.chat(AGENT))["messages"]) == before


async def test_quiet_hours_are_shown_while_they_last(visitor):
    await visitor.posts("/api/time", hours=10)

    _, town = await visitor.gets("/api/town?language=en")

    assert town["time"] == {"day": "Sunday 25 October", "clock": "22:00", "opens": "09:00"}


async def test_the_page_hears_of_each_change(visitor):
    async with visitor.http.get("/api/events") as events:
        first = await events.content.readuntil(b"\n\n")
        await visitor.acts(EMMA, "start")
        second = await events.content.readuntil(b"\n\n")

    assert events.content_type == "text/event-stream"
    assert version_of(first) < version_of(second)


def version_of(event):
    return int(event.removeprefix(b"data: "))


async def test_a_listener_on_the_line_does_not_hold_up_the_end(visitor, live):
    async with visitor.http.get("/api/events") as events:
        await events.content.readuntil(b"\n\n")

        live.pulse.end()

        async with asyncio.timeout(5):
            await events.content.read()
