"""The HTTP door: health today, Telegram's webhook and the shop's calls later."""

from datetime import timedelta

from aiohttp import web

from actions.work import Works
from bot.intake import Intake

SILENT_FOR = timedelta(minutes=2)


async def open_door(host: str, port: int, *, works: Works, intake: Intake) -> web.AppRunner:
    """Serve /health: 200 while Telegram is being heard and the storage answers, else 503 with the reason."""

    async def health(_: web.Request) -> web.Response:
        await works.reads.rows("select 1")
        heard_at = intake.heard_at
        is_heard = heard_at is not None and works.clock() - heard_at < SILENT_FOR
        told = {"telegram": "heard" if is_heard else "silent", "storage": "there"}
        return web.json_response(told, status=200 if is_heard else 503)

    door = web.Application()
    door.router.add_get("/health", health)
    runner = web.AppRunner(door, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner
