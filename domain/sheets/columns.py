"""What the columns of a sheet mean, by the names that people give them in Persian and English."""

import re
from collections.abc import Sequence
from enum import StrEnum

from domain.digits import matching_key
from domain.frozen import frozen
from domain.money import CURRENCIES, Currency


class Column(StrEnum):
    """In the order in which they are told."""

    NUMBER = "number"
    WHAT = "what"
    PURCHASED = "purchased"
    DELIVERED = "delivered"
    CUSTOMER = "customer"
    PHONE = "phone"
    NAME = "name"
    COST = "cost"
    SERVED_BY = "served_by"


PHONES = (
    *("mobile", "phone", "phone number", "mobile number", "telephone", "tel", "cell"),
    *("mobile no", "phone no", "billing phone"),
    *("موبایل", "شماره موبایل", "تلفن همراه", "شماره همراه", "همراه", "تلفن", "شماره تلفن", "شماره تماس", "تماس"),
    *("موبایل مشتری", "شماره موبایل مشتری", "تلفن مشتری", "شماره تماس مشتری"),
)
# Of several that fit the first counts.
NAMES: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: (
        *("number", "order number", "order id", "order no", "order", "invoice number", "invoice", "no", "id", "#"),
        *("شماره", "شماره سفارش", "شماره فاکتور", "کد سفارش", "سفارش", "فاکتور", "شناسه"),
    ),
    Column.WHAT: (
        *("what", "product", "product name", "item", "item name", "goods", "title", "description", "products", "items"),
        *("کالا", "نام کالا", "محصول", "نام محصول", "خرید", "شرح کالا", "شرح", "عنوان", "جنس", "کالاها", "محصولات"),
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
        *PHONES,
    ),
    Column.PHONE: PHONES,
    Column.NAME: (
        *("customer", "customer name", "buyer", "buyer name", "name"),
        *("مشتری", "نام مشتری", "خریدار", "نام خریدار", "نام و نام خانوادگی", "نام"),
    ),
    Column.COST: (
        *("cost", "amount", "total", "price", "value", "sum", "order total"),
        *("مبلغ", "مبلغ کل", "جمع", "جمع کل", "قیمت", "قیمت کل", "ارزش", "مبلغ پرداختی", "مبلغ نهایی", "مبلغ سفارش"),
    ),
    Column.SERVED_BY: (
        *("served by", "seller", "salesperson", "sold by", "clerk"),
        *("فروشنده", "کارشناس فروش", "صندوقدار", "مسئول فروش"),
    ),
}


def _key(name: str) -> str:
    """Half-spaces, spaces, and signs that programs put for them make no other name."""
    return re.sub(r"[\s_\-:.*/]", "", matching_key(name))


RANKS: dict[str, list[tuple[Column, int]]] = {}
for _column, _names in NAMES.items():
    for _rank, _name in enumerate(_names):
        RANKS.setdefault(_key(_name), []).append((_column, _rank))
WIDEST = 200
"""Columns; further to the right nothing is read, and nothing comes back."""
IN_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
BY_CURRENCY = {_key(name): currency for name, currency in CURRENCIES.items()}


@frozen
class Columns:
    """Which column stands where, what its file calls it, and in which currency the sums are if their name says so.

    A telephone by which customers are told apart has both places, and is named once; beyond the width is nothing.
    """

    places: dict[Column, int]
    names: dict[Column, str]
    currency: Currency | None = None
    width: int = WIDEST

    @property
    def are_told_apart_by_phone(self) -> bool:
        return Column.PHONE in self.places and self.places.get(Column.CUSTOMER) == self.places[Column.PHONE]


def columns_of(cells: Sequence[object]) -> Columns | None:
    """What a row says about the columns below it; None where it names nothing that was bought."""
    found: dict[Column, tuple[int, int]] = {}
    for place, cell in enumerate(cells[:WIDEST]):
        for column, rank in _meant(cell):
            if rank < found.get(column, (1000, 0))[0]:
                found[column] = (rank, place)
    if Column.WHAT not in found:
        return None
    places = {column: found[column][1] for column in Column if column in found}
    told = {place: column for column, place in reversed(places.items())}
    names = {column: " ".join(str(cells[place]).split())[:40] for place, column in reversed(told.items())}
    width = max(place for place, cell in enumerate(cells) if cell is not None and str(cell).strip()) + 1
    return Columns(places, names, _currency_in(names.get(Column.COST, "")), min(width, WIDEST))


def _meant(cell: object) -> list[tuple[Column, int]]:
    if not isinstance(cell, str) or len(cell) > 100:
        return []
    bare = IN_BRACKETS.sub("", cell)
    return RANKS.get(_key(bare)) or RANKS.get(_key(_without_currency(bare))) or []


def _without_currency(name: str) -> str:
    """«مبلغ به تومان» and "price toman" are sums, too."""
    words = matching_key(name).split()
    return " ".join(word for word in words if _key(word) not in BY_CURRENCY and word != "به")


def _currency_in(name: str) -> Currency | None:
    words = [*IN_BRACKETS.findall(name), *IN_BRACKETS.sub(" ", name).split()]
    return next((BY_CURRENCY[key] for word in words if (key := _key(word)) in BY_CURRENCY), None)
