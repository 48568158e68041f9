"""Which themes a text speaks of: by the words of a lexicon, in whichever language and spelling it is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from domain.frozen import frozen
from domain.voices.lexicon import ANOTHER_CLAUSE, NOT_AFTER, NOT_BEFORE, OF_PRAISES, OF_TOPICS, PRAISES
from domain.voices.spelling import Letters, squashed

KEY = 3  # Letters by which phrases are looked up; shorter ones have fewer.
NEAR = 24  # Letters between two parts that belong together: four or five words.
WORDS_AROUND = 2


@frozen
class Stem:
    """Letters that begin a word, or are the whole of it."""

    letters: str
    is_whole: bool

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(squashed(text), text.rstrip().endswith("."))

    def end_at(self, read: Letters, start: int, ends: frozenset[int]) -> int | None:
        """Where it ends if it stands there."""
        end = start + len(self.letters)
        stands = read.squash.startswith(self.letters, start) and (not self.is_whole or end in ends)
        return end if stands else None


@frozen
class Phrase:
    theme: str
    parts: tuple[Stem, ...]

    @classmethod
    def read(cls, theme: str, text: str) -> Self:
        return cls(theme, tuple(Stem.of(part) for part in text.split("+")))


@frozen
class Match:
    theme: str
    start: int
    end: int

    def lies_in(self, other: "Match") -> bool:
        return other.start <= self.start and self.end <= other.end


@dataclass(slots=True)
class Lexicon:
    """All phrases, by how they begin."""

    phrases: dict[str, list[Phrase]] = field(default_factory=dict[str, list[Phrase]])

    @classmethod
    def of(cls, own: Mapping[str, Iterable[str]] | None = None) -> Self:
        """The phrases that every business begins with, and its own by the codes of its topics."""
        lexicon = cls()
        for theme, lines in (OF_TOPICS | OF_PRAISES).items():
            lexicon._add(theme, "|".join(lines).split("|"))
        for theme, phrases in (own or {}).items():
            lexicon._add(theme, phrases)
        return lexicon

    def _add(self, theme: str, phrases: Iterable[str]) -> None:
        for phrase in (Phrase.read(theme, text) for text in phrases):
            if first := phrase.parts[0].letters:
                self.phrases.setdefault(first[:KEY], []).append(phrase)

    def themes_in(self, read: Letters) -> frozenset[str]:
        """Praise that is denied is none; what belongs to a praise is no complaint."""
        matches = list(self._matches(read))
        praised = [one for one in matches if one.theme in PRAISES and not _is_denied(read, one)]
        topics = [one for one in matches if one.theme not in PRAISES]
        told = [one for one in topics if not any(one.lies_in(praise) for praise in praised)]
        return frozenset(one.theme for one in (*praised, *told))

    def _matches(self, read: Letters) -> Iterator[Match]:
        starts, ends = read.starts, frozenset((*read.words[1:], len(read.squash)))
        for start in starts:
            for length in range(1, KEY + 1):
                for phrase in self.phrases.get(read.squash[start : start + length], ()):
                    if (end := _end_of(phrase, read, start, ends, starts)) is not None:
                        yield Match(phrase.theme, *end)


def _end_of(
    phrase: Phrase, read: Letters, start: int, ends: frozenset[int], starts: list[int]
) -> tuple[int, int] | None:
    """From where to where its parts stand; the second may stand on either side of the first."""
    end = phrase.parts[0].end_at(read, start, ends)
    if end is None:
        return None
    first, last = start, end
    for part in phrase.parts[1:]:
        near = (one for one in starts if end <= one <= end + NEAR or start - NEAR <= one < start)
        found = next(((one, stop) for one in near if (stop := part.end_at(read, one, ends)) is not None), None)
        if found is None:
            return None
        first, last = min(first, found[0]), max(last, found[1])
    return first, last


def _is_denied(read: Letters, match: Match) -> bool:
    """In Persian behind it, in English before it; what another clause denies is something else."""
    bounds = [*read.words, len(read.squash)]
    words = [(start, read.squash[start:end]) for start, end in pairwise(bounds)]
    for _, word in [one for one in words if one[0] >= match.end][:WORDS_AROUND]:
        if word in ANOTHER_CLAUSE:
            break
        if word.startswith(NOT_AFTER):
            return True
    return any(word in NOT_BEFORE for _, word in [one for one in words if one[0] < match.start][-WORDS_AROUND:])
