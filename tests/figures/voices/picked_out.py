"""Which words stand for the others and which phrases are new, reckoned over each saying as often as it was written."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations_with_replacement
from math import hypot, log

from domain.voices.typical import STOP
from tests.figures.rows import Words

ROOT, USUAL, ALIKE = 5, 14, 0.6
WORDS_IN_A_ROW, FROM_SAYERS, PHRASES = 5, 3, 5


def roots(body: str) -> list[str]:
    """How the words begin that tell anything."""
    return [word[:ROOT] for word in _words(body) if word not in STOP and len(word) > 1]


def _words(body: str) -> list[str]:
    return re.findall(r"\w+", body.casefold())


class Weighed:
    """Sayings beside one another: in a root that few texts have they are the more alike."""

    def __init__(self, texts: Sequence[Words]) -> None:
        having = Counter(root for one in texts for root in set(roots(one.body)))
        self._rarity = {root: log((len(texts) + 1) / count) for root, count in having.items()}

    def likeness(self, one: str, other: str) -> float:
        """The cosine of the angle between them."""
        mine, theirs = self._weights(one), self._weights(other)
        shared = sum(mine[root] * theirs[root] for root in mine.keys() & theirs.keys())
        return shared / (hypot(*mine.values()) * hypot(*theirs.values())) if shared else 0.0

    def _weights(self, body: str) -> dict[str, float]:
        return {root: (1 + log(times)) * self._rarity[root] for root, times in Counter(roots(body)).items()}

    def two_typical(self, texts: Sequence[Words]) -> list[Words]:
        """What is like most others, of a usual length; the second is another's and says something else."""
        often = Counter(one.body for one in texts)
        worth = {
            body: sum(times * self.likeness(body, other) for other, times in often.items())
            / (1 + abs(len(_words(body)) - USUAL) / (2 * USUAL))
            for body in often
        }
        ordered = sorted(texts, key=lambda one: (-round(worth[one.body], 9), -one.id))
        first = ordered[:1]
        others = [one for one in ordered for it in first if one.person_id != it.person_id and _differ(one, it)]
        return first + others[:1]


def _differ(one: Words, other: Words) -> bool:
    mine, theirs = set(roots(one.body)), set(roots(other.body))
    return bool(mine | theirs) and len(mine & theirs) / len(mine | theirs) <= ALIKE


def new_phrases(now: Sequence[Words], before: Sequence[Words]) -> list[dict[str, object]]:
    """What is said by three at least and was by nobody; what others have said already is struck out one by one."""
    if len(now) > 2 * len(before):
        return []
    said, earlier = _sayers(now), _sayers(before)
    left = {phrase: by for phrase, by in said.items() if phrase not in earlier and len(by) >= FROM_SAYERS}
    told: list[dict[str, object]] = []
    while left and len(told) < PHRASES:
        best = min(left, key=lambda phrase: (-len(left[phrase]), -len(_words(phrase)), _words(phrase)))
        by = left[best]
        told.append({"phrase": best, "count": len(by)})
        left = {one: its for one, its in left.items() if not {*_words(one)} & {*_words(best)} and its - by}
    return told


def _sayers(texts: Sequence[Words]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for one in texts:
        for phrase in phrases_in(one.body):
            found[phrase].add(one.person_id)
    return found


def phrases_in(body: str) -> set[str]:
    """From a word that tells something to itself or to another such word; a word alone has more than three letters."""
    stand = [found.span() for found in re.finditer(r"\w+", body)]
    found = set()
    for (at, (start, stop)), (to, (begin, end)) in combinations_with_replacement(enumerate(stand), 2):
        tell = all(word not in STOP and len(word) > 1 for word in _words(f"{body[start:stop]} {body[begin:end]}"))
        if tell and to - at < WORDS_IN_A_ROW and (at < to or stop - start > 3):
            found.add(body[start:end])
    return found
