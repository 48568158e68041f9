"""A row of a sheet: a purchase, or a reason why it can't be one."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from domain.digits import to_ascii
from domain.frozen import frozen, replace
from domain.money import MOST, Currency, OtherCurrency, UnknownAmount, read_amount
from domain.purchases import LONGEST_NAME
from domain.reports import LONGEST_NUMBER, ref_of, ref_of_phone
from domain.sheets.cells import Defect, Defective, legible, line_of, showable, text_of
from domain.sheets.columns import Column, Columns
from domain.sheets.moments import Moments

LONGEST_CELL = 1000
"""What is more of a cell doesn't come back with its row."""
UNNUMBERED = "row "
FRACTION = re.compile(r"\d[\d,]*\.(?:\d{1,2}|\d{4,})")


@frozen
class Row:
    """What a purchase has, or a defect; in either case its cells as they were written, and whose it seems to be."""

    line: int
    number: str | None = None
    what: str | None = None
    purchased_at: datetime | None = None
    delivered_at: datetime | None = None
    customer_ref: str | None = None
    phone: str | None = None
    customer_name: str | None = None
    cost: int | None = None
    currency: Currency | None = None
    served_by: str | None = None
    defect: Defect | None = None
    defective: str | None = None
    cells: list[str] | None = None


@dataclass
class Reader:
    """Reads one sheet after its columns are known; `phone_in` finds the one form of a number that a cell holds."""

    columns: Columns
    moments: Moments
    currency: Currency
    phone_in: Callable[[str], str | None]
    _seen: dict[str, int] = field(default_factory=dict)
    _alike: Counter[str] = field(default_factory=Counter)

    def row(self, line: int, cells: Sequence[object]) -> Row | None:
        """None for an empty one."""
        cells = cells[: self.columns.width]
        if not any(text_of(cell).strip() for cell in cells):
            return None
        told = {column: cells[place] for column, place in self.columns.places.items() if place < len(cells)}
        shown = [showable(text_of(cell)[:LONGEST_CELL]) for cell in cells]
        try:
            return replace(self._good(line, cells, told), cells=shown)
        except Defective as found:
            whose = self._whose({column: legible(cell) for column, cell in told.items()})
            return Row(line, defect=found.defect, defective=found.shown, cells=shown, **whose)

    def _good(self, line: int, cells: Sequence[object], told: Mapping[Column, object]) -> Row:
        what = line_of(told.get(Column.WHAT))
        if not what:
            raise Defective(Defect.NAMELESS)
        if len(what) > LONGEST_NAME:
            raise Defective(Defect.TOO_LONG, what)
        cost, currency = self._cost(told.get(Column.COST))
        purchased = self.moments.moment_in(told.get(Column.PURCHASED), Defect.PURCHASED)
        delivered = self.moments.moment_in(told.get(Column.DELIVERED), Defect.DELIVERED)
        whose = self._whose(told)
        served_by = line_of(told.get(Column.SERVED_BY))[:LONGEST_NUMBER] or None
        number = self._number(line, to_ascii(line_of(told.get(Column.NUMBER))), cells)
        paid = {"cost": cost, "currency": currency, "served_by": served_by}
        return Row(line, number, what, purchased, delivered, **whose, **paid)

    def _whose(self, told: Mapping[Column, object]) -> dict[str, Any]:
        customer, phone = line_of(told.get(Column.CUSTOMER)), self.phone_in(line_of(told.get(Column.PHONE)))
        ref = ref_of_phone(phone or customer) if self.columns.are_told_apart_by_phone else ref_of(customer)
        name = line_of(told.get(Column.NAME))[:LONGEST_NAME] or None
        return {"customer_ref": ref, "phone": phone, "customer_name": name}

    def _number(self, line: int, told: str, cells: Sequence[object]) -> str:
        """Its own, or one made of the row: the same file sent again has the same; of rows alike each has its own."""
        if len(told) > LONGEST_NUMBER:
            raise Defective(Defect.NUMBER, told)
        if not told:
            content = "\x1f".join(text_of(cell) for cell in cells)
            self._alike[content] += 1
            whole = f"{content}\x1e{self._alike[content]}".encode("utf-8", "surrogatepass")
            return UNNUMBERED + hashlib.sha256(whole).hexdigest()[:40]
        if (first := self._seen.setdefault(told, line)) != line:
            raise Defective(Defect.REPEATED, str(first))
        return told

    def _cost(self, cell: object) -> tuple[int | None, Currency | None]:
        """In the currency that the column names, or else the business's; a cell may name its own beside it."""
        wanted = self.columns.currency or self.currency
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            if not 0 <= cell <= MOST:  # Nor is what is no number.
                raise Defective(Defect.COST, cell)
            return round(cell), wanted
        if not (text := line_of(cell)):
            return None, None
        plain = to_ascii(text).replace("٫", ".").replace("٬", ",")
        try:
            amount = round(float(plain.replace(",", ""))) if FRACTION.fullmatch(plain) else read_amount(text, wanted)
        except (UnknownAmount, OtherCurrency) as error:
            raise Defective(Defect.COST, text) from error
        if amount > MOST:
            raise Defective(Defect.COST, text)
        return amount, wanted


FIELDS = tuple(one.name for one in fields(Row))


def listed(row: Row) -> list[Any]:
    """As JSON takes it, in the order of FIELDS."""
    found = [getattr(row, name) for name in FIELDS]
    return [value.isoformat() if isinstance(value, datetime) else value for value in found]
