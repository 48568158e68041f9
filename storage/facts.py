"""A message's facts as JSON text, and back: moments, days and spans keep their kind."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import orjson

AS_IT_STANDS = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_NON_STR_KEYS


def written(facts: dict[str, Any]) -> str:
    """Numbers of more than 64 bits the quick writer leaves to the other."""
    try:
        return orjson.dumps(facts, default=_marked, option=AS_IT_STANDS).decode()
    except orjson.JSONEncodeError:
        return json.dumps(facts, ensure_ascii=False, default=_marked)


def read(text: str) -> dict[str, Any]:
    return json.loads(text, object_hook=_unmarked)


def _marked(value: Any) -> dict[str, Any]:
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case timedelta():
            return {"seconds": value.total_seconds()}
    raise TypeError(f"{type(value).__name__} can't be a fact of a message")


def _unmarked(value: dict[str, Any]) -> Any:
    match value:
        case {"moment": text, **rest} if not rest:
            return datetime.fromisoformat(text)
        case {"day": text, **rest} if not rest:
            return date.fromisoformat(text)
        case {"seconds": seconds, **rest} if not rest:
            return timedelta(seconds=seconds)
    return value
