"""The bot as a process of its own, against a sandbox's Telegram that serves on loopback."""

import asyncio
import os
import random
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web

from sandbox.server import application
from sandbox.stage import OWNER, TOKEN
from sandbox.telegram import Telegram
from tests.bot.nursery import Newborn

ROOT = Path(__file__).parents[2]
# Below those that systems take for calls; each process that plays tests has an order of its own.
PORTS = iter(random.Random(os.getpid()).sample(range(20_000, 32_000), 12_000))  # noqa: S311  Nothing secret.


@asynccontextmanager
async def served(telegram: Telegram) -> AsyncIterator[str]:
    """Serve the Bot API on a free port, and yield its address."""
    runner = web.AppRunner(application(telegram), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def free_port() -> int:
    """None that the system would give to a call from here before the program listens at it, nor twice."""
    for port in PORTS:
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("all ports are taken")


def environment(address: str, **keys: str) -> dict[str, str]:
    """What the program is told of the world."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": TOKEN,
        "OWNER_IDS": str(OWNER),
        "BOT_API_URL": address,
        "SEND_RATE": "0",
        **keys,
    }


# Whoever was started here: what a test that failed left alive, the end of its loop would wait for, for ever.
LIVING: list[asyncio.subprocess.Process | Newborn] = []


def kill_all() -> None:
    while LIVING:
        if (one := LIVING.pop()).returncode is None:
            one.kill()


async def start_bot(folder: Path, address: str, **keys: str) -> asyncio.subprocess.Process:
    """Start `python -m bot` with its database in this folder; what it logs goes to bot.log there."""
    with (folder / "bot.log").open("ab") as log:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=folder, env=environment(address, **keys), stdout=log, stderr=log
        )
    LIVING.append(bot)
    return bot


async def fork_bot(folder: Path, address: str, **keys: str) -> Newborn:
    """The same in a moment, from the nursery; that `python -m bot` is no other program, `start_bot` proves."""
    log = folder / "bot.log"
    bot = Newborn(folder, environment(address, **keys), out=log, err=log)
    LIVING.append(bot)
    return bot
