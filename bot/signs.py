"""Signs that no database keeps: JSON may bring them in, no client of Telegram's does."""

import json
import re
from typing import Any

# PostgreSQL takes no null; a surrogate without its other half is no letter, and neither engine can write it down.
UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
STAND_IN = "\ufffd"  # As long as what it stands for, so that Telegram's offsets stay true.
# As JSON writes them: one look at a whole update, for hardly any has one of them.
ANYWHERE = re.compile(r"\\u0000|[\ud800-\udfff]")
AS_JSON = json.JSONEncoder(ensure_ascii=False)  # Kept: json.dumps would make one for each update.


def keepable(raw: Any) -> Any:
    """The same update with a sign in the place of each that can't be kept, in names and words, wherever they stand."""
    return _mended(raw) if ANYWHERE.search(AS_JSON.encode(raw)) else raw


def _mended(raw: Any) -> Any:
    match raw:
        case str():
            return UNKEEPABLE.sub(STAND_IN, raw)
        case dict():
            return {_mended(name): _mended(value) for name, value in raw.items()}
        case list():
            return [_mended(one) for one in raw]
    return raw
