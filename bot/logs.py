"""Logs: one line an event, with its level; no token and no customer's words."""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

TOKEN = re.compile(r"\d{3,20}:[\w-]{5,}")
PASSWORD = re.compile(r"(?<=://)[^\s/@]+(?=@)")


def without_token(text: str) -> str:
    """Whatever looks like a bot's token, or stands before an address's @, is taken out, also of libraries' errors."""
    return TOKEN.sub("<token>", PASSWORD.sub("<password>", text))


def where(error: BaseException | None) -> str:
    """Where something failed, and by what kind of error: what the error says may quote a customer, or a row of theirs.

    The first of a chain stands first. Of an update that is put aside all is kept with it, where /forget erases it.
    """
    parts: list[str] = []
    while error is not None:
        frames = traceback.format_tb(error.__traceback__)
        parts.append("".join(["Traceback (most recent call last):\n", *frames, type(error).__qualname__]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\nwhich led to\n\n".join(reversed(parts))


def _placed(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """In the place of structlog's own processor, which writes the error's words, too."""
    given = event.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else (given[1] if isinstance(given, tuple) else sys.exception())
    if given and error is not None:
        event["exception"] = where(error)
    return event


def set_up_logs(level: int = logging.INFO) -> None:
    """Send structlog's events and the standard library's records through one renderer that hides tokens."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _placed,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _render],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    # That a job goes on for longer than its round is no news: an export may take minutes.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


def _render(_: Any, __: str, event: MutableMapping[str, Any]) -> str:
    moment, level = event.pop("timestamp", ""), str(event.pop("level", "")).upper()
    logger, words, trace = event.pop("logger", ""), event.pop("event", ""), event.pop("exception", "")
    facts = " ".join(f"{name}={value!r}" for name, value in event.items())
    line = " ".join(part for part in (moment, level, f"{logger}:", str(words), facts) if part)
    return without_token(f"{line}\n{trace}" if trace else line)
