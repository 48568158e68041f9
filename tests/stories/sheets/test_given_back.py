"""What comes back of a file is a spreadsheet: words and numbers as they were, ready to be mended and sent again."""

import csv
import io
import zipfile

import pytest

from bot.sending import tables
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, taps
from tests.stories.sheets.files import book, content_of, returned, sends, table

HEAD = ("product", "mobile", "delivered")
BAD = (("kettle", "+989121234567", "32/13/1405"), ("=1+1", "09351112222", "1405/13/01"))


async def test_a_phone_number_keeps_its_plus_and_its_nought_and_the_mended_rows_are_taken(play: Stage, agent: Account):
    await sends(play, agent, table(HEAD, *BAD))

    head, *rows = returned(play, agent)
    assert [row[:3] for row in rows] == [list(row) for row in BAD]
    mended = [[*row[:2], "2026-11-20", *row[3:]] for row in rows]
    await sends(play, agent, book(head, *mended), "mended.xlsx")
    await taps(play, agent, "Take in 2 purchases")

    assert await column(play, "select phone from purchases order by id") == ["+989121234567", "+989351112222"]
    assert await column(play, "select what from purchases order by id") == ["kettle", "=1+1"]


async def test_what_looks_like_a_formula_is_a_text_and_persian_runs_from_right_to_left(play: Stage, owner: Account):
    await sends(play, owner, table(HEAD, *BAD))

    name, content = content_of(play, owner)
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert name == "rows-1.xlsx"
    assert 'rightToLeft="1"' in sheet
    assert "<f>" not in sheet


async def test_what_is_too_large_for_a_spreadsheet_comes_as_text_without_formulas(
    play: Stage, agent: Account, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tables, "LARGEST_BOOK", 10)

    await sends(play, agent, table(HEAD, *BAD))

    name, content = content_of(play, agent)
    assert name == "rows-1.csv"
    assert [row[0] for row in csv.reader(io.StringIO(content.decode("utf-8-sig")))] == ["product", "kettle", "'=1+1"]
