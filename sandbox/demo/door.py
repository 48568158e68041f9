"""One door for both: the Bot API for the bot, the page and its small JSON API for people."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from domain.refusals import Refusal
from sandbox.demo import deeds, views
from sandbox.demo.live import LiveStage
from sandbox.demo.pulse import Pulse, Watched
from sandbox.errors import ApiError
from sandbox.people import NotPossible
from sandbox.pictures import PNG
from sandbox.server import application

PULSE = web.AppKey("pulse", Pulse)
LIVE = web.AppKey("live", asyncio.Future[LiveStage])
PAGE = Path(__file__).parent.parent / "page"
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


def door(telegram: Watched, live: asyncio.Future[LiveStage]) -> web.Application:
    """Return the application that serves the whole demo; the bot needs it to come alive, and the page waits."""
    app = application(telegram)
    app[PULSE] = telegram.pulse
    app[LIVE] = live
    app.middlewares.append(_explained)
    app.on_response_prepare.append(_with_headers)
    app.on_shutdown.append(_send_listeners_home)
    app.add_routes(
        [
            web.get("/", _index),
            web.get("/page/{name}", _file_of_page),
            web.get("/api/town", _town),
            web.get("/api/chat/{who:\\d+}", _chat),
            web.get("/api/events", _events),
            web.get("/api/file/{id}", _picture),
            web.post("/api/act", _act),
            web.post("/api/photo/{who:\\d+}", _photo),
            web.post("/api/document/{who:\\d+}", _document),
            web.post("/api/shop", _shop),
            web.post("/api/time", _time),
            web.post("/api/people", _people),
        ]
    )
    return app


@web.middleware
async def _explained(request: web.Request, handler: Answering) -> web.StreamResponse:
    """What people can't do is told, not logged: 400 for a request nobody sends, 409 for what isn't possible now."""
    try:
        return await handler(request)
    except deeds.Unreadable as error:
        return web.json_response({"problem": "unreadable", "why": str(error)}, status=400)
    except deeds.NotStarted:
        return web.json_response({"problem": "not_started", "why": "Start was never pressed"}, status=409)
    except Refusal as error:
        return web.json_response({"problem": "refused", "why": type(error).__name__}, status=409)
    except (NotPossible, LookupError, ApiError) as error:
        return web.json_response({"problem": "not_possible", "why": str(error)}, status=409)
    except TimeoutError:
        return web.json_response({"problem": "too_slow", "why": "the bot didn't answer"}, status=504)


async def _with_headers(request: web.Request, response: web.StreamResponse) -> None:
    if not request.path.startswith(("/bot", "/file/")):
        response.headers.update(HEADERS)


async def _send_listeners_home(app: web.Application) -> None:
    app[PULSE].end()


async def _index(_: web.Request) -> web.Response:
    return _served("index.html")


async def _file_of_page(request: web.Request) -> web.Response:
    return _served(request.match_info["name"])


def _served(name: str) -> web.Response:
    files = {file.name: file for file in PAGE.iterdir() if file.suffix in KINDS}
    if name not in files:
        raise web.HTTPNotFound
    kind = KINDS[files[name].suffix]
    return web.Response(body=files[name].read_bytes(), content_type=kind, charset="utf-8")


async def _town(request: web.Request) -> web.Response:
    return web.json_response(views.town(await _live(request), _language(request)))


async def _chat(request: web.Request) -> web.Response:
    live = await _live(request)
    account = deeds.person(live, int(request.match_info["who"]))
    return web.json_response(views.chat(live, account, _language(request)))


async def _live(request: web.Request) -> LiveStage:
    """The stage, once it is up; a visitor who leaves earlier doesn't take it away from the others."""
    return await asyncio.shield(request.app[LIVE])


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
    live, who = await _live(request), int(request.match_info["who"])
    deeds.show(live, who, await request.read(), dict(request.query))
    return _done(request)


async def _document(request: web.Request) -> web.Response:
    """Take bytes of no particular type: other sites' pages can't send these here."""
    if request.headers.get("Content-Type") != "application/octet-stream":
        raise deeds.Unreadable("a document comes as plain bytes")
    live, who = await _live(request), int(request.match_info["who"])
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


def _done(request: web.Request) -> web.Response:
    return web.json_response({"version": request.app[PULSE].version})


async def _given(request: web.Request) -> deeds.Given:
    """Read a JSON object. Nothing else is taken: other sites' pages can send forms here, but no JSON."""
    if request.content_type != "application/json":
        raise deeds.Unreadable("this door takes JSON")
    try:
        given = await request.json()
    except ValueError as error:
        raise deeds.Unreadable("this is no JSON") from error
    if not isinstance(given, dict):
        raise deeds.Unreadable("this is no JSON object")
    return given
