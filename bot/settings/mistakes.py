"""Mistakes in the settings, told in plain words: a line each, with the key in front."""

from typing import Any

# What pydantic calls a mistake.
PLAIN = {
    "missing": "is missing",
    "int_parsing": "is a whole number",
    "float_parsing": "is a number",
    "enum": "is one of {expected}",
    "string_too_long": "has room for {max_length} characters",
    "greater_than": "is above {gt:g}",
    "greater_than_equal": "is at least {ge:g}",
    "less_than_equal": "is at most {le:g}",
}


class WrongSettings(Exception):
    """All mistakes, a line each."""


class CannotListen(Exception):
    """The sentence for a port that isn't ours to use."""


def in_plain_words(mistake: Any) -> str:
    key = "".join(str(part) for part in mistake["loc"][:1]).upper()
    plain = PLAIN.get(mistake["type"])
    words = plain.format(**mistake.get("ctx", {})) if plain else mistake["msg"].removeprefix("Value error, ")
    if not key:
        return words
    return f"{key} {words.rstrip('.')}." if words[0].islower() else f"{key}: {words.rstrip('.')}."
