"""python -m bot: whoever wants it to stop is obeyed from the first moment on, while it is still being read in, too."""

import gc
import importlib
import signal
import sys
from typing import Any

from bot.lean import alone, forget_docstrings, unread

COMMANDS = {
    **{"run": "program", "retry": "retry", "backup": "copies.backup", "restore": "copies.restore"},
    **{"forgotten": "copies.forgotten", "forget-again": "copies.forget_again"},
}
USAGE = (
    "python -m bot runs the bot; python -m bot retry hands in again what failed; "
    "python -m bot backup FILE copies the database; python -m bot restore FILE puts such a copy back; "
    "python -m bot forgotten and forget-again FILE forget again whoever was forgotten before a server's copy came back."
)
HELP = ("--help", "-h", "help")
WRONG = 2
BROKEN_OFF = 128  # And the number of the signal, as shells have it.


def main(command: str = "run", *given: str) -> int:
    """Read in what the command needs, and nothing else."""
    if command in HELP:
        print(USAGE)  # noqa: T201
        return 0
    if command not in COMMANDS:
        print(USAGE, file=sys.stderr)  # noqa: T201
        return WRONG
    gc.disable()  # All that is read in stays: to look through it for rubbish takes an eighth of the start.
    if command == "run":
        read_in_libraries()
    else:
        listen_to(break_off)
    return importlib.import_module(f".{COMMANDS[command]}", "bot").main(list(given))


def read_in_libraries() -> None:
    """Without what of theirs is never used: PTB's own HTTP client, what paints logs, a search for plug-ins, manuals."""
    sys.modules["greenlet"] = None  # type: ignore[assignment]  Who finds it on the machine would have it read in.
    with unread("httpx"), unread("rich"), alone():
        telegram = importlib.import_module("telegram")
        importlib.import_module("telegram.ext")
        importlib.import_module("structlog")
    forget_docstrings("telegram")
    # PTB guards each attribute of each object that it makes against mistakes of ours, which the tests would meet.
    del telegram.TelegramObject.__setattr__, telegram.TelegramObject.__delattr__  # It takes a twentieth of all CPU.


def listen_to(answer: Any) -> None:
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, answer)


def leave(*_: Any) -> None:
    """Whoever asks twice has been heard."""
    listen_to(signal.SIG_IGN)
    sys.exit(0)


def break_off(number: int, _: Any) -> None:
    """What has an end to come to, as a copy has, wasn't done: whoever called for it mustn't take it as done."""
    listen_to(signal.SIG_IGN)
    print("Broken off before its end.", file=sys.stderr)  # noqa: T201
    sys.exit(BROKEN_OFF + number)


if __name__ == "__main__":
    listen_to(leave)
    code = main(*sys.argv[1:])
    listen_to(signal.SIG_IGN)
    sys.exit(code)
