"""The letters of a text as all its spellings share them, and where each stands in what was written."""

import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise

GAP = " "
HALF_SPACE = "\u200c"
LONGEST_RUN = 2  # "سلاااام" is "سلام"; "glass" keeps both.
# What still differs when marks are gone: letters of Arabic and Urdu for Persian ones, and what is no letter at all.
_LETTERS = str.maketrans("يىےكةەہھٱ", "یییکهههها", "ءـ")
_DROPPED = ("Mn", "Me", "Cf")
# Written before a verb in three ways; what follows is found by itself, too.
_PREFIXES = (("نمی", 6), ("می", 5))


@dataclass(slots=True)
class Letters:
    """`squash` has letters and digits alone; `places` tells where each was written, `words` where words begin."""

    squash: str = ""
    places: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)

    @property
    def starts(self) -> list[int]:
        """Where a search may begin to read: at each word, and behind the prefix of a verb, however it is joined."""
        return [place for start, end in pairwise([*self.words, len(self.squash)]) for place in self._within(start, end)]

    def _within(self, start: int, end: int) -> list[int]:
        for prefix, shortest in _PREFIXES:
            if end - start >= shortest and self.squash.startswith(prefix, start):
                return [start, start + len(prefix)]
        return [start]

    @property
    def parts(self) -> list[str]:
        return [self.squash[start:end] for start, end in pairwise([*self.words, len(self.squash)])]


class _Folded(dict[str, str]):
    """What each sign comes to: letters and digits without case, width and marks; a gap; or nothing."""

    def __missing__(self, sign: str) -> str:
        self[sign] = folded = _fold(sign)
        return folded


def _fold(sign: str) -> str:
    if sign == HALF_SPACE:
        return GAP
    bare = "".join(one for one in unicodedata.normalize("NFKD", sign) if unicodedata.category(one) not in _DROPPED)
    folded = "".join(str(unicodedata.digit(one, one)) for one in bare.translate(_LETTERS).casefold())
    return folded if not folded or folded.isalnum() else GAP


FOLDED = _Folded()


def letters_of(text: str) -> Letters:
    """Read a text sign by sign: a gap, or a digit beside a letter, begins a word."""
    read = Letters()
    found: list[str] = []
    last, run, is_new = "", 0, True
    for place, sign in enumerate(text):
        for one in FOLDED[sign]:
            if one == GAP:
                is_new = True
                continue
            is_new = is_new or one.isdigit() != last.isdigit()
            run = 1 if is_new or one != last or one.isdigit() else run + 1
            if run > LONGEST_RUN:
                _shorten(found, read.places, run)
                continue
            if is_new:
                read.words.append(len(found))
            found.append(one)
            read.places.append(place)
            last, is_new = one, False
    read.squash = "".join(found)
    return read


def _shorten(found: list[str], places: list[int], run: int) -> None:
    """A letter that is drawn out counts once."""
    if run == LONGEST_RUN + 1:
        found.pop()
        places.pop()


def squashed(text: str) -> str:
    return letters_of(text).squash
