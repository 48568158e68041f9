"""The Bot API over HTTP, for a bot that runs in a program of its own; and its weather, which anybody may order."""

import json
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.errors import AnswerTimedOut, ConnectionLost, bad_request
from sandbox.files import Upload
from sandbox.given import NotJson, object_in
from sandbox.saved.keeper import Keeper
from sandbox.saved.routes import KEEPER, routes
from sandbox.telegram import Telegram
from sandbox.weather.kinds import UnknownWeather
from sandbox.wire import answered

TELEGRAM = web.AppKey("telegram", Telegram)
FAULTS = "/api/faults"
LARGEST_REQUEST = 55 * 1024 * 1024


def application(telegram: Telegram, keeper: Keeper | None = None) -> web.Application:
    """Return an application that answers as api.telegram.org does; a page may add routes of its own.

    Whoever has more to keep than the Telegram brings a `keeper`.
    """
    app = web.Application(client_max_size=LARGEST_REQUEST)
    app[TELEGRAM] = telegram
    app[KEEPER] = keeper or Keeper(telegram)
    app.add_routes(routes())
    app.router.add_route("*", "/bot{rest:.*}", answer)
    app.router.add_route("*", "/file/bot{rest:.*}", answer)
    app.add_routes([web.get(FAULTS, told), web.post(FAULTS, order), web.delete(FAULTS, clear)])
    return app


async def answer(request: web.Request) -> web.StreamResponse:
    try:
        parameters, files = await _parameters(request)
        reply = await answered(request.app[TELEGRAM], request.path, parameters, files)
    except json.JSONDecodeError:
        return web.json_response(bad_request("can't parse JSON object").envelope(), status=400)
    except (ConnectionLost, AnswerTimedOut):
        return _hang_up(request)
    kind = "application/json" if reply.is_json else "application/octet-stream"
    return web.Response(status=reply.status, body=reply.body, content_type=kind)


async def _parameters(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Read what the query and the body say; the body has the last word."""
    given: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        return given | (json.loads(await request.text()) or {}), files
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            files[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            given[name] = value
    return given, files


def _hang_up(request: web.Request) -> web.Response:
    """Cut the line: over HTTP, a lost connection and a lost answer look the same."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=502)


async def told(request: web.Request) -> web.Response:
    return web.json_response(request.app[TELEGRAM].weather.told())


async def order(request: web.Request) -> web.Response:
    try:
        request.app[TELEGRAM].weather.order(await object_in(request))
    except (NotJson, UnknownWeather) as error:
        return web.json_response({"problem": "unreadable", "why": str(error)}, status=400)
    return await told(request)


async def clear(request: web.Request) -> web.Response:
    request.app[TELEGRAM].weather.clear(request.query.get("kind"))
    return await told(request)
