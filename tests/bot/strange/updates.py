"""Updates as they may come one day: of every type and field that aiogram knows, with the oddest values."""

import random
import types
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import Update
from pydantic import BaseModel
from pydantic.fields import FieldInfo

ASKED = ("message", "message", "message", "edited_message", "callback_query", "callback_query", "my_chat_member")
LONG = "ش" * 4096
WORDS = (
    *(
        "",
        " ",
        "\n",
        "0",
        "10",
        "۷",
        "/start",
        "/forget now",
        "/start@somebody",
        "/",
        LONG,
        "x" * 4096,
        "\0",
        "a\0b",
        "\ud800",
    ),
    *(
        "\u202e\u2066\u200f",
        "<b>&amp;</i>",
        "{{ 7 * 7 }}",
        "'; drop table people; --",
        "👩‍👩‍👧‍👦" * 300,
        "é" * 9,
        "null",
        "%s%n",
    ),
)
TAPS = (
    "",
    ":",
    "s:",
    "s:1",
    "s:1:11",
    "s:1:-1",
    "s:x:y",
    "sn:1:2:3",
    "li:99999999999999999999",
    "to:1:",
    "p:\0",
    "ta:0",
    "ش" * 32,
)
NUMBERS = (0, 1, 2, 7, -1, 101, 900, 2**31, 2**52 - 1)
PLACES = (0.0, -90.0, 35.7, 180.0)
SAID = ("from_user", "text", "data", "message")
SPANS = ("date", "duration", "period", "time", "seconds", "delay")
KINDS = ("private", "group", "supergroup", "channel", "tea_party")


class Inventor:
    """Draws updates by chance; the same seed draws the same."""

    def __init__(self, seed: int, people: list[dict[str, Any]]) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._people = people
        self._kinds = [name for name in Update.model_fields if name != "update_id"]

    def update(self, number: int) -> dict[str, Any]:
        """Most are of the kinds that the bot asks for; the rest is of all others, and of one that nobody knows."""
        kind = self._kind = self._chance.choice([*ASKED, *ASKED, self._chance.choice(self._kinds)])
        self._fullness = self._chance.choice((0.02, 0.05, 0.5))
        event = self._of(Update.model_fields[kind].annotation, 0, kind)
        return {"update_id": number, "tea_party" if self._chance.random() < 0.02 else kind: event}

    def _of(self, annotation: Any, depth: int, name: str) -> Any:
        origin = get_origin(annotation)
        if origin is Annotated:
            return self._of(get_args(annotation)[0], depth, name)
        if origin in (Union, types.UnionType):
            return self._of(self._chance.choice(_named(annotation)), depth, name)
        if origin is Literal:
            chosen = self._chance.choice(get_args(annotation))
            return chosen.value if isinstance(chosen, Enum) else chosen
        if origin is list:
            return [
                self._of(get_args(annotation)[0], depth + 1, name) for _ in range(self._chance.choice((0, 1, 1, 3)))
            ]
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._object(annotation, depth, name)
        return self._leaf(annotation, name)

    def _object(self, model: type[BaseModel], depth: int, name: str) -> dict[str, Any]:
        """With all that must be there, some of what may be, and now and then a field that is new."""
        own = self._known(name)
        if own is not None:
            return own
        model.model_rebuild()  # Some are built when they are asked for only.
        made = {
            field.alias or field_name: self._of(field.annotation, depth + 1, field.alias or field_name)
            for field_name, field in model.model_fields.items()
            if self._must(field_name, field) or self._chance.random() < self._fullness / 2**depth
        }
        if self._chance.random() < 0.1:
            made["brand_new"] = {"of": [1, None, "\0"]}
        return made

    def _must(self, name: str, field: FieldInfo) -> bool:
        is_said = name in SAID and self._chance.random() < 0.7
        return is_said or field.is_required() or get_origin(field.annotation) is Literal

    def _known(self, name: str) -> dict[str, Any] | None:
        """People and chats are mostly those who are there; only people tap."""
        person = self._chance.choice(self._people)
        if name in ("from", "user") and self._chance.random() < 0.9:
            return {**person, "is_bot": False}
        return {**person, "type": "private"} if name == "chat" and self._chance.random() < 0.9 else None

    def _leaf(self, annotation: Any, name: str) -> Any:
        odd: dict[Any, Callable[[], Any]] = {
            Default: lambda: True,
            bool: lambda: (name != "is_bot" or self._kind == "message") and self._chance.random() < 0.5,
            float: lambda: self._chance.choice(PLACES),
            str: lambda: self._words(name),
        }
        if annotation in (datetime, timedelta) or any(one in name for one in SPANS):
            return self._chance.choice((0, 1, 1_700_000_000, 2**31 - 1))
        return odd.get(annotation, lambda: self._chance.choice(NUMBERS))()

    def _words(self, name: str) -> str:
        if name == "id":  # Of a tap; nobody can make up these.
            return str(self._chance.choice(NUMBERS))
        if name == "data":
            return self._chance.choice(TAPS)
        return self._chance.choice(KINDS if name == "type" else WORDS)


def _named(annotation: Any) -> list[Any]:
    return [one for one in get_args(annotation) if one is not type(None)]
