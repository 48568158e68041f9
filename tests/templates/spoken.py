"""What the code says, read from its syntax: every message by name, and the facts it is given there."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from domain.messages import Said

ROOT = Path(__file__).parents[2]
ROOMS = ("actions", "bot", "domain", "handlers", "scheduler")
# What the composer knows of every message.
STANDING = {"name", "commands", "is_manager", "link"}
# What it looks up behind the ids that a message points to.
LOOKED_UP = {
    "matter_id": "matter",
    "explanation_id": "explanation",
    "words_id": "text",
    "customer_id": "customer",
    "purchase_id": "what",
    "link_id": "token",
    "promise_id": "promise",
    "closing_id": "closing",
    "about_id": "about",
    "shop_id": "shop",
    "sheet_id": "sheet",
    "export_id": "export",
    "digest_id": "digest",
    "previous_id": "previous",
    "cause_id": "cause",
    "topic_id": "topic",
    "split": "report",
    "colleague_id": "colleague",
    "appointment_id": "appointment",
    "author_id": "author",
    "search_id": "wanted",
}


@dataclass(frozen=True)
class Spoken:
    """A place at which a message is said; `pattern` fits its name, or its names where they are made of parts."""

    place: str
    pattern: re.Pattern[str]
    facts: set[str] = field(default_factory=set)
    is_open: bool = False  # Some facts come from elsewhere: a call with **details.


def trees() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))


def named(areas: set[str]) -> Iterator[Spoken]:
    """Every text of the code that is a message's name, wherever it stands."""
    for place, tree in trees():
        for node in ast.walk(tree):
            pattern = _pattern(node)
            if pattern is not None and pattern.pattern.partition(r"\.")[0] in areas:
                yield Spoken(f"{place}:{node.lineno}", pattern)


def said() -> Iterator[Spoken]:
    """Every call of say, tell and toast that names its message, with the facts it gives."""
    for place, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Attribute) and call.func.attr in ("say", "tell", "toast"):
                is_toast = call.func.attr == "toast"
                for argument in call.args[0 if is_toast else 1 :]:
                    for pattern in _patterns(argument):
                        yield Spoken(f"{place}:{call.lineno}", pattern, *_facts(call, is_toast=is_toast))


def raised(refusals: set[str]) -> Iterator[tuple[str, str, set[str]]]:
    """Every place at which a Refusal is made: where, its class, its facts."""
    for place, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in refusals:
                given = {str(one.arg) for one in call.keywords}
                yield f"{place}:{call.lineno}", call.func.id, {LOOKED_UP.get(fact, fact) for fact in given}


def _facts(call: ast.Call, *, is_toast: bool) -> tuple[set[str], bool]:
    given = {one.arg for one in call.keywords if one.arg}
    is_open = any(one.arg is None for one in call.keywords)
    if is_toast:
        return given, is_open
    looked_up = {fact for pointer, fact in LOOKED_UP.items() if pointer in given}
    looked_up |= {"remedy"} if "explanation_id" in given else set()
    return (given - set(Said.__dataclass_fields__)) | looked_up | STANDING, is_open


def _patterns(argument: ast.expr) -> list[re.Pattern[str]]:
    """The names that an argument may stand for; both sides of a choice."""
    choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
    return [pattern for pattern in map(_pattern, choices) if pattern is not None]


def _pattern(node: ast.AST) -> re.Pattern[str] | None:
    match node:
        case ast.Constant(value=str() as text) if not text.endswith("_"):  # Else it is the start of a longer name.
            parts = re.escape(text)
        case ast.JoinedStr(values=[ast.Constant(value=str() as start), *rest]):
            parts = re.escape(start) + "".join(
                re.escape(str(one.value)) if isinstance(one, ast.Constant) else r"\w+" for one in rest
            )
        case _:
            return None
    return re.compile(parts) if re.fullmatch(r"[a-z_]+\\\.(\w|\\w\+)+", parts) else None
