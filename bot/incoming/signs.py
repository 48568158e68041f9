"""Signs that no database keeps: JSON may bring them in, no client of Telegram's does."""

import re
from typing import Any

# PostgreSQL takes no null; a surrogate without its other half is no letter, and neither engine can write it down.
UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
STAND_IN = "\ufffd"  # As long as what it stands for, so that Telegram's offsets stay true.
AS_WRITTEN = ("\\x00", "\\ud")
"""How Python writes them: one look at a whole update, for hardly any has one of them."""


def keepable(raw: Any) -> Any:
    """The same update with a sign in the place of each that can't be kept, in names and words, wherever they stand."""
    written = repr(raw)
    return _mended(raw) if any(sign in written for sign in AS_WRITTEN) else raw


def _mended(raw: Any) -> Any:
    match raw:
        case str():
            return UNKEEPABLE.sub(STAND_IN, raw)
        case dict():
            return {_mended(name): _mended(value) for name, value in raw.items()}
        case list():
            return [_mended(one) for one in raw]
    return raw
