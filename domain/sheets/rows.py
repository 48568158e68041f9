"""A row of a sheet: a purchase, or a reason why it can't be one."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, TypeVar

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
Read = TypeVar("Read")
Faults = dict[tuple[Defect, str], None]
"""What is wrong with a row, in the order in which it was found."""
FRACTION = re.compile(r"\d[\d,]*\.(?:\d{1,2}|\d{4,})")


@frozen
class Row:
    """What a purchase has, or its defects; in either case its cells as they were written, and whose it seems to be."""

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
    further: list[tuple[Defect, str]] | None = None
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
        faults: Faults = {}
        read = self._read(line, cells, told, faults)
        if not faults:
            return replace(read, cells=shown)
        (defect, defective), *further = faults
        whose = self._whose({column: legible(cell) for column, cell in told.items()})
        return Row(line, defect=defect, defective=defective, further=further or None, cells=shown, **whose)

    def _read(self, line: int, cells: Sequence[object], told: Mapping[Column, object], faults: Faults) -> Row:
        """All of it, so that whoever mends the row hears of all that is wrong; each fault stands there once."""

        def sound(read: Callable[..., Read], *given: Any) -> Read | None:
            try:
                return read(*given)
            except Defective as found:
                faults[found.defect, found.shown] = None
                return None

        what = sound(_what, told.get(Column.WHAT))
        cost, currency = sound(self._cost, told.get(Column.COST)) or (None, None)
        purchased = sound(self.moments.moment_in, told.get(Column.PURCHASED), Defect.PURCHASED)
        delivered = sound(self.moments.moment_in, told.get(Column.DELIVERED), Defect.DELIVERED)
        whose = sound(self._whose, told) or {}
        served_by = (sound(line_of, told.get(Column.SERVED_BY)) or "")[:LONGEST_NUMBER] or None
        number = sound(self._number, line, told.get(Column.NUMBER), cells, not faults)
        paid = {"cost": cost, "currency": currency, "served_by": served_by}
        return Row(line, number, what, purchased, delivered, **whose, **paid)

    def _whose(self, told: Mapping[Column, object]) -> dict[str, Any]:
        customer, phone = line_of(told.get(Column.CUSTOMER)), self.phone_in(line_of(told.get(Column.PHONE)))
        ref = ref_of_phone(phone or customer) if self.columns.are_told_apart_by_phone else ref_of(customer)
        name = line_of(told.get(Column.NAME))[:LONGEST_NAME] or None
        return {"customer_ref": ref, "phone": phone, "customer_name": name}

    def _number(self, line: int, cell: object, cells: Sequence[object], is_sound: bool) -> str:
        """Its own, or one made of the row: the same file sent again has the same; of rows alike each has its own.

        A row that can't be taken takes no number from those below.
        """
        told = to_ascii(line_of(cell))
        if len(told) > LONGEST_NUMBER:
            raise Defective(Defect.NUMBER, told)
        if told and (first := self._seen.get(told)) is not None:
            raise Defective(Defect.REPEATED, str(first))
        if not is_sound:
            return told
        if told:
            self._seen[told] = line
            return told
        content = "\x1f".join(text_of(cell) for cell in cells)
        self._alike[content] += 1
        whole = f"{content}\x1e{self._alike[content]}".encode("utf-8", "surrogatepass")
        return UNNUMBERED + hashlib.sha256(whole).hexdigest()[:40]

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


def _what(cell: object) -> str:
    what = line_of(cell)
    if not what:
        raise Defective(Defect.NAMELESS)
    if len(what) > LONGEST_NAME:
        raise Defective(Defect.TOO_LONG, what)
    return what


FIELDS = tuple(one.name for one in fields(Row))


def listed(row: Row) -> list[Any]:
    """As JSON takes it, in the order of FIELDS."""
    found = [getattr(row, name) for name in FIELDS]
    return [value.isoformat() if isinstance(value, datetime) else value for value in found]
