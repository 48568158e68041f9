"""python -m bot: settings → assembly → run until stopped."""

import asyncio
import contextlib
import os
import signal
import sys
from datetime import UTC, datetime

os.environ.setdefault("PTB_TIMEDELTA", "1")

import structlog
from telegram.error import InvalidToken

from bot.assembly import House, assemble, drain
from bot.logs import set_up_logs
from bot.mistakes import WrongSettings
from bot.server import CannotListen, open_door
from bot.settings import Settings, read_settings
from bot.transport import AiohttpRequest
from scheduler import timetable
from storage.database import CannotOpen
from storage.migrations import NewerDatabase

log = structlog.get_logger("bot")
WRONG = 2
DRAIN_SECONDS = 10


def main() -> int:
    set_up_logs()
    try:
        settings = read_settings()
    except WrongSettings as error:
        print(f"Seda can't start:\n{error}", file=sys.stderr)  # noqa: T201
        return WRONG
    try:
        asyncio.run(run(settings))
    except (NewerDatabase, CannotOpen, CannotListen) as error:
        print(f"Seda can't start: {error}", file=sys.stderr)  # noqa: T201
        return WRONG
    except InvalidToken:
        print("Seda can't start: Telegram doesn't know this BOT_TOKEN.", file=sys.stderr)  # noqa: T201
        return WRONG
    return 0


async def run(settings: Settings) -> None:
    if settings.webhook_secret and not settings.webhook_url:
        log.warning("WEBHOOK_SECRET is of no use without WEBHOOK_URL")
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)

    async with assemble(settings, transport=AiohttpRequest(), clock=now) as house:
        try:
            async with open_door(settings, house):
                await house.publish()
                await _serve(house, stop)
        finally:
            await drain(house, DRAIN_SECONDS)
            log.info("Seda stops")


async def _serve(house: House, stop: asyncio.Event) -> None:
    ticking = timetable.start(house.works)
    hearing = asyncio.create_task(house.way.run())
    stopping = asyncio.create_task(stop.wait())
    log.info("Seda listens", business=house.works.business.name, way=type(house.way).__name__.lower())
    try:
        await asyncio.wait([hearing, stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        ticking.shutdown(wait=False)
        stopping.cancel()
        await _end(hearing)


async def _end(hearing: asyncio.Task[None]) -> None:
    """Ask Telegram for nothing more; what made it end by itself is raised."""
    hearing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await hearing


def now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
