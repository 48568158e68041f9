"""What a customer has brought, and from which sum in a year on somebody is among the most valuable."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from math import ceil

from domain.figures.nps import SHOWN_FROM
from domain.figures.retention import TOP
from domain.frozen import frozen
from domain.money import Currency
from domain.policy import DAY

MEASURED_OVER = 365 * DAY


@frozen
class Brought:
    """Of purchases that came back or to nothing nothing is counted; `known` are those with a sum in this currency."""

    bought: int
    known: int
    spent: int
    currency: Currency
    since: datetime  # Their first purchase.
    is_top: bool


class TierGroup(StrEnum):
    """Where a customer stands who brought something."""

    TOP = "top"
    REST = "rest"


@frozen
class Top:
    """The most valuable of so many customers; `least` is what the last of them brought."""

    customers: int
    top: int
    least: int | None  # None where nobody stands out.


def top_of(incomes: Sequence[int]) -> Top:
    """TOP of a hundred, and fewer where several brought as much as the first outside: nobody is in by chance.

    `incomes` is what each customer brought. Of fewer than SHOWN_FROM who brought something nobody stands out.
    """
    brought = sorted((income for income in incomes if income > 0), reverse=True)
    if len(brought) < SHOWN_FROM:
        return Top(len(brought), 0, None)
    places = ceil(len(brought) * TOP / 100)
    above = [income for income in brought[:places] if income > brought[places]]
    return Top(len(brought), len(above), above[-1] if above else None)
