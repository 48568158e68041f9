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
from bot.server import open_door
from bot.settings import Settings, WrongSettings, read_settings
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
    except (NewerDatabase, CannotOpen) as error:
        print(f"Seda can't start: {error}", file=sys.stderr)  # noqa: T201
        return WRONG
    except InvalidToken:
        print("Seda can't start: Telegram doesn't know this BOT_TOKEN.", file=sys.stderr)  # noqa: T201
        return WRONG
    return 0


async def run(settings: Settings) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)

    async with assemble(settings, transport=AiohttpRequest(), clock=now) as house:
        await house.publish()
        ticking = timetable.start(house.works)
        door = await _door(settings, house)
        polling = asyncio.create_task(house.intake.poll())
        stopping = asyncio.create_task(stop.wait())
        log.info("Seda listens", business=settings.business_name)
        try:
            await asyncio.wait([polling, stopping], return_when=asyncio.FIRST_COMPLETED)
        finally:
            ticking.shutdown(wait=False)
            await _end(polling)
            await drain(house, DRAIN_SECONDS)
            if door is not None:
                await door.cleanup()
            stopping.cancel()
            log.info("Seda stops")


async def _door(settings: Settings, house: House):
    if not settings.http_port:
        return None
    return await open_door(settings.http_host, settings.http_port, works=house.works, intake=house.intake)


async def _end(polling: asyncio.Task[None]) -> None:
    """Stop fetching; what made it end by itself is raised."""
    polling.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await polling


def now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
