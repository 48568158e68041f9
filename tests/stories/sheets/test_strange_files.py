"""Whatever is sent under the name of a table is answered, and nothing of it becomes a purchase by itself."""

import pytest

from sandbox.errors import ApiError, bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, MINUTE, column, follows, heard, last, rows, taps, writes
from tests.stories.sheets.files import PARTS, SHEET, packed, returned, sends, table

FAR = (
    f'<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
)
"""Two cells, and all the room that there is between them."""


@pytest.fixture
def engine() -> str:
    """Nothing that a storage has a say in."""
    return "sqlite"


async def test_what_is_no_file_of_purchases_is_answered_with_what_would_be(play: Stage, agent: Account):
    await sends(play, agent, table(("name", "surname"), ("a", "b")), "people.csv")
    assert "No column of people.csv says what was bought." in last(agent)
    assert "1001,electric kettle,2026-11-20" in last(agent)
    await sends(play, agent, b"PK\x03\x04" + b"\x00" * 500, "broken.xlsx")
    assert last(agent).startswith("We can't read broken.xlsx; it may be damaged")
    await sends(play, agent, packed({**PARTS, "xl/worksheets/sheet1.xml": FAR}), "far.xlsx")
    assert last(agent).startswith("We can't read far.xlsx")  # Its process has died of it.
    await sends(play, agent, b"x", "large.csv", size=20 * 2**20 + 1)
    assert last(agent).startswith("large.csv is larger than we can read")
    await sends(play, agent, b"x", "old.xls")

    assert last(agent).startswith("We can't read old.xls as it is.")
    assert await column(play, "select why from sheets") == [
        "no_columns",
        *["unreadable"] * 2,
        "too_large",
        "other_format",
    ]
    assert await rows(play, "select * from sheet_rows") == []


async def test_cells_that_nobody_meant_are_rows_to_mend(play: Stage, agent: Account):
    head = ("product", "customer id", "amount", "date")
    odd = (
        *(
            ("x" * 5000, "", "", ""),
            ("ket\x00tle", "", "", ""),
            ("\ud800".encode("utf-8", "replace").decode(), "", "", ""),
        ),
        *(
            ("tea", "", "1e99", ""),
            ("tea", "", "nan", ""),
            ("tea", "", "12.5 dollars", ""),
            ("tea", "", "", "0000-00-00"),
        ),
        ("=HYPERLINK(1)", "'=1+1", "۲۵۰ هزار تومان", "۱۴۰۵/۰۸/۲۰ ۲۳:۵۹"),
        ("-tea", "x" * 5000, "1,250.60", "2026-11-20T10:00:00+03:30"),
        ("\u200fچای‌ساز", "", "0", "2026-11-20 10:00:30"),
    )
    await sends(play, agent, table(head, *odd), "odd.csv")
    assert "4 purchases." in last(agent)
    assert "6 bad rows" in last(agent)
    await taps(play, agent, "Take in 4 purchases")

    kept = await rows(play, "select what, customer_ref, cost, currency from purchases order by id")
    assert [one["what"] for one in kept] == ["?", "=HYPERLINK(1)", "-tea", "\u200fچای‌ساز"]
    assert [one["cost"] for one in kept] == [None, 250_000, 1251, 0]
    assert (kept[1]["customer_ref"], len(kept[2]["customer_ref"])) == ("=1+1", 64)
    links, bad = returned(play, agent, back=2), returned(play, agent)
    assert [row[1] for row in links[1:]] == ["?", "=HYPERLINK(1)", "-tea", "چای‌ساز"]
    assert [row[-1].partition(" ")[0] for row in bad[1:]] == ["the", "it", "“1e99”", "“nan”", "“12.5", "“0000-00-00”"]
    assert len(bad[1][0]) == 1000
    assert await column(play, "select traceback from failures") == []


async def test_all_rows_bad_come_back_at_once(play: Stage, agent: Account):
    await sends(play, agent, table(("product", "number", "=1+1"), ("", 1, ""), ("", 2, "")))

    assert "There is no purchase in it that can be taken in." in heard(agent)
    back = returned(play, agent)
    assert back[0][:4] == ["product", "number", "=1+1", "Line"]
    assert [row[:4] for row in back[1:]] == [["", "1", "", "2"], ["", "2", "", "3"]]
    assert not agent.last.buttons


async def test_telegram_that_is_away_is_asked_again_and_one_that_says_no_is_believed(play: Stage, agent: Account):
    play.telegram.faults.append(Fault(ApiError(502, "Bad Gateway"), "getFile"))
    await sends(play, agent, table(("product",), ("tea",)))
    assert last(agent) == "purchases.csv is here. You see what is in it before anything is kept."
    play.clock.move(MINUTE)
    await play.settle()
    assert "1 purchase." in last(agent)

    play.telegram.faults.append(Fault(bad_request("wrong file_id or the file is temporarily unavailable"), "getFile"))
    await sends(play, agent, table(("product",), ("tea",)))
    assert last(agent) == "Telegram didn't hand us purchases.csv. Send it once more."
    play.telegram.faults.append(Fault(ApiError(502, "Bad Gateway"), "getFile", times=None))
    await sends(play, agent, table(("product",), ("tea",)))
    play.clock.move(HOUR + MINUTE)
    await play.settle()

    assert last(agent) == "Telegram didn't hand us purchases.csv. Send it once more."


async def test_where_something_else_is_expected_a_file_answers_that(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await sends(play, agent, table(("product",), ("tea",)))

    assert await rows(play, "select * from sheets") == []


async def test_who_has_no_number_is_not_one_with_all_others_who_have_none(play: Stage, owner: Account, emma: Account):
    none = (("داروی فشار خون", "-"), ("قوری", "-"), ("لیوان", "9.89121E+11"), ("سینی", "9.89121E+11"))
    await sends(play, owner, table(("کالا", "شماره موبایل"), *none))
    await taps(play, owner, "ثبت ۴ خرید")
    links = returned(play, owner)

    for row in (links[2], links[4]):
        await follows(play, emma, row[3].partition("start=")[2])

    assert await column(play, "select what from purchases where customer_id is not null order by id") == [
        "قوری",
        "سینی",
    ]


async def test_who_has_left_the_staff_gets_no_links_any_more(play: Stage, agent: Account):
    await sends(play, agent, table(("product", "phone"), ("tea", "0912 345 6789")))
    agent.taps("Take in 1 purchase")
    await play.take_in()
    await play.house.intake.settle()
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = 901")
    await play.settle()

    assert await column(play, "select what from purchases") == ["tea"]
    assert [message for message in agent.chat if message.by == "bot" and message.document] == []
