"""All that can be said in one language: each file of it is read in when something of it is said first."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.runtime import Macro

from domain.frozen import frozen
from templates.compiled import Compiled

END = ".j2"
PAGE = ".html.j2"
HELPERS = "parts"


@frozen
class Message:
    macro: Macro
    source: str

    def written(self, name: str, facts: Mapping[str, Any]) -> str:
        missing = [fact for fact in self.macro.arguments if fact not in facts]
        if missing and (lacking := _required(self.source)[self.macro.name].intersection(missing)):
            raise jinja2.UndefinedError(f"{name} lacks {', '.join(sorted(lacking))}")
        return str(self.macro(**{fact: facts[fact] for fact in self.macro.arguments if fact in facts}))


class Library:
    """Whoever starts says little at first: to read in all of it took a tenth of the start and of the memory."""

    def __init__(self, environment: jinja2.Environment, folder: Path, kept: Compiled) -> None:
        self._environment = environment
        self._folder = folder
        self._files = frozenset(environment.list_templates(extensions=["j2"]))
        self._areas: dict[str, dict[str, Message]] = {}
        self._compile_what_is_new(kept)

    def _compile_what_is_new(self, kept: Compiled) -> None:
        """So that a fault in a file is met at the start, and not by a customer."""
        for name in self._files:
            if not kept.holds(name, str(self._folder / name)):
                self._environment.get_template(name)

    def message(self, name: str) -> Message | None:
        area, _, macro = name.partition(".")
        if area not in self._areas:
            self._areas[area] = self._read(area)
        return self._areas[area].get(macro)

    def messages(self) -> dict[str, Message]:
        """All of them, by their names."""
        areas = sorted(file.removesuffix(END) for file in self._files if not file.endswith(PAGE))
        return {f"{area}.{macro}": found for area in areas for macro, found in self._read(area).items()}

    def _read(self, area: str) -> dict[str, Message]:
        name = area + END
        if name not in self._files or area == HELPERS or area.startswith("_"):
            return {}
        source = (self._folder / name).read_text("utf-8")
        named = vars(self._environment.get_template(name).module)
        return {macro: Message(found, source) for macro, found in named.items() if isinstance(found, Macro)}

    def has_page(self, name: str) -> bool:
        return name + PAGE in self._files

    def page(self, name: str) -> jinja2.Template:
        """A whole page, to be kept and printed."""
        return self._environment.get_template(name + PAGE)


@cache
def _required(source: str) -> dict[str, frozenset[str]]:
    """The macros of a file, each with the arguments that have no default."""
    found = jinja2.Environment(autoescape=True).parse(source).find_all(nodes.Macro)
    return {
        macro.name: frozenset(argument.name for argument in macro.args[: len(macro.args) - len(macro.defaults)])
        for macro in found
    }
