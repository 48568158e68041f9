"""Managers take lists along as files: by words and by buttons, in their language, with nothing that calculates."""

from datetime import datetime

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    explains,
    heard,
    is_asked,
    labels,
    last,
    taps,
    writes,
)
from tests.stories.exports.books import books
from tests.stories.sheets.files import sends, table

FORMULAS = ('=HYPERLINK("http://evil.example","look")', "+98912", "-1+2", "@SUM(A1)", "\t=1", "＝1+1")

pytestmark = pytest.mark.usefixtures("at_hand")


async def test_scores_as_a_spreadsheet_in_english(play: Stage, emma: Account, sara: Account, manager: Account):
    for account in (emma, sara):
        await is_asked(play, account)
    await taps(play, emma, "0")
    await writes(play, emma, FORMULAS[0], "And it leaks.")
    await taps(play, sara, "۱۰")

    await writes(play, manager, "/export csv", "/export 30 scores")

    table, book = books(play, manager)
    assert table.name == "seda-responses-2026-10-25-2026-11-23.csv"
    assert book.name == "seda-responses-2026-10-25-2026-11-23.xlsx"
    assert book.caption.startswith("Scores, 25 October to 23 November: 2 rows.\nWhat complaints say about yourself")
    assert book.head == [
        *("Scored", "Score", "Group", "Asked or volunteered", "Customer's words", "Customer", "Language", "Product"),
        *("Served by", "Touchpoint", "Complaint"),
    ]
    first, second = book.rows
    assert first == {
        "Scored": "2026-11-23 12:00",
        "Score": 0,
        "Group": "Detractor",
        "Asked or volunteered": "Asked",
        "Customer's words": f"{FORMULAS[0]}\nAnd it leaks.",
        "Customer": "Emma",
        "Language": "English",
        "Product": "kettle",
        "Touchpoint": "Question, 0 to 10",
    }
    assert (second["Score"], second["Customer"], second["Language"]) == (10, "سارا", "Persian")
    assert "Customer's words" not in second
    assert isinstance(book.lines[1][0], datetime)
    assert table.rows[0]["Score"] == "0"
    assert table.rows[0]["Scored"] == "2026-11-23 12:00"
    assert table.rows[0]["Customer's words"] == f"'{FORMULAS[0]}\nAnd it leaks."
    sheet = book.part("xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "rightToLeft" not in sheet
    assert 'quotePrefix="1"' in book.part("xl/styles.xml")
    await play.settle()
    assert await column(play, "select state from exports order by id") == ["done", "done"]
    assert await column(play, "select lines from exports order by id") == [2, 2]
    assert not any(play.house.exporter._place._folder.iterdir())


async def test_complaints_in_persian_run_from_right_to_left_with_days_of_both_calendars(
    play: Stage, emma: Account, owner: Account, agent: Account
):
    for words in FORMULAS:
        await complains(play, emma, words)
        await explains(play, agent)
        await taps(play, emma, "Convinced", "Yes, it's settled")

    await writes(play, owner, "/export اکسل شکایت‌ها ۳۰ روز")

    (book,) = books(play, owner)
    assert book.caption.startswith("شکایت‌ها، ۱ آبان تا ۳۰ آبان: ۶ سطر.")
    assert book.head[:4] == ["شماره", "زمان شکایت", "زمان شکایت، میلادی", "وضعیت"]
    assert [row["حرف مشتری"].strip() for row in book.rows] == [words.strip() for words in FORMULAS]
    first = book.rows[0]
    assert (first["زمان شکایت"], first["زمان شکایت، میلادی"]) == ("۱۴۰۵/۰۸/۳۰ ۱۲:۰۰", "2026-11-21 12:00")
    assert (first["وضعیت"], first["مشتری"], first["چندمین بار"], first["قانع شد"]) == (
        "بسته: با تأیید مشتری",
        "Emma",
        1,
        "بله",
    )
    assert 'rightToLeft="1"' in book.part("xl/worksheets/sheet1.xml")
    await writes(play, owner, "/export csv شکایت")
    table = books(play, owner)[-1]
    assert [row["حرف مشتری"].strip() for row in table.rows] == [f"'{words.strip()}" for words in FORMULAS]


async def test_promises_and_purchases_by_buttons(play: Stage, emma: Account, agent: Account, manager: Account):
    await play.sell(emma.id, "kettle")
    await sends(play, agent, table(("product", "number"), ("teapot", "7")))
    await taps(play, agent, "Take in 1 purchase")
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Promise")
    await writes(play, agent, "a new seal")
    await taps(play, agent, "Tomorrow", "Send")
    await play.pass_time(3 * DAY)

    await writes(play, manager, "/export")
    assert labels(manager) == ["Scores", "Complaints", "Promises", "Purchases"]
    await taps(play, manager, "Promises")
    assert last(manager) == "Promises, as a spreadsheet (XLSX). Of which days?"
    await taps(
        play,
        manager,
        "As text (CSV)",
        "30 days",
    )
    await writes(play, manager, "/export")
    await taps(play, manager, "Purchases", "Last ten years")

    promises, purchases = books(play, manager)
    assert [promises.name, purchases.name] == [
        "seda-promises-2026-10-26-2026-11-24.csv",
        "seda-purchases-2016-11-27-2026-11-24.xlsx",
    ]
    (promise,) = promises.rows
    assert (promise["Promise"], promise["Standing"], promise["Promised by"]) == ("a new seal", "late", "Reza")
    assert purchases.rows == [
        {
            "Product": "kettle",
            "Customer": "Emma",
            "Registered": "2026-11-21 12:00",
            "Delivered": "2026-11-21 12:00",
        },
        {
            "Number": "7",
            "Product": "teapot",
            "Purchased": "2026-11-21 12:00",
            "Registered": "2026-11-21 12:00",
            "Registered by": "Reza",
        },
    ]
    assert heard(manager).count("the file is being written and comes here.") == 2


async def test_what_concerns_a_manager_isnt_in_theirs_and_nobody_forgotten_has_a_name(
    play: Stage, emma: Account, sara: Account, owner: Account, agent: Account, manager: Account
):
    dana = await appointed(play, 905, "Dana", Role.MANAGER)
    await is_asked(play, emma)
    await taps(play, emma, "1", "Yes, look into it", "Something else")
    await writes(play, emma, "Mina shouted at me.")
    await taps(play, emma, "Just send it")
    await complains(play, sara, "چکه می‌کند", done="تمام شد")
    number = (await column(play, "select number from matters order by id limit 1"))[0]
    await writes(play, dana, f"/complaint {number}")
    await taps(play, dana, "Promise")
    await writes(play, dana, "a talk with Mina")
    await taps(play, dana, "Tomorrow", "Send")
    await writes(play, dana, f"/complaint {number}")
    await taps(play, dana, "It is about one of us", "Mina")

    for who in (manager, dana):
        for what in ("complaints", "scores", "promises"):
            await writes(play, who, f"/export {what}")

    assert "Mina" not in str([book.lines for book in books(play, manager)])
    assert [len(book.rows) for book in books(play, dana)] == [2, 1, 1]
    assert [len(book.rows) for book in books(play, manager)] == [1]
    assert "Scores, 24 October to 22 November: there are none, so there is no file." in heard(manager)

    assert len(books(play, dana)) == 3
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")
    await writes(play, dana, "/export promises", "/export scores", "/export complaints")

    assert "A file that you took along is taken back" in heard(dana)
    assert len(books(play, dana)) == 2
    for book in books(play, dana):
        assert "Emma" not in str(book.lines)
        assert "shouted" not in str(book.lines)
        assert "talk" not in str(book.lines)
    assert books(play, dana)[-2].rows[0]["Score"] == 1
