"""Sums of money: so many whole units of a currency, as people write them."""

import re
from enum import StrEnum

from domain.digits import matching_key
from domain.frozen import frozen
from domain.refusals import Refusal

MOST = 10**13
TIMES = {"": 1, "k": 10**3, "m": 10**6, "thousand": 10**3, "million": 10**6, "هزار": 10**3, "میلیون": 10**6}
_NUMBER = r"(?:\d{1,3}(?:[,٬ .']\d{3})+|\d+)(?:[.٫]\d+)?"
_PART = re.compile(rf"({_NUMBER}) ?(thousand|million|هزار|میلیون|[km])?(?!\w)")


class Currency(StrEnum):
    TOMAN = "toman"
    RIAL = "rial"
    DOLLAR = "dollar"
    EURO = "euro"
    POUND = "pound"
    LIRA = "lira"
    DIRHAM = "dirham"


NAMES: dict[Currency, tuple[str, ...]] = {
    Currency.TOMAN: ("تومان", "تومن", "toman", "tomans", "irt"),
    Currency.RIAL: ("ریال", "rial", "rials", "irr"),
    Currency.DOLLAR: ("دلار", "dollar", "dollars", "$", "usd"),
    Currency.EURO: ("یورو", "euro", "euros", "€", "eur"),
    Currency.POUND: ("پوند", "pound", "pounds", "£", "gbp"),
    Currency.LIRA: ("لیر", "lira", "₺", "try"),
    Currency.DIRHAM: ("درهم", "dirham", "dirhams", "aed"),
}
CURRENCIES = {matching_key(name): currency for currency, names in NAMES.items() for name in names}
# Ten rials are a toman: whoever names the other of the two means that one.
TOMAN_IN_RIALS = 10


def exchanged(amount: int, currency: Currency | None, wanted: Currency) -> int | None:
    """The sum in another currency; None where only a market knows it."""
    match currency, wanted:
        case (Currency.TOMAN, Currency.RIAL):
            return amount * TOMAN_IN_RIALS
        case (Currency.RIAL, Currency.TOMAN):
            return amount // TOMAN_IN_RIALS
    return amount if currency in (wanted, None) else None


@frozen
class Weights:
    """How sums are added up where they lie: each times the weight of its currency; any other isn't counted.

    The total in whole units is what `own_weight` goes into it.
    """

    own: Currency
    own_weight: int
    other: Currency
    other_weight: int


def weights(wanted: Currency) -> Weights:
    """The same that `exchanged` says of each currency."""
    match wanted:
        case Currency.TOMAN:
            return Weights(wanted, TOMAN_IN_RIALS, Currency.RIAL, 1)
        case Currency.RIAL:
            return Weights(wanted, 1, Currency.TOMAN, TOMAN_IN_RIALS)
    return Weights(wanted, 1, wanted, 1)


def read_amount(text: str, currency: Currency) -> int:
    """Read "250,000", «۲۵۰ هزار تومان» or "1 million and 200 thousand" as whole units of the currency.

    Raises:
        UnknownAmount: it isn't a sum, has a part of a unit left, or is more than anybody means.
        OtherCurrency: it names another currency than the business's.
    """
    key, named = _without_currency(matching_key(text))
    parts = [_PART.fullmatch(part.strip()) for part in re.split(r" و | and |\+", key)]
    if not key or any(part is None for part in parts):
        raise UnknownAmount(currency=currency)
    amount = sum(_units(part[1]) * TIMES[part[2] or ""] for part in parts if part)
    amount = _in(currency, amount, named or currency)
    if amount > MOST or amount != int(amount):
        raise UnknownAmount(currency=currency)
    return int(amount)


def _without_currency(key: str) -> tuple[str, Currency | None]:
    for name, currency in CURRENCIES.items():
        if key.endswith(name):
            return key.removesuffix(name).strip(), currency
        if key.startswith(name):
            return key.removeprefix(name).strip(), currency
    return key, None


def _units(number: str) -> float:
    """With signs between each three digits; what follows a point that isn't one of them is a part of a unit."""
    grouped = re.fullmatch(r"(\d{1,3}(?:[,٬ .']\d{3})+)(?:[.٫](\d+))?", number)
    whole, rest = (grouped[1], grouped[2]) if grouped else (number.replace("٫", ".").partition(".")[::2])
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{rest or 0}")


def _in(currency: Currency, amount: float, named: Currency) -> float:
    match named, currency:
        case (Currency.RIAL, Currency.TOMAN):
            return amount / TOMAN_IN_RIALS
        case (Currency.TOMAN, Currency.RIAL):
            return amount * TOMAN_IN_RIALS
    if named is not currency:
        raise OtherCurrency(currency=currency)
    return amount


class UnknownAmount(Refusal):
    words = "refusals.unknown_amount"


class OtherCurrency(Refusal):
    words = "refusals.other_currency"
