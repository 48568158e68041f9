"""Words in a picture: broken into lines that fit, for an SVG neither measures nor wraps."""

import unicodedata

CUT = "…"
NARROW = frozenset(" .,:;،؛'|!iljtfI()[]اآأإلدذرزژ")
WIDE = frozenset("WM@%mwسشصض")


def width_of(text: str, size: float) -> float:
    """How wide it is in Vazirmatn at this size, rather too wide than too narrow: joined letters are smaller."""
    return size * sum(map(_width, text))


def _width(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if sign in WIDE or unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    if sign in NARROW:
        return 0.35
    return 0.75 if sign.isupper() else 0.58


def lines_of(text: str, size: float, wide: float, most: int) -> list[str]:
    """At most so many lines: broken between words, inside one only where it is too long; «…» stands for what is cut."""
    left = " ".join(text.split())
    lines: list[str] = []
    while left and len(lines) < most:
        line = _head(left, size, wide)
        left = left[len(line) :].lstrip()
        lines.append(line.rstrip())
    if left:
        lines[-1] = _head(lines[-1], size, wide - width_of(CUT, size), whole_words=False).rstrip() + CUT
    return lines


def _head(text: str, size: float, wide: float, *, whole_words: bool = True) -> str:
    """As much of it as fits, at least one sign."""
    end = 1
    while end < len(text) and width_of(text[: end + 1], size) <= wide:
        end += 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    if whole_words and end < len(text) and not text[end].isspace() and (gap := text.rfind(" ", 0, end)) > 0:
        return text[:gap]
    return text[:end]
