"""Parameters as Telegram gets them: text of a form or JSON, read strictly by a method's signature."""

import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from functools import cache
from types import UnionType
from typing import Any, TypeGuard, get_args, get_origin, get_type_hints

from sandbox.errors import NotModelled, bad_request
from sandbox.files import Upload

Files = dict[str, Upload]
TYPES = {str: "String", int: "Number", float: "Number", bool: "Boolean", list: "Array"}
ATTACH = "attach://"
ATTACHED = re.compile(rf'{ATTACH}([^"\\\s]+)')


def read(method: str, function: Callable[..., Any], given: dict[str, Any], files: Files) -> dict[str, Any]:
    """Return the arguments for a method's function; a dataclass among them is a group of parameters.

    Raises:
        NotModelled: a parameter that the function doesn't name; Telegram would overlook a misspelt one.
    """
    known = _known(function) | (_attached(given) if files else set())
    if unknown := sorted(({*given} | {*files}) - known):
        raise NotModelled(f"parameter {unknown[0]} of {method}")
    return _arguments(function, given, files)


def _arguments(taker: Callable[..., Any], given: dict[str, Any], files: Files) -> dict[str, Any]:
    arguments = {}
    for name, (hint, is_wanted) in _declared(taker).items():
        if _is_group(hint):
            arguments[name] = hint(**_arguments(hint, given, files))
        elif (value := _value(name, hint, given, files)) is not None:
            arguments[name] = value
        elif is_wanted:
            raise bad_request(f"{name} is empty")
    return arguments


@cache
def _known(function: Callable[..., Any]) -> frozenset[str]:
    return frozenset(names_of(function))


def names_of(taker: Callable[..., Any]) -> Iterator[str]:
    for name, (hint, _) in _declared(taker).items():
        yield from names_of(hint) if _is_group(hint) else [name]


def _is_group(hint: Any) -> TypeGuard[type]:
    return isinstance(hint, type) and is_dataclass(hint)


@cache
def _declared(taker: Callable[..., Any]) -> dict[str, tuple[Any, bool]]:
    """Return type and necessity of each parameter; the world isn't for callers."""
    hints, parameters = get_type_hints(taker), dict(inspect.signature(taker).parameters)
    parameters.pop("world", None)
    return {name: (hints[name], each.default is inspect.Parameter.empty) for name, each in parameters.items()}


def ensure_modelled(what: str, given: dict[str, Any], *known: str) -> None:
    if unknown := sorted({*given} - {*known}):
        raise NotModelled(f"field {unknown[0]} of {what}")


def ensure_types(what: str, given: dict[str, Any], kind: type, *names: str) -> None:
    """Refuse fields of an object that are of another type; a truth is no number."""
    for name in names:
        value = given.get(name)
        if value is not None and (not isinstance(value, kind) or isinstance(value, bool) != (kind is bool)):
            raise bad_request(f'can\'t parse {what}: field "{name}" must be of type {TYPES[kind]}')


def _value(name: str, hint: Any, given: dict[str, Any], files: Files) -> Any:
    kinds, value = _kinds(hint), given.get(name)
    if Upload in kinds:
        return _file(name, value if value is None else _text(name, value), files)
    if value is None:
        return None
    (read_as,) = kinds
    read_value = READERS[read_as](name, value)
    if read_as is dict:
        return _with_file(read_value, files)
    return [_with_file(item, files) for item in read_value] if read_as is list else read_value


@cache
def _kinds(hint: Any) -> frozenset[Any]:
    """What may be given; nothing may always be given."""
    kinds = get_args(hint) if isinstance(hint, UnionType) else (get_origin(hint) or hint,)
    return frozenset(kinds) - {type(None)}


def _file(name: str, value: Any, files: Files) -> Upload | str | None:
    if isinstance(value, str) and value.startswith(ATTACH):
        return files.get(value.removeprefix(ATTACH))
    return files.get(name, value)


def _with_file(item: Any, files: Files) -> Any:
    """Put an upload in its place inside a JSON object; where it is missing, nothing stands."""
    return {**item, "media": _file("", item["media"], files)} if isinstance(item, dict) and "media" in item else item


def _attached(given: dict[str, Any]) -> set[str]:
    """Return the names of uploads that are spoken of, also inside the JSON of an album."""
    return {name for value in given.values() for name in ATTACHED.findall(json.dumps(value))}


def integer(name: str, value: Any) -> int:
    try:
        return int(str(value))
    except ValueError:
        if name == "chat_id":
            # A @username of a public chat; the sandbox has none.
            raise bad_request("chat not found") from None
        raise bad_request(f'field "{name}" must be a number') from None


def _number(name: str, value: Any) -> float:
    try:
        return float(str(value))
    except ValueError:
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
    int: integer,
    float: _number,
    bool: _truth,
    str: _text,
    dict: _nested(dict),
    list: _nested(list),
}
