"""How the values of settings are read: spans, sums and lists, in the digits in which people write them."""

from datetime import timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_settings import NoDecode

from bot.settings.proxy import Proxy, read_proxy
from domain.digits import to_ascii
from domain.money import MOST
from domain.policy import read_span


def _read_ids(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in to_ascii(value).replace("،", ",").split(",") if part.strip()]
    if not parts or not all(part.isdecimal() and len(part) <= 16 and int(part) for part in parts):
        raise ValueError("is a list of Telegram's numbers of persons, separated by commas, as in 111,222")
    return frozenset(int(part) for part in parts)


def _read_sum(value: Any) -> Any:
    return to_ascii(value).translate(dict.fromkeys(map(ord, ",٬_ "))) if isinstance(value, str) else value


Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_read_ids)]
Span = Annotated[timedelta, BeforeValidator(read_span)]
Percent = Annotated[int, BeforeValidator(_read_sum), Field(ge=0, le=100)]
Sum = Annotated[int, BeforeValidator(_read_sum), Field(ge=0, le=MOST)]
WayThrough = Annotated[Proxy | None, BeforeValidator(read_proxy)]
