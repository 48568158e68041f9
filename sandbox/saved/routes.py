"""A world over HTTP: fetched as a file, put in the place of the one that is there, or emptied."""

from aiohttp import web

from sandbox.saved.file import NotLoadable
from sandbox.saved.keeper import Keeper

KEEPER = web.AppKey("keeper", Keeper)
WORLD = "/api/world"
NAMED = {"Content-Disposition": 'attachment; filename="seda-world.json"'}


def routes() -> list[web.RouteDef]:
    return [web.get(WORLD, _save), web.put(WORLD, _load), web.delete(WORLD, _empty)]


async def _save(request: web.Request) -> web.Response:
    return web.Response(body=await request.app[KEEPER].save(), content_type="application/json", headers=NAMED)


async def _load(request: web.Request) -> web.Response:
    """Take a file that was saved, as JSON; whatever is wrong with it is told, and nothing has changed then."""
    try:
        await request.app[KEEPER].load(await request.read())
    except NotLoadable as error:
        return web.json_response({"problem": error.problem, "why": str(error)}, status=409)
    return web.Response(status=204)


async def _empty(request: web.Request) -> web.Response:
    await request.app[KEEPER].empty()
    return web.Response(status=204)
