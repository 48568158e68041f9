"""The page's small JSON API: what is there to be seen, and what people do."""

import asyncio

from aiohttp import web

from sandbox.chats import Json
from sandbox.demo import deeds, inside, views
from sandbox.demo.dates import Dates
from sandbox.demo.live import LiveStage
from sandbox.demo.pulse import Pulse
from sandbox.given import NotJson, number_in, object_in
from sandbox.pictures import PNG

PULSE = web.AppKey("pulse", Pulse)
NEWEST = 60
LIVE = web.AppKey("live", asyncio.Future[LiveStage])


def routes() -> list[web.RouteDef]:
    return [
        web.get("/api/town", _town),
        web.get("/api/calls", _calls),
        web.get("/api/events", _events),
        web.get("/api/file/{id}", _picture),
        web.post("/api/act", _act),
        web.post("/api/photo/{who:\\d+}", _photo),
        web.post("/api/document/{who:\\d+}", _document),
        web.post("/api/shop", _shop),
        web.post("/api/time", _time),
        web.post("/api/people", _people),
        web.post("/api/bot", _bot),
    ]


async def _town(request: web.Request) -> web.Response:
    """All that a look of the page needs, in one answer: looks come many times in a second."""
    live, language = await _live(request), _language(request)
    town = await views.town(live, language, tour_of=number_in(request.query.get("tour", "")))
    return web.json_response({**town, "chats": _chats(request, live, language)})


def _chats(request: web.Request, live: LiveStage, language: str) -> dict[str, Json]:
    """The chats that are shown, each as `chat=102.60`: whose, and how many of the newest messages."""
    asked = [said.partition(".") for said in request.query.getall("chat", [])]
    return {
        who: views.chat(live, account, language, newest=number_in(newest) or NEWEST)
        for who, _, newest in asked
        if (account := live.telegram.accounts.get(number_in(who) or 0)) is not None
    }


async def _calls(request: web.Request) -> web.Response:
    """The calls after one that is known by its number."""
    live, after = await _live(request), number_in(request.query.get("after", "0"))
    if after is None:
        raise deeds.Unreadable("calls are numbered")
    dates = Dates(_language(request), live.business.zone)
    return web.json_response({"life": live.life, "calls": inside.told(live.telegram.log, after, dates)})


async def _live(request: web.Request) -> LiveStage:
    """The stage, once it is up; a visitor who leaves earlier doesn't take it away from the others."""
    live = await asyncio.shield(request.app[LIVE])
    await live.entrance.passed()
    return live


def _language(request: web.Request) -> str:
    language = request.query.get("language", "fa")
    return language if language in deeds.LANGUAGES else "fa"


async def _events(request: web.Request) -> web.StreamResponse:
    """Server-sent events: a version number at each change."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    async for version in request.app[PULSE].versions():
        await response.write(f"data: {version}\n\n".encode())
    return response


async def _picture(request: web.Request) -> web.Response:
    file = (await _live(request)).telegram.files.known(request.match_info["id"])
    if file is None:
        raise web.HTTPNotFound
    content = file.upload.content
    if file.kind == "photo":
        return web.Response(body=content, content_type="image/png" if content.startswith(PNG) else "image/jpeg")
    return web.Response(
        body=content, content_type="application/octet-stream", headers={"Content-Disposition": "attachment"}
    )


async def _act(request: web.Request) -> web.Response:
    await deeds.act(await _live(request), await _given(request))
    return _done(request)


async def _photo(request: web.Request) -> web.Response:
    if request.content_type not in ("image/jpeg", "image/png"):
        raise deeds.Unreadable("a client sends JPEG or PNG")
    live, who = await _live(request), _who(request)
    deeds.show(live, who, await request.read(), dict(request.query))
    return _done(request)


async def _document(request: web.Request) -> web.Response:
    """Take bytes of no particular type: other sites' pages can't send these here."""
    if request.headers.get("Content-Type") != "application/octet-stream":
        raise deeds.Unreadable("a document comes as plain bytes")
    live, who = await _live(request), _who(request)
    deeds.hand_over(live, who, await request.read(), dict(request.query))
    return _done(request)


async def _shop(request: web.Request) -> web.Response:
    await deeds.sell(await _live(request), await _given(request))
    return _done(request)


async def _time(request: web.Request) -> web.Response:
    await deeds.pass_time(await _live(request), await _given(request))
    return _done(request)


async def _people(request: web.Request) -> web.Response:
    account = deeds.welcome(await _live(request), await _given(request))
    return web.json_response({"id": account.id})


async def _bot(request: web.Request) -> web.Response:
    await deeds.direct(await _live(request), await _given(request))
    return _done(request)


def _done(request: web.Request) -> web.Response:
    return web.json_response({"version": request.app[PULSE].version})


async def _given(request: web.Request) -> deeds.Given:
    try:
        return await object_in(request)
    except NotJson as error:
        raise deeds.Unreadable(str(error)) from error


def _who(request: web.Request) -> int:
    """Return whose deed the address tells of; nobody has no number."""
    return number_in(request.match_info["who"]) or 0
