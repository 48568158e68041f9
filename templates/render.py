"""Messages: macros in one folder per language, rendered as Telegram HTML or as plain words."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
from jinja2 import nodes
from jinja2.runtime import Macro
from markupsafe import Markup

from domain.figures.pictures import Picture
from templates.calendars import calendar_of
from templates.compiled import Compiled
from templates.filters import Filters
from templates.moments import NOW, Moments, phrases_of
from templates.pictures.svg import Drawings
from templates.typography import Typography

FALLBACK = "en"
_HERE = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}(-[a-z]+)?")
_HELPERS = "parts"
_PAGE = ".html.j2"
_STYLE = (_HERE / "page.css").read_text("utf-8")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class _Message:
    macro: Macro
    source: str

    def written(self, name: str, facts: Mapping[str, Any]) -> str:
        missing = [fact for fact in self.macro.arguments if fact not in facts]
        if missing and (lacking := _required(self.source)[self.macro.name].intersection(missing)):
            raise jinja2.UndefinedError(f"{name} lacks {', '.join(sorted(lacking))}")
        return str(self.macro(**{fact: facts[fact] for fact in self.macro.arguments if fact in facts}))


class Texts:
    """All that the program says.

    The message "survey.ask" is the macro `ask` of `<language>/survey.j2`; the
    macro's arguments are the facts it needs. Names that begin with _ and the
    file parts.j2 are for other macros only.
    """

    def __init__(self, business: str, zone: ZoneInfo, default: str = "fa", root: Path = _HERE) -> None:
        self.default = default
        self._typography = {
            folder.name: Typography.of(folder.name)
            for folder in sorted(root.iterdir())
            if _CODE.fullmatch(folder.name) and any(folder.glob("*.j2"))
        }
        if default not in self._typography:
            raise ValueError(f"there are no texts for the language {default!r}, only {self.languages}")
        environments = {
            language: _environment(typography, business, zone, root / language)
            for language, typography in self._typography.items()
        }
        self._messages = {language: _load(found, root / language) for language, found in environments.items()}
        self._pages = {language: _pages(found) for language, found in environments.items()}
        self._drawings = {
            language: Drawings(found, self._typography[language]) for language, found in environments.items()
        }
        self._always_alike: dict[tuple[str, str], str] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._typography)

    def pick(self, *codes: str | None) -> str:
        """The first code that we speak, else the default: the person's choice first, then Telegram's.

        A region counts only where we have texts for it: "fa-IR" is "fa".
        """
        for code in codes:
            wanted = (code or "").lower().replace("_", "-")
            for candidate in (wanted, wanted.partition("-")[0]):
                if candidate in self._typography:
                    return candidate
        return self.default

    def messages(self, language: str) -> dict[str, tuple[str, ...]]:
        """The messages that exist in this language itself, each with its arguments."""
        return {name: tuple(message.macro.arguments) for name, message in self._messages[language].items()}

    def render(self, message: str, language: str, facts: Mapping[str, Any], *, now: datetime) -> str:
        """Write a message as Telegram HTML; facts that it doesn't name are ignored.

        A fact that is missing is an UndefinedError (None is a fact, and shows as
        nothing); a message that is missing comes in English, or is a KeyError.
        """
        spoken = language if message in self._messages.get(language, {}) else FALLBACK
        if words := self._always_alike.get((spoken, message)):
            return words
        found = self._messages.get(spoken, {})[message]
        moment = NOW.set(now)
        try:
            words = self._typography[spoken].laid_out(found.written(message, facts))
        finally:
            NOW.reset(moment)
        if not found.macro.arguments:  # A name of a command or of a button, asked for again and again.
            self._always_alike[spoken, message] = words
        return words

    def page(self, name: str, language: str, facts: Mapping[str, Any], *, now: datetime) -> str:
        """Write `<language>/<name>.html.j2`, a whole page to be kept and printed; a language without it has English."""
        moment = NOW.set(now)
        try:
            return self._pages[language if name in self._pages.get(language, {}) else FALLBACK][name].render(
                {**facts, "made_at": now}
            )
        finally:
            NOW.reset(moment)

    def picture(self, found: Picture, language: str, *, now: datetime) -> str:
        """Draw it as SVG, with the words of `<language>/_pictures.j2`."""
        moment = NOW.set(now)
        try:
            return self._drawings[language].svg(found)
        finally:
            NOW.reset(moment)

    def plain(self, message: str, language: str, facts: Mapping[str, Any], *, now: datetime) -> str:
        """The same words without markup: for buttons, toasts, command menus and the bot's description."""
        return html.unescape(_TAG.sub("", self.render(message, language, facts, now=now)))


def _environment(typography: Typography, business: str, zone: ZoneInfo, folder: Path) -> jinja2.Environment:
    language = typography.language
    moments = Moments(typography, calendar_of(language), phrases_of(language), zone)
    filters = Filters(typography, moments)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        bytecode_cache=Compiled(str(folder.parent / "__pycache__")),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=filters.shown,
    )
    environment.filters.update(filters.table())
    environment.globals["business"] = business
    environment.globals["style"] = Markup(_STYLE)  # noqa: S704 - our own.
    return environment


def _load(environment: jinja2.Environment, folder: Path) -> dict[str, _Message]:
    """Compile every file now, so that a fault in one is met at the start and not by a customer."""
    messages: dict[str, _Message] = {}
    for name in environment.list_templates(extensions=["j2"]):
        area = name.removesuffix(".j2")
        if area == _HELPERS or area.startswith("_") or name.endswith(_PAGE):
            continue
        module = environment.get_template(name).module
        source = (folder / name).read_text("utf-8")
        for macro, found in vars(module).items():
            if isinstance(found, Macro):
                messages[f"{area}.{macro}"] = _Message(found, source)
    return messages


def _pages(environment: jinja2.Environment) -> dict[str, jinja2.Template]:
    """Whole pages by their names; compiled now like the messages."""
    names = [name for name in environment.list_templates(extensions=["j2"]) if name.endswith(_PAGE)]
    return {name.removesuffix(_PAGE): environment.get_template(name) for name in names}


@cache
def _required(source: str) -> dict[str, frozenset[str]]:
    """The macros of a file, each with the arguments that have no default."""
    found = jinja2.Environment(autoescape=True).parse(source).find_all(nodes.Macro)
    return {
        macro.name: frozenset(argument.name for argument in macro.args[: len(macro.args) - len(macro.defaults)])
        for macro in found
    }
