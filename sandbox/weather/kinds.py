"""The kinds of bad days, and how an order of one is read and told as JSON."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sandbox.chats import Json
from sandbox.errors import (
    CHAT_NOT_FOUND,
    AnswerTimedOut,
    ApiError,
    ConnectionLost,
    Impostor,
    bad_request,
    forbidden,
    too_many_requests,
)
from sandbox.faults import Fault

SPANS, COUNTS, CHATS = (0, 86_400), (1, 1_000_000), (-(2**52), 2**52)
RANGES = {
    "chat": CHATS,
    "to": CHATS,
    "status": (200, 599),
    **dict.fromkeys(("times", "overall", "per_chat", "per_group"), COUNTS),
}
Kind = Callable[[Json], Exception | None]


class UnknownWeather(Exception):
    """The sentence for an order that can't be read."""


KINDS: dict[str, Kind] = {
    "flood": lambda given: too_many_requests(int(number(given, "retry_after", 5))),
    "server_error": lambda _: ApiError(500, "Internal Server Error"),
    "down": lambda _: ApiError(502, "Bad Gateway"),
    "page": lambda given: Impostor(int(number(given, "status", 502))),
    "cut": lambda _: ConnectionLost(),
    "silence": lambda _: AnswerTimedOut(),
    "slow": lambda _: None,
    "blocked": lambda _: forbidden("bot was blocked by the user"),
    "never_started": lambda _: forbidden("bot can't initiate conversation with a user"),
    "deactivated": lambda _: forbidden("user is deactivated"),
    "kicked": lambda _: forbidden("bot was kicked from the group chat"),
    "chat_not_found": lambda _: bad_request(CHAT_NOT_FOUND),
    "migrated": lambda given: _migrated(number(given, "to", None)),
    "bad_entities": lambda _: bad_request('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    "too_long": lambda _: bad_request("message is too long"),
}


def fault_of(given: Json, now: datetime) -> Fault:
    """Read an order: for so many `times`, so many `seconds`, or both; for one call where neither is said.

    Raises:
        UnknownWeather: with a sentence.
    """
    kind, method = given.get("kind"), given.get("method")
    if not isinstance(kind, str) or kind not in KINDS:
        raise UnknownWeather(f"there is no kind {kind!r}; there are: {', '.join(KINDS)}, strict")
    if not isinstance(method, str | None):
        raise UnknownWeather("method is the name of a method, or missing")
    seconds, times, chat = (number(given, name, None) for name in ("seconds", "times", "chat"))
    return Fault(
        KINDS[kind](given),
        method,
        None if chat is None else int(chat),
        times=int(times) if times is not None else None if seconds is not None else 1,
        after=given.get("after") is True,
        until=None if seconds is None else now + timedelta(seconds=seconds),
        late=number(given, "late", 2 if kind == "slow" else 0),
        kind=kind,
    )


def told(fault: Fault, now: datetime) -> Json:
    """As it was ordered, with what is left of its `times` and `seconds`, and what a call hears."""
    says = fault.error_at(now)
    return {
        "kind": fault.kind,
        "method": fault.method,
        "chat": fault.chat_id,
        "times": fault.times,
        "seconds": None if fault.until is None else (fault.until - now).total_seconds(),
        "after": fault.after,
        "late": fault.late,
        "says": None if says is None else str(says) or type(says).__name__,
    }


def number(given: Json, name: str, otherwise: float | None) -> Any:
    value = given.get(name)
    if value is None:
        return otherwise
    least, most = RANGES.get(name, SPANS)
    if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
        raise UnknownWeather(f"{name} is a number from {least} to {most}")
    return value


def _migrated(to: float | None) -> ApiError:
    if to is None:
        raise UnknownWeather("a group migrates to a number: to")
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, reason, {"migrate_to_chat_id": int(to)})
