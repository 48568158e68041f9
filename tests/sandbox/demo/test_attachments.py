"""What people attach on the page, and links that the other side follows."""

import pytest

from sandbox.pictures import PIXEL

EMMA, OWNER = 102, 900
LINK = "https://t.me/seda_sandbox_bot?start=unknown-token"


@pytest.fixture
async def emma(visitor):
    await visitor.acts(EMMA, "start")
    return EMMA


async def own(visitor, who):
    return [message for message in (await visitor.chat(who))["messages"] if message["mine"]]


async def carries(visitor, path, content, kind):
    async with visitor.http.post(path, data=content, headers={"Content-Type": kind}) as answer:
        told = await answer.json()
    await visitor.live.settle()
    return answer.status, told


async def test_a_voice_and_a_place_are_shown_with_what_they_hold(visitor, emma):
    hello = await visitor.last(emma)

    await visitor.acts(emma, "voice", reply_to=hello["id"])
    await visitor.acts(emma, "location")

    voice, place = (await own(visitor, emma))[-2:]
    assert (voice["kind"], voice["file"]["duration"], voice["reply"]["id"]) == ("voice", 3, hello["id"])
    assert (place["kind"], place["file"], place["location"]) == ("location", None, [35.7448, 51.3753])


async def test_a_document_comes_back_byte_by_byte(visitor, emma):
    path = f"/api/document/{emma}?name=receipt.pdf&caption=the%20bill"

    status, _ = await carries(visitor, path, b"%PDF-1", "application/octet-stream")

    mine = (await own(visitor, emma))[-1]
    assert (status, mine["text"], mine["kind"], mine["file"]["name"]) == (200, "the bill", "document", "receipt.pdf")
    async with visitor.http.get(f"/api/file/{mine['file']['id']}") as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert await answer.read() == b"%PDF-1"


async def test_two_pictures_of_one_album_belong_together(visitor, emma):
    for caption in ("both lids", ""):
        await carries(visitor, f"/api/photo/{emma}?album=17&caption={caption}", PIXEL, "image/png")

    first, second = (await own(visitor, emma))[-2:]
    assert (first["album"], second["album"]) == ("17", "17")
    assert (first["text"], second["text"]) == ("both lids", "")


async def test_what_a_reply_quotes_is_named_where_it_has_no_words(visitor, emma):
    await visitor.acts(emma, "voice")
    voice = (await own(visitor, emma))[-1]

    await visitor.acts(emma, "text", text="this one", reply_to=voice["id"])

    assert (await own(visitor, emma))[-1]["reply"] == {"id": voice["id"], "mine": True, "text": "", "kind": "voice"}


async def test_a_link_of_this_bot_shown_to_the_owner_is_followed_by_a_customer(visitor):
    await visitor.acts(OWNER, "text", text=f"{LINK} and https://example.com")
    shown = (await own(visitor, OWNER))[-1]

    status, _ = await visitor.acts(EMMA, "follow", link=LINK)

    assert [entity["starts"] for entity in shown["entities"]] == [True, False]
    assert (status, (await own(visitor, EMMA))[0]["text"]) == (200, "/start unknown-token")
    assert (await visitor.last(EMMA))["mine"] is False


async def test_a_link_that_leads_elsewhere_is_not_followed(visitor):
    status, told = await visitor.acts(EMMA, "follow", link="https://t.me/other_bot?start=x")

    assert (status, told["problem"]) == (409, "not_possible")
    assert (await visitor.chat(EMMA))["standing"] == "not_started"


@pytest.mark.parametrize(
    ("query", "content", "kind", "refused"),
    [
        ("", b"x", "application/octet-stream", (400, "unreadable")),
        ("?name=a.pdf", b"x", "text/plain", (400, "unreadable")),
        ("?name=a.pdf", b"", "application/octet-stream", (409, "not_possible")),
        ("?name=a.pdf&reply_to=99", b"x", "application/octet-stream", (409, "not_possible")),
        ("?name=a.pdf&reply_to=x", b"x", "application/octet-stream", (409, "not_possible")),
    ],
)
async def test_a_document_that_no_page_sends_is_refused(visitor, emma, query, content, kind, refused):
    status, told = await carries(visitor, f"/api/document/{emma}{query}", content, kind)

    assert (status, told["problem"]) == refused
    assert [message["text"] for message in await own(visitor, emma)] == ["/start"]
