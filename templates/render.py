"""Messages: macros in one folder per language, rendered as Telegram HTML or as plain words."""

import html
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
from markupsafe import Markup

from domain.figures.pictures import Picture
from templates.calendars import calendar_of
from templates.compiled import Compiled
from templates.filters import Filters
from templates.library import Library, Message
from templates.moments import NOW, Moments, phrases_of
from templates.pictures.svg import Drawings
from templates.typography import Typography

FALLBACK = "en"
_HERE = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}(-[a-z]+)?")
_STYLE = (_HERE / "page.css").read_text("utf-8")
_TAG = re.compile(r"<[^>]*>")


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
        kept = Compiled(str(root / "__pycache__"))
        environments = {
            language: _environment(typography, business, zone, root / language, kept)
            for language, typography in self._typography.items()
        }
        self._libraries = {language: Library(found, root / language, kept) for language, found in environments.items()}
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
        return {name: tuple(message.macro.arguments) for name, message in self._libraries[language].messages().items()}

    def render(self, message: str, language: str, facts: Mapping[str, Any], *, now: datetime) -> str:
        """Write a message as Telegram HTML; facts that it doesn't name are ignored.

        A fact that is missing is an UndefinedError (None is a fact, and shows as
        nothing); a message that is missing comes in English, or is a KeyError.
        """
        if words := self._always_alike.get((language, message)):
            return words
        spoken, found = self._found(language, message)
        moment = NOW.set(now)
        try:
            words = self._typography[spoken].laid_out(found.written(message, facts))
        finally:
            NOW.reset(moment)
        if not found.macro.arguments:  # A name of a command or of a button, asked for again and again.
            self._always_alike[language, message] = words
        return words

    def _found(self, language: str, message: str) -> tuple[str, Message]:
        """In this language, or in English."""
        for spoken in (language, FALLBACK):
            if spoken in self._libraries and (found := self._libraries[spoken].message(message)):
                return spoken, found
        raise KeyError(message)

    def page(self, name: str, language: str, facts: Mapping[str, Any], *, now: datetime) -> str:
        """Write `<language>/<name>.html.j2`, a whole page to be kept and printed; a language without it has English."""
        moment = NOW.set(now)
        try:
            spoken = language if self._libraries[language].has_page(name) else FALLBACK
            return self._libraries[spoken].page(name).render({**facts, "made_at": now})
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


def _environment(
    typography: Typography, business: str, zone: ZoneInfo, folder: Path, kept: Compiled
) -> jinja2.Environment:
    language = typography.language
    moments = Moments(typography, calendar_of(language), phrases_of(language), zone)
    filters = Filters(typography, moments)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        bytecode_cache=kept,
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
