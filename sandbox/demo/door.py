"""One door for both: the Bot API for the bot, the page and its small JSON API for people."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from domain.refusals import Refusal
from sandbox.demo import deeds
from sandbox.demo.keeper import DemoKeeper
from sandbox.demo.live import Asleep, LiveStage
from sandbox.demo.pulse import Watched
from sandbox.demo.routes import LIVE, PULSE, routes
from sandbox.errors import ApiError
from sandbox.people import NotPossible
from sandbox.server import application

PAGE = Path(__file__).parent.parent / "page"
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}
FILES = {file.relative_to(PAGE).as_posix(): file for file in PAGE.rglob("*") if file.suffix in KINDS}
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
# What is raised, the answer's status, and the name for which the page has words.
PROBLEMS: tuple[tuple[type[Exception], int, str], ...] = (
    (deeds.Unreadable, 400, "unreadable"),
    (deeds.NotStarted, 409, "not_started"),
    (Asleep, 409, "asleep"),
    (Refusal, 409, "refused"),
    (NotPossible, 409, "not_possible"),
    (LookupError, 409, "not_possible"),
    (ApiError, 409, "not_possible"),
    (TimeoutError, 504, "too_slow"),
    (web.HTTPRequestEntityTooLarge, 413, "too_large"),
)
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


def door(telegram: Watched, live: asyncio.Future[LiveStage]) -> web.Application:
    """Return the application that serves the whole demo; the bot needs it to come alive, and the page waits."""
    app = application(telegram, DemoKeeper(live))
    app[PULSE] = telegram.pulse
    app[LIVE] = live
    app.middlewares.append(_explained)
    app.on_response_prepare.append(_with_headers)
    app.on_shutdown.append(_send_listeners_home)
    app.add_routes([web.get("/", _index), web.get("/page/{name:.+}", _file_of_page), *routes()])
    return app


@web.middleware
async def _explained(request: web.Request, handler: Answering) -> web.StreamResponse:
    """What people can't do is told, not logged: 400 for a request nobody sends, 409 for what isn't possible now."""
    try:
        return await handler(request)
    except tuple(kind for kind, _, _ in PROBLEMS) as error:
        status, problem = next((status, problem) for kind, status, problem in PROBLEMS if isinstance(error, kind))
        return web.json_response({"problem": problem, "why": str(error) or type(error).__name__}, status=status)


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
    if name not in FILES:
        raise web.HTTPNotFound
    kind = KINDS[FILES[name].suffix]
    return web.Response(body=FILES[name].read_bytes(), content_type=kind, charset="utf-8")
