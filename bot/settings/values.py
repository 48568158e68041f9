"""How the value of each setting is read, in any digits; whatever is wrong with one is a ValueError in plain words."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sending.pace import FASTEST
from bot.settings.address import ensure_reachable
from bot.settings.proxy import Proxy, read_proxy
from domain.digits import to_ascii
from domain.money import MOST, Currency
from domain.people import LANGUAGES
from domain.policy import read_span
from domain.quiet_hours import QuietHours
from storage.database import UnknownEngine, ensure_known

Known = Mapping[str, Any]
"""What was read before it; of what was wrong there is nothing."""
Reader = Callable[[Any, Known], Any]


def _token(value: str, _: Known) -> str:
    if not re.fullmatch(r"\d+:[\w-]+", value):
        raise ValueError("is not what BotFather gives: digits, a colon, letters")
    return value


def _ids(value: Any, _: Known) -> Any:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in to_ascii(value).replace("،", ",").split(",") if part.strip()]
    if not parts or not all(part.isdecimal() and len(part) <= 16 and int(part) for part in parts):
        raise ValueError("is a list of Telegram's numbers of persons, separated by commas, as in 111,222")
    return frozenset(int(part) for part in parts)


def _root(value: str, _: Known) -> str:
    if not re.match(r"https?://", value):
        raise ValueError("starts with http:// or https://, without /bot at its end")
    return value.rstrip("/")


def _engine(value: str, _: Known) -> str:
    try:
        ensure_known(value)
    except UnknownEngine as error:
        raise ValueError(str(error)) from error
    return value


def _short(most: int) -> Reader:
    def read(value: str, _: Known) -> str:
        if len(value) > most:
            raise ValueError(f"has room for {most} characters")
        return value

    return read


def _currency(value: str, _: Known) -> Currency:
    if value not in list(Currency):
        *others, last = (f"'{one}'" for one in Currency)
        raise ValueError(f"is one of {', '.join(others)} or {last}")
    return Currency(value)


def _language(value: str, _: Known) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"is one of {', '.join(LANGUAGES)}")
    return value


def _zone(value: str, _: Known) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("is a name like Asia/Tehran or Europe/Berlin") from error
    return value


def _knocked_at(value: str, known: Known) -> str:
    if value:
        ensure_reachable(value, known.get("bot_api_url", ""))
    return value


def _is_webhook_wanted(known: Known) -> bool:
    """Also by an address that is wrong."""
    return known.get("webhook_url") != ""


def _secret(value: str, known: Known) -> str:
    if not value and _is_webhook_wanted(known):
        raise ValueError("is missing; it goes with WEBHOOK_URL and proves that it is Telegram who knocks")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value):
        raise ValueError("is made of 1 to 256 of A-Z, a-z, 0-9, _ and -")
    return value


def _port(value: Any, known: Known) -> int:
    port = _whole(0, 65535)(value, known)
    if port == 0 and _is_webhook_wanted(known):
        raise ValueError("is 0, so nobody could knock; WEBHOOK_URL needs a port at which the bot listens")
    return port


def _hours(value: str, _: Known) -> str:
    QuietHours.read(value)
    return value


def _whole(least: int, most: int) -> Reader:
    def read(value: Any, _: Known) -> int:
        written = to_ascii(value).translate(dict.fromkeys(map(ord, ",٬_ "))) if isinstance(value, str) else value
        return _within(int, "whole number", written, least, most)

    return read


def _rate(value: Any, _: Known) -> float:
    return _within(float, "number", value, 0, FASTEST)


def _within(kind: Callable[[Any], Any], called: str, value: Any, least: float, most: float) -> Any:
    try:
        number = kind(value)
    except ValueError:
        raise ValueError(f"is a {called}") from None
    if not number >= least:
        raise ValueError(f"is at least {least:g}")
    if not number <= most:
        raise ValueError(f"is at most {most:g}")
    return number


Token = Annotated[str, _token]
Ids = Annotated[frozenset[int], _ids]
Root = Annotated[str, _root]
WayThrough = Annotated[Proxy | None, lambda value, _: read_proxy(value)]
Engine = Annotated[str, _engine]
Name = Annotated[str, _short(64)]
Help = Annotated[str, _short(300)]
Money = Annotated[Currency, _currency]
Percent = Annotated[int, _whole(0, 100)]
Sum = Annotated[int, _whole(0, MOST)]
Language = Annotated[str, _language]
Zone = Annotated[str, _zone]
Knocked = Annotated[str, _knocked_at]
Secret = Annotated[str, _secret]
Host = Annotated[str, lambda value, _: value]
Port = Annotated[int, _port]
Hours = Annotated[str, _hours]
Rate = Annotated[float, _rate]
Span = Annotated[timedelta, lambda value, _: read_span(value)]
