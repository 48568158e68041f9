"""Three customers' words for a digest: typical, not flattering, and the same three whoever chooses."""

from collections import Counter
from collections.abc import Mapping, Sequence

from domain.figures.nps import Category, Score
from domain.frozen import frozen
from domain.people import PersonId
from domain.staff.causes import telling_words

SEATS = 3
EASE = 3
"""Added to the number of words, so that a text of one word isn't the most typical of all."""


@frozen
class Voice:
    words_id: int
    person_id: PersonId
    score: int | None
    text: str

    @property
    def category(self) -> Category:
        return Category.DETRACTOR if self.score is None else Score(self.score).category


def typical(voices: Sequence[Voice], scores: Mapping[Category, int]) -> list[Voice]:
    """At most three, the unhappy first; `scores` says how many gave each kind of score in those days.

    The rule, so that anybody can check it. Everything that customers wrote within the days counts: reasons of
    scores, and complaints. Seats go to promoters, passives and the unhappy as their scores stand in those days
    (by the largest remainders; a complaint without a score is an unhappy voice), a kind of which nobody wrote
    gives its seats to the others, and as long as anybody unhappy wrote, one seat is theirs. Within a kind those
    words are taken that have most in common with the other words of that kind: each of their longer words
    counts once for each other text that has it, and the sum is divided by how many longer words there are and
    three, so that neither length nor a single word wins. Of equals the newest is taken, and of one person one
    text.
    """
    spoken = {category: [one for one in voices if one.category is category] for category in Category}
    chosen: list[Voice] = []
    seats = _seats(spoken, scores)
    for category in (Category.DETRACTOR, Category.PASSIVE, Category.PROMOTER):
        for voice in _by_likeness(spoken[category]):
            is_new = voice.person_id not in {one.person_id for one in chosen}
            if is_new and sum(one.category is category for one in chosen) < seats[category]:
                chosen.append(voice)
    return chosen


def _seats(spoken: Mapping[Category, Sequence[Voice]], scores: Mapping[Category, int]) -> dict[Category, int]:
    weights = {one: max(scores.get(one, 0), 1) for one in Category if spoken[one]}
    whole = sum(weights.values()) or 1
    exact = {one: SEATS * weight / whole for one, weight in weights.items()}
    seats = {one: int(exact.get(one, 0)) for one in Category}
    left = sorted(exact, key=lambda one: (seats[one] - exact[one], list(Category).index(one)))
    for one in left[: SEATS - sum(seats.values())]:
        seats[one] += 1
    if spoken[Category.DETRACTOR] and not seats[Category.DETRACTOR]:
        seats[max(seats, key=lambda one: seats[one])] -= 1
        seats[Category.DETRACTOR] = 1
    return seats


def _by_likeness(voices: Sequence[Voice]) -> list[Voice]:
    """The most typical first."""
    words = {one.words_id: telling_words(one.text) for one in voices}
    times = Counter(word for each in words.values() for word in each)

    def likeness(one: Voice) -> float:
        own = words[one.words_id]
        return sum(times[word] - 1 for word in own) / (len(own) + EASE)

    return sorted(voices, key=lambda one: (-likeness(one), -one.words_id))
