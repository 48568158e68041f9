"""Judges what the sandbox says by aiogram's models: all they require is there, and nothing that they don't know."""

from collections.abc import Hashable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from sandbox.telegram import Call, Telegram

# Words of people and of ours; a string that isn't named here may be one of a few that a model knows.
FREE = {"text", "caption", "first_name", "username", "data", "callback_data", "id", "file_id", "file_unique_id"}
FOUND: dict[Hashable, list[str]] = {}


def ensure_true_to_telegram(telegram: Telegram) -> None:
    """Fail with all that is wrong with what the sandbox has answered, and with the updates that wait."""
    wrong = [f"{call.method}: {flaw}" for call in telegram.calls for flaw in flaws_of_answer(call)]
    wrong += [f"update: {flaw}" for update in telegram.updates for flaw in flaws_of_update(update)]
    assert not wrong, "\n".join(wrong)


def flaws_of_answer(call: Call) -> list[str]:
    if call.error is not None:
        return []
    return _flaws(_answer_of(call.method), call.answer)


def flaws_of_update(update: dict[str, Any]) -> list[str]:
    return _flaws(_update(), update)


@cache
def _answer_of(method: str) -> TypeAdapter[Any]:
    model = getattr(import_module("aiogram.methods"), method[0].upper() + method[1:])
    return TypeAdapter(model.__returning__)


@cache
def _update() -> TypeAdapter[Any]:
    return TypeAdapter(import_module("aiogram.types").Update)


def _flaws(model: TypeAdapter[Any], said: Any) -> list[str]:
    """What is built alike is judged once: no model looks at which number it is, or at what people wrote."""
    key = (id(model), _build(said))
    if key not in FOUND:
        FOUND[key] = _found(model, said)
    return FOUND[key]


def _build(said: Any, name: str = "") -> Hashable:
    if isinstance(said, dict):
        return tuple((key, _build(value, key)) for key, value in said.items())
    if isinstance(said, list):
        return tuple(_build(each) for each in said)
    return type(said) if isinstance(said, int) or name in FREE else said


def _found(model: TypeAdapter[Any], said: Any) -> list[str]:
    try:
        read = model.validate_python(said)
    except ValidationError as error:
        return [f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in error.errors()]
    return [f"no model knows {name}" for name in _unknown(read)]


def _unknown(read: Any) -> Iterator[str]:
    if isinstance(read, list):
        for each in read:
            yield from _unknown(each)
    if isinstance(read, BaseModel):
        yield from (f"{type(read).__name__}.{name}" for name in read.model_extra or {})
        for name in read.model_fields_set & type(read).model_fields.keys():
            yield from _unknown(getattr(read, name))
