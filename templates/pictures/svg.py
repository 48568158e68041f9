"""Pictures as SVG: one template for all languages, which takes its words from the language's own folder."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from domain.figures.pictures import ComplaintsPicture, NpsPicture, Picture
from templates.pictures import complaints, nps
from templates.typography import PDI, Typography, enclosed

LAYOUTS: dict[type, tuple[str, Callable[..., dict[str, object]]]] = {
    NpsPicture: ("nps.svg.j2", nps.layout),
    ComplaintsPicture: ("complaints.svg.j2", complaints.layout),
}
"""Which template draws it, and what stands where."""
RLI = "\u2067"
WORDS = "_pictures.j2"


class Drawings:
    """The pictures of one language. Figures of a drawing are coordinates; those that people read go through words."""

    def __init__(self, words: jinja2.Environment, typography: Typography) -> None:
        self._words = words
        self._typography = typography

    def svg(self, found: Picture) -> str:
        name, layout = LAYOUTS[type(found)]
        words = self._words.get_template(WORDS).module
        placed = layout(found, self._typography)
        return self._environment.get_template(name).render(placed, words=words, rtl=self._typography.rtl)

    @cached_property
    def _environment(self) -> jinja2.Environment:
        made = jinja2.Environment(
            loader=jinja2.FileSystemLoader(Path(__file__).parent),
            autoescape=True,
            auto_reload=False,
            undefined=jinja2.StrictUndefined,
        )
        made.filters.update(line=self._line)
        return made

    def _line(self, said: str) -> Markup:
        """A renderer takes each line as left to right, unless it is isolated as one of the other direction."""
        safe = escape(said).strip()
        return enclosed(RLI, safe, PDI) if self._typography.rtl else safe
