"""Parameters as Telegram gets them: text of a form or JSON, read strictly by a method's signature."""

import inspect
import json
from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sandbox.errors import NotModelled, bad_request
from sandbox.files import Upload

Files = dict[str, Upload]


def read(method: str, function: Callable[..., Any], given: dict[str, Any], files: Files) -> dict[str, Any]:
    """Return the arguments for a method's function.

    Raises:
        NotModelled: a parameter that the function doesn't name; Telegram would overlook a misspelt one.
    """
    arguments = {}
    hints, names = _declared(function)
    for name, parameter in names.items():
        if (value := _value(name, hints[name], given, files)) is not None:
            arguments[name] = value
        elif parameter.default is inspect.Parameter.empty:
            raise bad_request(f"{name} is empty")
    known = {*names, *_attached(given)}
    if unknown := sorted(({*given} | {*files}) - known):
        raise NotModelled(f"parameter {unknown[0]} of {method}")
    return arguments


@cache
def _declared(function: Callable[..., Any]) -> tuple[dict[str, Any], dict[str, inspect.Parameter]]:
    """Return types and parameters of a method's function; the first is the world, not for callers."""
    parameters = dict(inspect.signature(function).parameters)
    del parameters[next(iter(parameters))]
    return get_type_hints(function), parameters


def ensure_modelled(what: str, given: dict[str, Any], *known: str) -> None:
    if unknown := sorted({*given} - {*known}):
        raise NotModelled(f"field {unknown[0]} of {what}")


def _value(name: str, hint: Any, given: dict[str, Any], files: Files) -> Any:
    kinds = {kind for kind in _kinds(hint) if kind is not type(None)}
    value = given.get(name)
    if Upload in kinds:
        return _file(name, value, files)
    if value is None:
        return None
    return READERS[kinds.pop()](name, value)


def _kinds(hint: Any) -> tuple[Any, ...]:
    if isinstance(hint, UnionType):
        return get_args(hint)
    return (get_origin(hint) or hint,)


def _file(name: str, value: Any, files: Files) -> Upload | str | None:
    if isinstance(value, str) and value.startswith("attach://"):
        return files.get(value.removeprefix("attach://"))
    return files.get(name, value)


def _attached(given: dict[str, Any]) -> set[str]:
    texts = (value for value in given.values() if isinstance(value, str))
    return {text.removeprefix("attach://") for text in texts if text.startswith("attach://")}


def _integer(name: str, value: Any) -> int:
    try:
        return int(str(value))
    except ValueError:
        if name == "chat_id":
            # A @username of a public chat; the sandbox has none.
            raise bad_request("chat not found") from None
        raise bad_request(f'field "{name}" must be a number') from None


def _truth(name: str, value: Any) -> bool:
    return str(value).lower() in {"true", "1", "yes"}


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    return value


def _nested(kind: type) -> Callable[[str, Any], Any]:
    def reader(name: str, value: Any) -> Any:
        try:
            parsed = json.loads(value) if isinstance(value, str) else value
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None
        if not isinstance(parsed, kind):
            raise bad_request(f"{'object' if kind is dict else 'array'} expected as {name}")
        return parsed

    return reader


READERS: dict[Any, Callable[[str, Any], Any]] = {
    int: _integer,
    bool: _truth,
    str: _text,
    dict: _nested(dict),
    list: _nested(list),
}
