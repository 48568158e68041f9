"""Reading a file of purchases: whatever is in it, there are rows or one of the reasons why there are none."""

import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sheets import reading, workbook
from bot.sheets.reading import NotASheet, read
from bot.sheets.task import Given
from domain.money import Currency
from domain.sheets.rows import FIELDS
from domain.sheets.sheets import Why
from sandbox.pictures import PIXEL
from tests.stories.sheets.files import PARTS, Day, book, packed, table

HERE = Given("Asia/Tehran", "2026-11-21T08:30:00+00:00", Currency.TOMAN, "IR")
STRANGE = {
    "nothing": (b"", Why.EMPTY),
    "blank": (b" \r\n ", Why.EMPTY),
    "only names": (book(("product", "date")), Why.EMPTY),
    "empty rows": (table(("product",), ("",), (" ",)), Why.EMPTY),
    "words": (b"x" * 2000, Why.NO_COLUMNS),
    "a picture": (PIXEL, Why.NO_COLUMNS),
    "other columns": (table(("name", "surname"), ("a", "b")), Why.NO_COLUMNS),
    "names far below": (table(*[("a",)] * 10, ("product",), ("tea",)), Why.NO_COLUMNS),
    "an empty sheet": (book(), Why.NO_COLUMNS),
    "half a zip": (b"PK\x03\x04" + b"\x00" * 500, Why.UNREADABLE),
    "another zip": (packed({"a.txt": "no book"}), Why.UNREADABLE),
    "a password before it": (workbook.SEALED + b"\x00" * 2000, Why.UNREADABLE),
    "half a sheet": (packed({**PARTS, "xl/worksheets/sheet1.xml": "<worksheet"}), Why.UNREADABLE),
    "an endless cell": (b'product\n"' + b"x" * 200_000, Why.UNREADABLE),
}


def found(content: bytes) -> list[dict[str, Any]]:
    _, *pieces = read(content, HERE)
    return [dict(zip(FIELDS, row, strict=True)) for piece in pieces for row in piece]


def refused(content: bytes) -> Why:
    with pytest.raises(NotASheet) as error:
        list(read(content, HERE))
    return error.value.why


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_file_of_purchases_has_its_reason(name):
    content, why = STRANGE[name]

    assert refused(content) is why


def test_too_many_rows_and_too_much_inside_are_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    assert len(found(table(("product",), ("a",), ("b",)))) == 2
    assert refused(table(("product",), ("a",), ("b",), ("c",))) is Why.TOO_MANY_ROWS

    monkeypatch.setattr(workbook, "LARGEST_UNPACKED", 1000)

    assert refused(packed({**PARTS, "xl/more.xml": b" " * 10_000})) is Why.TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_encoding_and_separator_says_the_same(encoding, separator):
    rows = (("كالا", "تلفن", "قيمت"), ("چاي، قند; كبريت", "0912 345 6789", "1,000"))

    (row,) = found(table(*rows, separator=separator, encoding=encoding))

    assert (row["customer_ref"], row["cost"], row["defect"]) == ("09123456789", 1000, None)
    assert row["what"].translate(str.maketrans("يك", "یک")) == "چای، قند; کبریت"


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        *(
            ("1405/08/29", "2026-11-20T08:30"),
            ("۱۴۰۵-۰۸-۲۹ ۱۷:۳۰", "2026-11-20T14:00"),
            ("14050829", "2026-11-20T08:30"),
        ),
        *(
            ("2026-11-20", "2026-11-20T08:30"),
            ("20/11/2026 9:05", "2026-11-20T05:35"),
            (Day(46346), "2026-11-20T08:30"),
        ),
        *(("2026-11-20T10:00:00Z", "2026-11-20T10:00"), ("2026-11-21", "2026-11-21T08:30"), (46346.5, None)),
        *(("1405/13/01", None), ("2026-11-22", None), ("2026-11-21 13:00", None), ("2026-11-20 25:00", None)),
        *(
            ("1300/01/01", None),
            ("1900-01-01", None),
            ("0001-01-02", None),
            (Day(1), None),
            (Day(36526), "2000-01-01T08:30"),
        ),
        *(("yesterday", None), ("0001-01-01T00:00:00+14:00", None), ("20/11/26", None)),
    ],
)
def test_days_are_read_as_people_and_programs_write_them(cell, moment):
    (row,) = found(book(("product", "delivered"), ("tea", cell)))

    assert (row["delivered_at"] or "")[:16] == (moment or "")
    assert (row["defect"] is None) == (moment is not None)


def test_rows_without_a_number_have_one_of_their_own_and_it_stays():
    first, again, other = (found(table(("product",), *rows)) for rows in (["a", "a", "b"], ["a", "a", "b"], ["b", "a"]))

    numbers = [row["number"] for row in first]
    assert len(set(numbers)) == 3
    assert [row["number"] for row in again] == numbers
    assert {row["number"] for row in other} == {numbers[0], numbers[2]}


def test_the_better_of_two_columns_for_the_same_counts():
    head = ("customer", "مبلغ", "Mobile", "product name", "description", "title_2", "مبلغ کل (ریال)")
    (columns, _) = read(table(head, ("Ali", "1", "0912 345 6789", "tea", "green", "x", "20")), HERE)

    assert columns["names"] == {"what": "product name", "customer": "Mobile", "name": "customer", "cost": "مبلغ"}
    assert columns["headers"] == list(head)


CELLS = st.one_of(
    st.text(max_size=30), st.integers(-(10**20), 10**20), st.floats(allow_nan=False, allow_infinity=False)
)


@settings(max_examples=60, database=None, derandomize=True)
@given(st.lists(st.lists(CELLS, min_size=7, max_size=7), min_size=1, max_size=5))
def test_whatever_stands_in_the_cells_each_row_is_a_purchase_or_has_a_fault(cells):
    head = ("number", "product", "date", "delivered", "phone", "amount", "seller")
    try:
        content = table(head, *cells, encoding="utf-8")
        rows = found(content)
    except (NotASheet, UnicodeEncodeError):
        return

    for row in rows:
        assert (row["defect"] is None) == (row["what"] is not None)
        assert len(row["cells"]) <= len(head)
        assert row["cost"] is None or row["cost"] >= 0


@settings(max_examples=60, database=None, derandomize=True)
@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_there_is_an_answer(content):
    for begun in (content, b"product,date\n" + content, zipped(content)):
        try:
            list(read(begun, HERE))
        except NotASheet as refused:
            assert refused.why in Why


def zipped(content: bytes) -> bytes:
    try:
        return packed({**PARTS, "xl/worksheets/sheet1.xml": content})
    except zipfile.BadZipFile:
        return content
