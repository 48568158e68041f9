"""Names as pictures can show them: with what the font has letters for, on lines that have room."""

import re
import unicodedata
from collections.abc import Iterable

from templates.pictures.lines import lines_of

# What Vazirmatn has: Latin, Arabic and Persian letters, all digits, and the usual marks; a renderer leaves out the rest
# without a word.
_LACKING = re.compile(
    "[^ -~\u00a0-\u017f\u060c\u060d\u0610-\u0612\u0615\u061b\u061f\u0621-\u063a\u063d\u0640-\u0658\u065a\u065b"
    "\u0660-\u0671\u0674\u0679\u067c\u067e\u0681\u0685\u0686\u0688\u0689\u0691\u0693\u0695\u0696\u0698\u069a"
    "\u06a0\u06a1\u06a4\u06a9-\u06ad\u06af\u06b5\u06ba\u06bc-\u06be\u06c0-\u06c3\u06c6-\u06d0\u06d2-\u06d5"
    "\u06dd\u06de\u06f0-\u06f9\u200c\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2039\u203a]"
)


def drawable(names: Iterable[str], size: float, wide: float, most: int = 1) -> list[str]:
    """The first of the names that can be drawn, in as many lines as fit; none where no name can be."""
    shown = next((found for name in names if (found := _shown(unicodedata.normalize("NFC", name)))), "")
    return lines_of(shown, size, wide, most)


def _shown(name: str) -> str:
    """What the font has of it, unless more would be missing than be there."""
    kept = " ".join(_LACKING.sub("", name).split())
    letters = sum(map(str.isalnum, kept))
    return kept if 2 * letters > sum(map(str.isalnum, name)) else ""
