"""Whatever a stranger sends to the page's doors is a wrong request at worst, never a failure of ours."""

import pytest

EMMA = 102
DIGITS = "9" * 5_000
DEEP = "[" * 200_000
JSON = "application/json"


@pytest.mark.parametrize("number", ["9" * 30, DIGITS, "²", "-1"])
async def test_calls_are_counted_by_numbers_that_there_are(visitor, number):
    status, told = await visitor.gets(f"/api/calls?after={number}")

    assert (status, told["problem"]) == (400, "unreadable")


@pytest.mark.parametrize("asked", [f"tour={DIGITS}", f"chat={DIGITS}", f"chat={DIGITS}.60", "chat=."])
async def test_who_is_not_there_is_not_shown(visitor, asked):
    status, town = await visitor.gets(f"/api/town?{asked}")

    assert (status, town["done"], town["chats"]) == (200, None, {})


async def test_a_chat_without_a_readable_length_is_shown_as_ever(visitor):
    status, town = await visitor.gets(f"/api/town?chat={EMMA}.{DIGITS}")

    assert (status, list(town["chats"])) == (200, [str(EMMA)])


async def test_nobody_replies_to_a_message_with_a_number_without_end(visitor):
    await visitor.acts(EMMA, "start")

    status, told = await visitor.acts(EMMA, "text", text="late", reply_to=DIGITS)

    assert (status, told["problem"]) == (409, "not_possible")


@pytest.mark.parametrize(("kind", "content"), [("photo", "image/png"), ("document", "application/octet-stream")])
async def test_nobody_with_a_number_without_end_sends_a_file(visitor, kind, content):
    path, headers = f"/api/{kind}/{DIGITS}?name=a", {"Content-Type": content}

    async with visitor.http.post(path, data=b"x", headers=headers) as answer:
        assert (answer.status, (await answer.json())["problem"]) == (400, "unreadable")


@pytest.mark.parametrize("path", ["/api/act", "/api/faults"])
@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"{}", f"{JSON};charset=bogus"), (DEEP, JSON), (b"\xff", JSON), (b"", JSON), ('{"do": "\\ud800"}', JSON)],
    ids=["no such charset", "deep", "no text", "nothing", "half a sign"],
)
async def test_what_is_no_json_is_told_so(visitor, path, body, kind):
    async with visitor.http.post(path, data=body, headers={"Content-Type": kind}) as answer:
        assert (answer.status, (await answer.json())["problem"]) == (400, "unreadable")


@pytest.mark.parametrize("kind", [["flood"], {"flood": 1}, 5, None])
async def test_weather_of_no_kind_is_told_so(visitor, kind):
    status, told = await visitor.posts("/api/faults", kind=kind)

    assert (status, told["problem"]) == (400, "unreadable")


@pytest.mark.parametrize("name", ["\u200b\u200f", "\u2800", "\n"])
async def test_a_name_that_nobody_sees_is_none(visitor, name):
    status, told = await visitor.posts("/api/people", name=name, language="en")

    assert (status, told["problem"]) == (400, "unreadable")
