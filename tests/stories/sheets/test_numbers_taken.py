"""A number stands for one purchase: a row that gives it to another comes back as it was written, with the reason."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, heard, labels, last, taps
from tests.stories.sheets.files import Day, book, returned, sends, table

HEAD = ("number", "product", "delivered", "colour", "mobile")
KETTLE = ("7", "kettle", "2026-11-20", "red", "09121234567")
CARPET = ("7", "carpet", "1405/08/29", "blue", "0935 111 2222")


async def test_a_number_that_another_purchase_has_makes_a_bad_row(play: Stage, agent: Account):
    await sends(play, agent, table(HEAD, KETTLE))
    await taps(play, agent, "Take in 1 purchase")

    await sends(play, agent, table(HEAD, ("7", "Kettle", *KETTLE[2:]), CARPET, ("8", "cup", "", "", "")))

    assert "• line 3: the same number stands in line 2" in last(agent)
    await taps(play, agent, "Take in 2 purchases")
    assert "1 new purchase taken in; 1 known already" in heard(agent)

    await sends(play, agent, table(HEAD, CARPET, ("9", "tray", "", "green", "")))
    assert "1 purchase.\n1 bad row:\n• line 2: its number is already that of “kettle”" in last(agent)
    await taps(play, agent, "Take in 1 purchase")
    head, *rows = returned(play, agent)
    assert head[:5] == list(HEAD)
    assert rows == [[*CARPET, "2", "its number is already that of “kettle”"]]
    assert await column(play, "select what from purchases order by id") == ["kettle", "cup", "tray"]


async def test_it_is_so_too_where_another_file_took_it_since_it_was_shown(play: Stage, agent: Account, owner: Account):
    await sends(play, owner, table(HEAD, CARPET, ("9", "سینی", "", "سبز", "")))
    assert labels(owner)[0] == "ثبت ۲ خرید"
    await sends(play, agent, table(HEAD, KETTLE))
    await taps(play, agent, "Take in 1 purchase")

    await taps(play, owner, "ثبت ۲ خرید")

    assert "۱ خرید تازه ثبت شد." in heard(owner)
    assert returned(play, owner)[1:] == [[*CARPET, "2", "شماره‌اش پیش‌تر برای «kettle» ثبت شده است"]]
    assert await column(play, "select what from purchases order by id") == ["kettle", "سینی"]
    assert await column(play, "select good from sheets order by id") == [1, 1]


async def test_a_row_of_a_workbook_comes_back_with_all_its_columns_and_its_day(play: Stage, agent: Account):
    await sends(play, agent, table(HEAD, KETTLE))
    await taps(play, agent, "Take in 1 purchase")
    await sends(play, agent, book(HEAD, (7, "carpet", Day(46346), "blue", 9351112222)))
    assert returned(play, agent)[1][:5] == ["7", "carpet", "2026-11-20", "blue", "9351112222"]
