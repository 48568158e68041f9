"""A digest's three voices are chosen as its rule says, by reading all that customers wrote in those days."""

import re
from collections import Counter
from fractions import Fraction

import pytest

from actions.digests.compose import compose
from domain.figures.periods import Period
from domain.people import PersonId
from tests.figures.chance import NOW
from tests.figures.conftest import PERIODS, Shop
from tests.figures.picked import is_in, is_scored_in, stand_in
from tests.figures.rows import Words
from tests.figures.voices.heard import READER, is_told
from tests.figures.year import Year

SEATS, LONG, EASE, MOST = 3, 4, 3, 2_000
KINDS = {"promoter": range(9, 11), "passive": range(7, 9), "detractor": range(7)}


@pytest.mark.parametrize("period", [PERIODS["month"], PERIODS["quarter"], PERIODS["year"]], ids=["month", "60", "year"])
async def test_three_typical_voices(shop: Shop, period: Period):
    facts, _ = await compose(shop.look(), PersonId(READER), period, NOW, None)

    expected = by_hand(shop.year, period)
    assert facts["voices"] == [{"score": score, "words": one.id} for one, score in expected]
    assert len(expected) == SEATS


def by_hand(year: Year, period: Period) -> list[tuple[Words, int | None]]:
    """The unhappy first; of one person one text."""
    of_kind: dict[str, list[tuple[Words, int | None]]] = {kind: [] for kind in KINDS}
    for one, score in _written(year, period)[-MOST:]:
        of_kind[_kind(score)].append((one, score))
    stand = stand_in(year, period, "asked")
    seats = _seats(of_kind, {"promoter": stand.p, "passive": stand.a, "detractor": stand.d})
    chosen: list[tuple[Words, int | None]] = []
    for kind in ("detractor", "passive", "promoter"):
        free = seats.get(kind, 0)
        for one, score in _most_alike_first(of_kind[kind]):
            if free and one.person_id not in {other.person_id for other, _ in chosen}:
                chosen.append((one, score))
                free -= 1
    return chosen


def _written(year: Year, period: Period) -> list[tuple[Words, int | None]]:
    """Why they gave a score, and what they complained of, but nothing that is about whoever reads it."""
    responses, matters = {one.id: one for one in year.responses}, {one.id: one for one in year.matters}
    hidden = [one for one in year.matters if one.concerns_id == READER]
    matters_hidden, responses_hidden = {one.id for one in hidden}, {one.response_id for one in hidden} - {None}
    found = []
    for one in filter(is_told, year.words):
        response, matter = responses.get(one.response_id or 0), matters.get(one.matter_id or 0)
        is_complaint = matter is not None and matter.kind == "complaint" and matter.received_at is not None
        is_scored = response is not None and is_scored_in(response, period)
        is_hidden = one.matter_id in matters_hidden or one.response_id in responses_hidden
        if is_in(one.said_at, period) and (is_complaint or is_scored) and not is_hidden:
            found.append((one, response and response.score))
    return found


def _kind(score: int | None) -> str:
    return next(kind for kind, scores in KINDS.items() if (score or 0) in scores)


def _seats(of_kind: dict[str, list[tuple[Words, int | None]]], scored: dict[str, float]) -> dict[str, int]:
    """By the largest remainders among those kinds of which somebody wrote; one at least for the unhappy."""
    shares = {kind: max(int(scored[kind]), 1) for kind, found in of_kind.items() if found}
    exact = {kind: Fraction(SEATS * share, sum(shares.values())) for kind, share in shares.items()}
    seats = {kind: int(share) for kind, share in exact.items()}
    for kind in sorted(exact, key=lambda kind: seats[kind] - exact[kind])[: SEATS - sum(seats.values())]:
        seats[kind] += 1
    if seats.get("detractor") == 0:
        largest = max(seats, key=lambda kind: seats[kind])
        seats |= {largest: seats[largest] - 1, "detractor": 1}
    return seats


def _most_alike_first(found: list[tuple[Words, int | None]]) -> list[tuple[Words, int | None]]:
    times = Counter(word for one, _ in found for word in _long_words(one.body))

    def likeness(one: Words) -> Fraction:
        own = _long_words(one.body)
        return Fraction(sum(times[word] - 1 for word in own), len(own) + EASE)

    return sorted(found, key=lambda each: (-likeness(each[0]), -each[0].id))


def _long_words(body: str) -> set[str]:
    """A half-space joins here, and is none of the letters."""
    return {word for word in re.findall(r"\w+", body.casefold().replace("\u200c", "")) if len(word) >= LONG}
