"""A year of a shop, row by row, from which every figure can be reckoned without asking the shop's own functions."""

from dataclasses import dataclass

from tests.figures import answers, complaints, customers, scores
from tests.figures.chance import DAY, TODAY, Chance, days_until
from tests.figures.rows import (
    AnswerClock,
    Arrival,
    Cause,
    Closing,
    Coverage,
    Event,
    Explanation,
    Feeling,
    Invitation,
    Matter,
    Person,
    Promise,
    Purchase,
    Raised,
    Remedy,
    Response,
    Words,
)
from tests.figures.voices import sayings

BOUGHT_IN = 1_100  # Days.


@dataclass(frozen=True, repr=False, eq=False)
class Year:
    people: list[Person]
    purchases: list[Purchase]
    invitations: list[Invitation]
    responses: list[Response]
    causes: list[Cause]
    matters: list[Matter]
    explanations: list[Explanation]
    remedies: list[Remedy]
    events: list[Event]
    closings: list[Closing]
    promises: list[Promise]
    raised: list[Raised]
    answer_clocks: list[AnswerClock]
    feelings: list[Feeling]
    words: list[Words]
    coverage: list[Coverage]
    arrivals: list[Arrival]
    not_ours: list[customers.NotOurs]

    @property
    def misfits(self) -> dict[int, str]:
        """Why they aren't our customers, of whom it still stands."""
        return {one.customer_id: one.why for one in self.not_ours if one.undone_at is None}


def lived(seed: int, responses: int) -> Year:
    """So many responses, a fifth as many people, three purchases for each of these, and some years of purchases."""
    chance, many = Chance(seed), responses // 5
    people = customers.people(chance, many)
    bought = customers.purchases(chance, many, 3 * many, days_until(TODAY, BOUGHT_IN))
    asked, scored = scores.scores(chance, many, bought, scores.scored_at(chance, responses))
    matters = complaints.matters(chance, many, scored)
    told = [one for one in matters if one.kind == "complaint" and one.received_at is not None]
    explained = answers.explanations(chance, told)
    return Year(
        people,
        bought,
        asked,
        scored,
        answers.causes(),
        matters,
        explained,
        answers.remedies(chance, explained),
        answers.events(chance, told),
        answers.closings(chance, told),
        answers.promises(chance, told),
        complaints.raised(chance, told),
        complaints.answer_clocks(chance, told),
        customers.feelings(chance, people),
        sayings.words(chance, scored, matters),
        coverage(chance),
        customers.arrivals(chance, people),
        customers.not_ours(chance, people),
    )


def coverage(chance: Chance) -> list[Coverage]:
    """Somebody measured on most days; not always were there customers."""
    days = [day for day in days_until(TODAY - 2 * DAY, 800) if chance.happens(0.8)]
    return [
        Coverage(day.isoformat(), heard, heard + chance.randrange(3000) if heard else 0)
        for day, heard in zip(days, chance.some(len(days), range(0, 4000, 50)), strict=True)
    ]
