"""python -m sandbox: the demo page, or a whole story as text."""

import argparse
import asyncio
import os
import sys

os.environ.setdefault("PTB_TIMEDELTA", "1")

from sandbox.demo.run import serve
from sandbox.story.player import tell
from sandbox.story.scripts import SCRIPTS

PORT = 8765


def main(arguments: list[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    if given.script is None:
        return serve(given.port)
    asyncio.run(tell(SCRIPTS[given.script], print))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="Seda in a Telegram of its own.")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--port", type=_port, default=PORT, help=f"where the page is served ({PORT})")
    way.add_argument("--script", nargs="?", const="fa", choices=sorted(SCRIPTS), help="tell a story as text")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return port


if __name__ == "__main__":
    sys.exit(main())
