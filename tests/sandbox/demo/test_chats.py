"""People on the page and the real bot behind it, over real HTTP."""

from sandbox.pictures import PIXEL

EMMA, OWNER = 102, 900


async def test_the_town_tells_who_is_there_and_what_time_it_is(visitor):
    _, town = await visitor.gets("/api/town?language=fa")

    people = {one["name"]: (one["role"], one["standing"]) for one in town["people"]}
    assert people["سارا"] == people["Emma"] == (None, "not_started")
    assert people["نسرین"] == ("owner", "member")
    assert (people["مینا"][0], people["Reza"][0], people["لیلا"][0]) == ("manager", "agent", "agent")
    assert (town["shop"], town["bot"], town["plans"]) == ("مهرگان", "up", [])
    assert town["time"] == {"day": "یکشنبه ۳ آبان", "clock": "۱۲:۰۰", "opens": None}


async def test_the_owner_has_pressed_start_already(visitor):
    chat = await visitor.chat(OWNER)

    assert chat["standing"] == "member"
    assert chat["messages"][0]["mine"]
    assert "complaints" in [row["command"] for row in chat["menu"]]


async def test_before_start_there_is_the_description_and_nothing_else(visitor):
    chat = await visitor.chat(EMMA)

    assert (chat["standing"], chat["messages"]) == ("not_started", [])
    assert chat["about"]
    assert await visitor.acts(EMMA, "text", text="hello") == (409, await told_why(visitor, EMMA))


async def told_why(visitor, who):
    return (await visitor.posts("/api/act", who=who, do="text", text="hello"))[1]


async def test_start_is_pressed_or_typed_and_answered(visitor):
    pressed, _ = await visitor.acts(EMMA, "start")
    typed, _ = await visitor.acts(101, "text", text="/start")

    assert (pressed, typed) == (200, 200)
    assert "Emma" in (await visitor.last(EMMA))["text"]
    assert (await visitor.last(101))["rows"]


async def test_a_tap_comes_back_when_it_is_answered(visitor):
    await visitor.acts(EMMA, "start")
    hello = await visitor.last(EMMA)

    status, _ = await visitor.posts(
        "/api/act", who=EMMA, do="tap", message=hello["id"], data=hello["rows"][0][1]["callback_data"]
    )

    assert status == 200
    assert visitor.live.telegram.unanswered == []


async def test_a_button_that_is_not_there_cannot_be_tapped(visitor):
    await visitor.acts(EMMA, "start")

    status, told = await visitor.acts(EMMA, "tap", message=2, data="nothing")

    assert (status, told["problem"]) == (409, "not_possible")


async def test_own_words_are_quoted_edited_and_never_markup(visitor):
    await visitor.acts(EMMA, "start")
    hello = await visitor.last(EMMA)
    await visitor.acts(EMMA, "text", text="<b>late</b>", reply_to=hello["id"])
    mine = [message for message in (await visitor.chat(EMMA))["messages"] if message["mine"]][-1]

    await visitor.acts(EMMA, "edit", message=mine["id"], text="<b>very late</b>")

    changed = next(each for each in (await visitor.chat(EMMA))["messages"] if each["id"] == mine["id"])
    assert (changed["text"], changed["edited"], changed["entities"]) == ("<b>very late</b>", True, [])
    assert (changed["reply"]["id"], changed["reply"]["mine"]) == (hello["id"], False)


async def test_a_picture_goes_to_the_chat_and_comes_back(visitor):
    await visitor.acts(EMMA, "start")

    async with visitor.http.post(
        f"/api/photo/{EMMA}?caption=broken", data=PIXEL, headers={"Content-Type": "image/png"}
    ) as answer:
        assert answer.status == 200

    await visitor.live.settle()
    mine = [message for message in (await visitor.chat(EMMA))["messages"] if message["mine"]][-1]
    assert (mine["text"], mine["kind"], mine["file"]["width"]) == ("broken", "photo", 1)
    async with visitor.http.get(f"/api/file/{mine['file']['id']}") as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", PIXEL)


async def test_what_is_no_picture_is_refused_in_words(visitor):
    await visitor.acts(EMMA, "start")

    async with visitor.http.post(
        f"/api/photo/{EMMA}", data=b"GIF89a", headers={"Content-Type": "image/jpeg"}
    ) as answer:
        assert (answer.status, (await answer.json())["problem"]) == (409, "not_possible")


async def test_a_customer_blocks_the_bot_and_comes_back(visitor):
    await visitor.acts(EMMA, "start")

    await visitor.acts(EMMA, "block")
    assert (await visitor.chat(EMMA))["standing"] == "blocked"
    again, _ = await visitor.acts(EMMA, "block")
    await visitor.acts(EMMA, "unblock")

    assert again == 409
    assert (await visitor.chat(EMMA))["standing"] == "member"


async def test_a_long_chat_is_shown_from_its_end(visitor):
    await visitor.acts(EMMA, "start")
    for word in ("one", "two", "three"):
        await visitor.acts(EMMA, "text", text=word)
    whole = await visitor.chat(EMMA)

    end = await visitor.chat(EMMA, newest=2)

    assert (whole["earlier"], end["earlier"]) == (0, len(whole["messages"]) - 2)
    assert end["messages"] == whole["messages"][-2:]


async def test_only_chats_of_somebody_are_shown(visitor):
    _, town = await visitor.gets(f"/api/town?chat=5.60&chat=me&chat={EMMA}.60")

    assert list(town["chats"]) == [str(EMMA)]


async def test_a_new_customer_comes_in(visitor):
    status, told = await visitor.posts("/api/people", name=" رضا ", language="fa")
    await visitor.acts(told["id"], "start")

    assert status == 200
    assert "رضا" in (await visitor.last(told["id"]))["text"]


async def test_requests_that_no_page_sends_are_told_apart(visitor):
    told = [
        await visitor.posts("/api/act", who=EMMA, do="dance"),
        await visitor.posts("/api/act", who="102", do="start"),
        await visitor.posts("/api/act", who=5, do="start"),
        await visitor.posts("/api/people", name=" ", language="fa"),
        await visitor.posts("/api/time", hours=0),
        await visitor.gets("/api/calls?after=all"),
    ]
    async with visitor.http.post("/api/act", data="do=start") as form:
        told.append((form.status, await form.json()))

    assert [(status, each["problem"]) for status, each in told] == [(400, "unreadable")] * 7
