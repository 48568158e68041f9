"""Holidays for days on end: an owner writes from when to when, names them once, and removes them by one button."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    appointed,
    column,
    labels,
    last,
    plain,
    taps,
    writes,
)
from tests.stories.hours.test_kept import declares
from tests.stories.privacy.pages import read

NOWRUZ = "۱ تا ۱۳ فروردین ۱۴۰۶"
STANDING = "select count(*) from holidays where removed_at is null"


async def asks(play: Stage, owner: Account, *texts: str) -> None:
    """Holidays as one who reads English puts them down."""
    for text in texts:
        await writes(play, owner, "/hours")
        await taps(play, owner, "Holidays", "Add a holiday")
        await writes(play, owner, text)


async def test_an_owner_puts_down_nowruz_names_it_once_and_takes_it_back(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
    assert "چند روز پشت‌سرهم، مثل ۱ تا ۱۳ فروردین" in last(owner)

    await writes(play, owner, "از ۱ تا ۱۳ فروردین")
    assert last(owner).startswith(f"به تعطیلی‌ها اضافه شد: {NOWRUZ} (۱۳ روز).")
    assert labels(owner) == ["حذف ۱ تا ۱۳ فروردین", "افزودن تعطیلی", "تعطیلی‌ها"]
    assert await column(play, STANDING) == [13]
    await writes(play, owner, "نوروز")
    assert f"• {NOWRUZ}: نوروز\n" in last(owner)
    assert labels(owner) == ["حذف ۱ تا ۱۳ فروردین", "افزودن تعطیلی", "دیدن هفته"]
    assert await column(play, "select distinct name from holidays") == ["نوروز"]
    await taps(play, owner, "دیدن هفته")
    assert f"تعطیلی‌های بعدی: {NOWRUZ} (نوروز)\n" in last(owner)
    assert f"تعطیل شد: {NOWRUZ}، نوروز" in plain(await read(play, owner))

    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "حذف ۱ تا ۱۳ فروردین")
    assert last(owner).startswith("تعطیلی دیگری ثبت نشده است.")
    assert await column(play, STANDING) == [0]
    assert f"دیگر تعطیل نیست: {NOWRUZ}، نوروز" in plain(await read(play, owner))


async def test_so_does_one_who_reads_english(play: Stage):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, paul, "/hours")
    await taps(play, paul, "Holidays", "Add a holiday")
    assert "several on end, such as 21 March to 2 April" in last(paul)

    await writes(play, paul, "21 March to 2 April")
    assert last(paul).startswith("Holidays: 21 March to 2 April 2027 (13 days). ")
    assert "If they have a name, write it once for all, such as Nowruz." in last(paul)
    receipt = paul.last.id
    await writes(play, paul, "Nowruz")
    assert "• 21 March to 2 April 2027: Nowruz\n" in last(paul)
    await asks(play, paul, "from 24 to 26 December", "tomorrow")
    await taps(play, paul, "Holidays")
    assert last(paul).splitlines()[1:4] == [
        "• Sunday 22 November",
        "• 24 to 26 December",
        "• 21 March to 2 April 2027: Nowruz",
    ]
    assert labels(paul)[:3] == ["Remove 22 November", "Remove 24 to 26 Dec", "Remove 21 Mar to 2 Apr"]

    paul.forges("hx:1:13", receipt)  # Under the receipt, after the days were named.
    await play.settle()
    assert await column(play, STANDING) == [4]
    await taps(play, paul, "Remove 24 to 26 Dec", "Remove 22 November")
    assert await column(play, STANDING) == [0]
    assert "a holiday: 21 March to 2 April 2027, Nowruz" in plain(await read(play, paul))


async def test_over_the_turn_of_the_year_and_from_day_to_day_in_both_calendars(play: Stage, owner: Account):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    for written, told, button in (
        ("۲۹ اسفند تا ۴ فروردین", "۲۹ اسفند ۱۴۰۵ تا ۴ فروردین ۱۴۰۶ (۵ روز)", "حذف ۲۹ اسفند تا ۴ فروردین"),
        ("فردا تا شنبه", "۱ تا ۷ آذر (۷ روز)", "حذف ۱ تا ۷ آذر"),
        ("1406/02/01 تا 1406/02/03", "۱ تا ۳ اردیبهشت ۱۴۰۶ (۳ روز)", "حذف ۱ تا ۳ اردیبهشت"),
    ):
        await declares(play, owner, written)
        assert last(owner).startswith(f"به تعطیلی‌ها اضافه شد: {told}."), written
        await taps(play, owner, button)
    for written, told, button in (
        ("29 December - 3 January", "29 December 2026 to 3 January 2027 (6 days)", "Remove 29 Dec to 3 Jan"),
        ("2027-03-21 - 2027-04-02", "21 March to 2 April 2027 (13 days)", "Remove 21 Mar to 2 Apr"),
        ("۱ تا ۴ فروردین", "21 to 24 March 2027 (4 days)", "Remove 21 to 24 Mar"),
    ):
        await asks(play, paul, written)
        assert last(paul).startswith(f"Holidays: {told}."), written
        await taps(play, paul, button)

    assert await column(play, STANDING) == [0]
    assert await column(play, "select count(*) from holidays") == [5 + 7 + 3 + 6 + 13 + 4]


async def test_what_no_days_can_be_is_told_with_what_to_do(play: Stage, owner: Account):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
    for text, told in (
        ("۱۳ تا ۱ فروردین", "۱۳ فروردین ۱۴۰۶ بعد از ۱ فروردین ۱۴۰۶ است. اول روز شروع را بنویسید"),
        ("۱ فروردین تا ۱ خرداد", "یک‌جا حداکثر ۳۱ روز را می‌شود تعطیل کرد."),
        ("1405/01/01 تا 1405/01/13", "آن روزها گذشته است. از امروز به بعد را بنویسید."),
        ("۱ تا ۱۳ فروردین ۱۴۰۸", "تعطیلی را حداکثر از ۴۰۰ روز پیش می‌شود ثبت کرد."),
        ("۱ و ۱۳ فروردین", "روز را بنویسید، مثل ۱۴۰۶/۰۱/۰۱، فردا یا شنبه؛ یا چند روز"),
    ):
        await writes(play, owner, text)
        assert last(owner).startswith(told), text
    await writes(play, paul, "/hours")
    await taps(play, paul, "Holidays", "Add a holiday")
    for text, told in (
        ("26 to 24 December", "26 December comes after 24 December. Write the first day first"),
        ("tomorrow to 23 December", "At most 31 days can be put down at once. For a longer time write one part"),
        ("1 to 3 November 2026", "Those days are over. Write what lies ahead, from today on."),
        ("2026-11-20", "That day is over. Write what lies ahead"),
        ("1 to 3 January 2029", "A holiday can be put down at most 400 days ahead. Write it when it is nearer."),
        ("Friday and Monday", "Write a day, such as 2027-03-21, 1406/01/01, tomorrow or Saturday, or several on end"),
    ):
        await writes(play, paul, text)
        assert last(paul).startswith(told), text
    assert await column(play, "select count(*) from holidays") == [0]

    await writes(play, owner, "فردا تا دوشنبه")
    await writes(play, paul, "tomorrow to 22 December")

    assert await column(play, "select count(*) from holidays") == [31]
