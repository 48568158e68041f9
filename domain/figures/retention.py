"""Who stays: the cohort of a period beside the articles' formula, who bought again, and from whom the income comes."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import Self

from domain.figures.nps import Category, Score
from domain.figures.shares import Share
from domain.figures.shifts import Shift, shift_of
from domain.frozen import frozen

TOP = 20
"""Of a hundred customers, so many are the most valuable ones; what they bring is measured, and never taken as 80."""


def by_formula(start: int, end: int, new: int) -> float | None:
    """The articles' formula, 100·(E − N) / S: right only where N is new and still here. None of nobody at the start.

    Raises:
        ValueError: more are new than are here.
    """
    if new > end:
        raise ValueError(f"of {end} who are here at the end, {new} can't be new")
    return 100 * (end - new) / start if start else None


@frozen
class Alike:
    """So many customers of whom the same is known; "had" is of the time before the period."""

    times: int
    was_here: bool  # When the period began.
    is_here: bool  # At its end.
    has_come: bool  # They bought within it.
    has_bought_twice: bool
    had_bought_twice: bool
    had_complained: bool  # This and the score are known of who was here.
    score: Score | None  # Their last one.
    was_asked: bool = False  # Why they left.
    felt: str | None = None  # What they said to that.
    misfit: str | None = None  # Why they never were our customer, where a manager says so.

    @property
    def is_lost(self) -> bool:
        return self.was_here and not self.is_here


def how_many(customers: Iterable[Alike]) -> int:
    return sum(one.times for one in customers)


def bought_twice(customers: Sequence[Alike]) -> Share:
    return Share(how_many(one for one in customers if one.has_bought_twice), how_many(customers))


@frozen
class Cohort:
    """Customers of a period, each in one place only."""

    kept: int  # Here at the start and at the end.
    lost: int  # Here at the start alone.
    new: int  # Here at the end alone: new, or back again.
    passing: int  # They came within the period, and had gone again by its end.

    @classmethod
    def of(cls, customers: Sequence[Alike]) -> Self:
        here = [one for one in customers if one.is_here]
        return cls(
            kept=how_many(one for one in here if one.was_here),
            lost=how_many(one for one in customers if one.is_lost),
            new=how_many(one for one in here if not one.was_here),
            passing=how_many(one for one in customers if one.has_come and not one.was_here and not one.is_here),
        )

    @property
    def start(self) -> int:
        return self.kept + self.lost

    @property
    def end(self) -> int:
        return self.kept + self.new

    @property
    def retention(self) -> Share:
        """Of those who were here at the start; whoever came later is in no part of it."""
        return Share(self.kept, self.start)

    @property
    def churn(self) -> Share:
        return Share(self.lost, self.start)

    @property
    def formula(self) -> float | None:
        return by_formula(self.start, self.end, self.new)

    @property
    def formula_with_all(self) -> float | None:
        """What it comes to where N counts whoever came: too low, as some of them had gone again."""
        joined = self.new + self.passing
        return by_formula(self.start, self.end, joined) if joined <= self.end else None


@frozen
class Tier:
    """What the most valuable customers bring of the income; all in whole units of one currency."""

    customers: int
    top: int
    income: Share
    average: int
    median: int

    @classmethod
    def of(cls, values: Sequence[int]) -> Self | None:
        """`values` is what each customer spent; None where nobody spent anything that is known."""
        spent = sorted((value for value in values if value > 0), reverse=True)
        if not spent:
            return None
        top, whole = ceil(len(spent) * TOP / 100), sum(spent)
        income = Share(sum(spent[:top]), whole)
        return cls(len(spent), top, income, round(whole / len(spent)), spent[len(spent) // 2])


@frozen
class Trait:
    """How many had it of those who stayed, and of the lost."""

    name: str
    kept: Share
    lost: Share

    @property
    def among_lost(self) -> Shift:
        return shift_of(self.lost, self.kept)


def traits_of(customers: Sequence[Alike]) -> list[Trait]:
    """What was known before the period: what came within it the lost had less time for. Of scores, who gave one."""
    cohort = [one for one in customers if one.was_here]
    scored = [one for one in cohort if one.score is not None]
    found = [
        _trait("bought_twice", cohort, lambda one: one.had_bought_twice),
        _trait("complained", cohort, lambda one: one.had_complained),
        _trait("promoter", scored, lambda one: _stood(one) is Category.PROMOTER),
        _trait("detractor", scored, lambda one: _stood(one) is Category.DETRACTOR),
    ]
    return [one for one in found if one.kept.n and one.lost.n]


def _stood(one: Alike) -> Category | None:
    return None if one.score is None else one.score.category


def _trait(name: str, cohort: Sequence[Alike], has: Callable[[Alike], bool]) -> Trait:
    def share(*, is_kept: bool) -> Share:
        group = [one for one in cohort if one.is_here is is_kept]
        return Share(how_many(one for one in group if has(one)), how_many(group))

    return Trait(name, share(is_kept=True), share(is_kept=False))


@frozen
class Articles:
    """What the articles claim, some of it after Bain (E5, E20, A11, A16, A17, A21): told beside, never as a result."""

    more_kept: int = 5
    profit_at_least: int = 25
    profit_at_most: int = 95
    profit_in_another: int = 125
    roi: int = 100  # Percent, "more than": of a complaint that was settled.
    times_dearer: int = 5
    income: int = 80  # Said of the top 20 (A21).
    settled_in_minutes: int = 80  # Percent of what reaches support (A11).


ARTICLES = Articles()
