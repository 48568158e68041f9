"""What the columns of a sheet mean, by the names that people give them in Persian and English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.digits import matching_key
from domain.money import CURRENCIES, Currency


class Column(StrEnum):
    """In the order in which they are told."""

    NUMBER = "number"
    WHAT = "what"
    PURCHASED = "purchased"
    DELIVERED = "delivered"
    CUSTOMER = "customer"
    COST = "cost"
    SERVED_BY = "served_by"


# Of several that fit the first counts: a code or a telephone tells two customers of one name apart.
NAMES: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: (
        *("number", "order number", "order id", "order no", "order", "invoice number", "invoice", "no", "id", "#"),
        *("شماره", "شماره سفارش", "شماره فاکتور", "کد سفارش", "سفارش", "فاکتور", "شناسه"),
    ),
    Column.WHAT: (
        *("what", "product", "product name", "item", "item name", "goods", "title", "description"),
        *("کالا", "نام کالا", "محصول", "نام محصول", "خرید", "شرح کالا", "شرح", "عنوان"),
    ),
    Column.PURCHASED: (
        *("purchased", "purchased at", "purchase date", "order date", "bought", "date", "created"),
        *("تاریخ خرید", "تاریخ سفارش", "تاریخ فاکتور", "تاریخ فروش", "تاریخ ثبت", "تاریخ"),
    ),
    Column.DELIVERED: (
        *("delivered", "delivered at", "delivery date", "delivery", "arrived"),
        *("تاریخ تحویل", "تحویل", "زمان تحویل", "تحویل شده", "روز تحویل"),
    ),
    Column.CUSTOMER: (
        *("ref", "customer ref", "customer id", "customer number", "customer code", "کد مشتری", "شماره مشتری"),
        *("mobile", "phone", "phone number", "mobile number", "telephone", "tel", "cell"),
        *("موبایل", "شماره موبایل", "تلفن همراه", "همراه", "تلفن", "شماره تلفن", "شماره تماس", "تماس"),
        *("customer", "buyer", "مشتری", "خریدار"),
    ),
    Column.COST: (
        *("cost", "amount", "total", "price", "value", "sum"),
        *("مبلغ", "مبلغ کل", "جمع", "جمع کل", "قیمت", "قیمت کل", "ارزش"),
    ),
    Column.SERVED_BY: (
        *("served by", "seller", "salesperson", "sold by", "clerk"),
        *("فروشنده", "کارشناس فروش", "صندوقدار", "مسئول فروش"),
    ),
}


def _key(name: str) -> str:
    """Half-spaces, spaces, and signs that programs put for them make no other name."""
    return re.sub(r"[\s_\-:.*/]", "", matching_key(name))


RANKS = {_key(name): (column, rank) for column, names in NAMES.items() for rank, name in enumerate(names)}
IN_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
BY_CURRENCY = {_key(name): currency for name, currency in CURRENCIES.items()}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column stands where, what its file calls it, and in which currency the sums are if their name says so."""

    places: dict[Column, int]
    names: dict[Column, str]
    currency: Currency | None = None


def columns_of(cells: Sequence[object]) -> Columns | None:
    """What a row says about the columns below it; None where it names nothing that was bought."""
    found: dict[Column, tuple[int, int]] = {}
    for place, cell in enumerate(cells):
        meant = _meant(cell)
        if meant is not None and meant[1] < found.get(meant[0], (1000, 0))[0]:
            found[meant[0]] = (meant[1], place)
    if Column.WHAT not in found:
        return None
    places = {column: found[column][1] for column in Column if column in found}
    names = {column: " ".join(str(cells[place]).split())[:40] for column, place in places.items()}
    return Columns(places, names, _currency_in(names.get(Column.COST, "")))


def _meant(cell: object) -> tuple[Column, int] | None:
    if not isinstance(cell, str) or len(cell) > 100:
        return None
    bare = IN_BRACKETS.sub("", cell)
    return RANKS.get(_key(bare)) or RANKS.get(_key(_without_currency(bare)))


def _without_currency(name: str) -> str:
    """«مبلغ به تومان» and "price toman" are sums, too."""
    words = matching_key(name).split()
    return " ".join(word for word in words if _key(word) not in BY_CURRENCY and word != "به")


def _currency_in(name: str) -> Currency | None:
    words = [*IN_BRACKETS.findall(name), *IN_BRACKETS.sub(" ", name).split()]
    return next((BY_CURRENCY[key] for word in words if (key := _key(word)) in BY_CURRENCY), None)
