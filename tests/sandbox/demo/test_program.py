"""The bot is stopped, cut off and started while its Telegram goes on, and the whole demo begins anew."""

EMMA, AGENT = 102, 901


async def state(visitor):
    return (await visitor.gets("/api/town"))[1]["bot"]


async def test_what_is_written_to_a_stopped_bot_is_answered_when_it_is_back(visitor, live):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/bot", do="stop")
    stopped = await state(visitor)
    await visitor.acts(EMMA, "text", text="Where are you?")
    silence = await visitor.last(EMMA)

    await live.program.rise()
    await live.settle()

    assert (stopped, silence["mine"], await state(visitor)) == ("down", True, "up")
    assert not (await visitor.last(EMMA))["mine"]


async def test_a_stopped_bot_plans_nothing_and_time_goes_on_without_it(visitor):
    await visitor.posts("/api/bot", do="stop")

    status, _ = await visitor.posts("/api/time", hours=2)

    _, town = await visitor.gets("/api/town?language=en")
    assert (status, town["time"]["clock"], town["plans"]) == (200, "14:00", [])


async def test_the_shop_needs_a_bot_that_runs(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/bot", do="stop")

    status, told = await visitor.posts("/api/shop", who=EMMA, what="kettle")

    assert (status, told["problem"]) == (409, "asleep")


async def test_cut_off_in_the_midst_of_an_answer_the_bot_gives_it_when_it_is_back(visitor, live):
    await visitor.acts(EMMA, "start")
    before = len((await visitor.chat(EMMA))["messages"])
    await visitor.posts("/api/act", who=EMMA, do="text", text="It leaks.")

    status, _ = await visitor.posts("/api/bot", do="restart")

    await live.program.rise()
    await live.settle()
    said = [message["mine"] for message in (await visitor.chat(EMMA))["messages"][before:]]
    assert (status, said) == (200, [True, False])


async def test_starting_over_leaves_nothing_of_what_was(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/people", name="Nadia", language="en")
    await visitor.posts("/api/time", hours=24)
    _, before = await visitor.gets("/api/town?language=en")

    status, _ = await visitor.posts("/api/bot", do="reset")

    _, town = await visitor.gets("/api/town?language=en")
    assert (status, (await visitor.chat(EMMA))["messages"], town["time"]["day"]) == (200, [], "Sunday 25 October")
    assert "Nadia" not in [one["name"] for one in town["people"]]
    assert town["life"] != before["life"]


async def test_bad_weather_is_ordered_on_the_page_and_ends_on_its_clock(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/faults", kind="blocked", method="sendMessage", chat=AGENT, seconds=60)
    _, ordered = await visitor.gets("/api/faults")

    await visitor.posts("/api/time", hours=1)

    assert [one["kind"] for one in ordered] == ["blocked"]
    assert await visitor.gets("/api/faults") == (200, [])
