"""Judges what the sandbox says by aiogram's models: all they require is there, and nothing that they don't know."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from sandbox.telegram import Call, Telegram


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
