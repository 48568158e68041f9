"""Lists of purchases as managers send them: good ones, odd ones, and ones with a row that nobody can read."""

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.stories.sheets.files import Day, book, table

HEADS = (("phone", "product", "date", "price"), ("تلفن", "کالا", "تاریخ", "مبلغ"), ("code", "name"))
PHONES = ("09120000101", "+989120000102", "09120000103", "09351112233", "", "no number")
PRODUCTS = ("kettle", "کتری", "tea glasses <6>", "")
DAYS = ("2026-11-20", "۱۴۰۵/۰۸/۲۰", "2026-11-21", "yesterday", "", "2031-01-01")
PRICES = ("250000", "۲۵۰٬۰۰۰", "", "free")
EXCEL_DAY = Day(46_345)
MOST_ROWS = 4


def a_list(chance: Random) -> tuple[str, bytes]:
    """A name and what is in it."""
    rows = [chance.choice(HEADS), *(_row(chance) for _ in range(chance.randint(0, MOST_ROWS)))]
    return chance.choice([("list.csv", table(*rows)), ("list.xlsx", book(*rows)), ("list.txt", table(*rows))])


def _row(chance: Random) -> Sequence[Any]:
    day = chance.choice([*DAYS, EXCEL_DAY])
    return (chance.choice(PHONES), chance.choice(PRODUCTS), day, chance.choice(PRICES))
