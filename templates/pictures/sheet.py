"""The sheet of labels: A4, three by eight of 70 × 37 mm as label paper has them, each with a code; spans are mm."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jinja2

from domain.frozen import frozen
from templates.pictures.codes import code_path
from templates.pictures.lines import CUT, lines_of
from templates.typography import FSI, HAS_RTL, LRI, PDI, Typography, cleaned

ACROSS, DOWN = 3, 8
LABELS = ACROSS * DOWN
WIDE, HIGH, ABOVE = 70.0, 37.0, 0.5
CODE, EDGE, GAP = 31.0, 4.0, 1.0
TEXT_WIDE = WIDE - CODE - 2 * EDGE - GAP
LEADING = 1.35
RLI = "\u2067"
BOLD, PLAIN = 700, 400


@frozen
class Label:
    """What was bought, and the link by which its customer has it."""

    what: str
    address: str


@frozen
class Line:
    text: str
    size: float
    weight: int
    y: float


_PICTURES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=jinja2.StrictUndefined
)


def sheet_svg(labels: Iterable[Label], *, business: str, scan: str, language: str) -> str:
    """As many labels as there are, from the side on which one begins to read."""
    typography = Typography.of(language)
    placed = [
        _placed(number, label, business, scan, typography) for number, label in zip(range(LABELS), labels, strict=False)
    ]
    rtl = typography.rtl
    return _PICTURES.get_template("sheet.svg.j2").render(
        labels=placed,
        code=CODE,
        code_x=WIDE - EDGE - CODE if rtl else EDGE,
        code_y=(HIGH - CODE) / 2,
        text_x=EDGE + TEXT_WIDE if rtl else EDGE + CODE + GAP,
        anchor="end" if rtl else "start",
    )


def _placed(number: int, label: Label, business: str, scan: str, typography: Typography) -> dict[str, Any]:
    down, across = divmod(number, ACROSS)
    path, modules = code_path(label.address)
    return {
        "x": WIDE * (ACROSS - 1 - across if typography.rtl else across),
        "y": ABOVE + HIGH * down,
        "path": path,
        "modules": modules,
        "lines": _lines(label.what, business, scan, typography),
    }


def _lines(what: str, business: str, scan: str, typography: Typography) -> list[Line]:
    """The shop's name, what was bought and what to do, one below the other in the middle of the label."""
    parts = (
        (*_fitted(business, BOLD, large=3.6, small=2.8), True),
        (*_fitted(what, PLAIN, large=3.2, small=2.5), True),
        (2.9, PLAIN, scan.splitlines(), False),
    )
    lines = [
        (_directed(line, typography, is_foreign=is_foreign), size, weight, 1.6 if place == 0 and number else 0.0)
        for number, (size, weight, said, is_foreign) in enumerate(parts)
        for place, line in enumerate(said)
    ]
    y = (HIGH - sum(size * LEADING + above for _, size, _, above in lines)) / 2
    placed = []
    for text, size, weight, above in lines:
        y += above + size * LEADING
        placed.append(Line(text, size, weight, round(y - size * 0.4, 2)))
    return placed


def _fitted(text: str, weight: int, *, large: float, small: float) -> tuple[float, int, list[str]]:
    """In two lines, or smaller in three; what doesn't fit even so is cut."""
    lines = lines_of(cleaned(text), large, TEXT_WIDE, 2)
    if lines and lines[-1].endswith(CUT):
        return small, weight, lines_of(cleaned(text), small, TEXT_WIDE, 3)
    return large, weight, lines


def _directed(line: str, typography: Typography, *, is_foreign: bool) -> str:
    """Renderers of SVG take each line as left to right, unless it is isolated as one of the other direction."""
    if typography.rtl:
        return f"{RLI if HAS_RTL.search(line) or not is_foreign else LRI}{line}{PDI}"
    return f"{FSI}{line}{PDI}" if is_foreign else line
