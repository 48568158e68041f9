"""python -m sandbox: the demo page, or a whole story as text."""

import argparse
import os
import sys

os.environ.setdefault("PTB_TIMEDELTA", "1")

import uvloop

from bot.settings.mistakes import WrongSettings
from sandbox.demo.run import serve
from sandbox.story.player import ToldBefore, tell
from sandbox.story.scripts import SCRIPTS
from storage.database import CannotOpen
from storage.migrations import NewerDatabase

PORT = 8765
WRONG = 2


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.script is not None:
        if given.empty:
            parser.error("--empty goes with the page")
        return _tell(given)
    if given.webhook or given.database:
        parser.error("--webhook and --database go with --script")
    return serve(given.port, has_past=not given.empty)


def _tell(given: argparse.Namespace) -> int:
    """Tell the whole story, or a sentence why it can't be told; return the exit code."""
    try:
        uvloop.run(tell(SCRIPTS[given.script], print, database=given.database, webhook=given.webhook))
    except (WrongSettings, CannotOpen, NewerDatabase, ToldBefore) as error:
        print(f"The story can't be told: {error}", file=sys.stderr)
        return WRONG
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="Seda in a Telegram of its own.")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--port", type=_port, default=PORT, help=f"where the page is served ({PORT})")
    way.add_argument("--script", nargs="?", const="fa", choices=sorted(SCRIPTS), help="tell a story as text")
    parser.add_argument("--empty", action="store_true", help="the page of a shop that opens today")
    parser.add_argument("--webhook", action="store_true", help="in the story, updates come by webhook")
    parser.add_argument("--database", metavar="URL", help="an empty database for the story (a file that goes with it)")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return port


if __name__ == "__main__":
    sys.exit(main())
