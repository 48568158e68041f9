"""What comes back of a file is a spreadsheet: words and numbers as they were, ready to be mended and sent again."""

import csv
import io
import zipfile

import pytest

from bot.sending import tables
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, last, taps
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


ALL = ("number", "product", "purchased", "delivered", "amount")
WRONG = ("7", "", "1405/13/01", "32/13/1405", "nan")


async def test_a_row_tells_all_that_is_wrong_with_it_at_once(play: Stage, agent: Account, owner: Account):
    for sender in (agent, owner):
        await sends(play, sender, table(ALL, ("7", "kettle", "", "", ""), WRONG, ("8", "", "1405/13/01", "", "")))

    assert (
        "• line 3: it doesn't say what was bought; “nan” is no amount; “1405/13/01” is no date of a purchase; "
        "“32/13/1405” is no date of a delivery; the same number stands in line 2\n• line 4: it doesn't say"
    ) in last(agent)
    assert (
        "• سطر ۳: معلوم نیست چه خریده‌اند؛ «nan» مبلغ نیست؛ «1405/13/01» تاریخ خرید نیست؛ "
        "«32/13/1405» تاریخ تحویل نیست؛ شماره‌اش در سطر ۲ هم آمده است\n"
    ) in last(owner)
    await taps(play, agent, "Take in 1 purchase")
    assert returned(play, agent)[2][-1] == "it doesn't say what was bought; “1405/13/01” is no date of a purchase"


async def test_a_row_that_cant_be_taken_takes_no_number_from_those_below(play: Stage, agent: Account):
    await sends(play, agent, table(ALL, WRONG, ("7", "kettle", "", "", ""), ("7", "cup", "", "", "")))

    assert "1 purchase.\n2 bad rows:\n• line 2: it doesn't" in last(agent)
    assert last(agent).count("the same number stands in line 3") == 1
