"""/hours: an owner reads when the business is open, and changes it by buttons or as people write it."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import appointed, column, labels, last, plain, rows, taps, toast, writes
from tests.stories.privacy.pages import read

ALL_DAY = "شبانه‌روز"


async def test_an_owner_sets_the_week_by_buttons_and_in_words(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    assert last(owner).splitlines()[:8] == [
        "ساعت کار مهرگان",
        *(f"• {day}: {ALL_DAY}" for day in ("شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه")),
        "• جمعه: تعطیل",
    ]
    assert "آخرین تغییر" not in last(owner)

    await taps(play, owner, "شنبه", "از ۹")
    assert last(owner).startswith("شنبه: ۹ تا ۲۴")
    await taps(play, owner, "تا ۱۷", "همین برای همه‌ی روزهای کار", "دیدن هفته")
    assert last(owner).count("۹ تا ۱۷") == 6
    assert "• جمعه: تعطیل" in last(owner)
    assert "آخرین تغییر: نسرین، امروز، ساعت ۱۲." in last(owner)

    await taps(play, owner, "پنجشنبه")
    await writes(play, owner, "۹:۳۰ تا ۱۳")
    assert last(owner).startswith("پنجشنبه: ۹:۳۰ تا ۱۳")
    await writes(play, owner, "تعطیل")
    assert last(owner).startswith("پنجشنبه: تعطیل")
    assert labels(owner) == ["از ۸", "از ۹", "از ۱۰", "تا ۱۳", "تا ۱۷", "تا ۲۱", ALL_DAY, "دیدن هفته"]
    await writes(play, owner, ALL_DAY)
    assert last(owner).startswith(f"پنجشنبه: {ALL_DAY}")
    await taps(play, owner, "دیدن هفته")
    await writes(play, owner, "۸ تا ۱۲")
    assert "۸ تا ۱۲" not in last(owner)  # Of no day any more.


async def test_what_makes_no_hours_is_told_and_changes_nothing(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")
    week = owner.last.id

    for text, told in (
        ("۱۸ تا ۲", "شروع ساعت کار پیش از پایانش است"),
        ("۰ تا ۰", "شروع ساعت کار پیش از پایانش است"),
        ("صبح", "ساعت کار آن روز را بنویسید"),
        ("x" * 4000, "ساعت کار آن روز را بنویسید"),
    ):
        await writes(play, owner, text)
        assert last(owner).startswith(told), text
    for forged in ("hs:5:1020:540", "hs:5:0:99999", "hs:9:540:1020", "hc:7", "hd:77", "he:7", "hh:0", "hx:99", "hp:9"):
        owner.forges(forged, week)
        await play.settle()

    assert await column(play, "select count(*) from opening_hours") == [0]
    assert await column(play, "select count(*) from holidays") == [0]
    assert await column(play, "select traceback from failures") == []


async def test_one_day_stays_open_and_a_second_tap_changes_nothing(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    for weekday in (5, 6, 0, 1, 2):
        owner.forges(f"hc:{weekday}", owner.last.id)
        await play.settle()
    owner.forges("hc:2", owner.last.id)
    await play.settle()
    assert toast(owner) == "پیش‌تر ثبت شده بود."

    await writes(play, owner, "/hours")
    await taps(play, owner, "پنجشنبه", "تعطیل")

    assert "یک روز هفته باید باز بماند" in (*owner.says, toast(owner))[-1]
    assert await column(play, "select count(*) from opening_hours") == [5]


async def test_holidays_are_added_named_and_removed_in_the_readers_calendar(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
    assert labels(owner)[:3] == ["شنبه ۳۰ آبان", "یکشنبه ۱ آذر", "دوشنبه ۲ آذر"]
    assert not any(label.startswith("جمعه") for label in labels(owner))
    await taps(play, owner, "یکشنبه ۱ آذر")
    assert last(owner).startswith("به تعطیلی‌ها اضافه شد: یکشنبه ۱ آذر.")
    await writes(play, owner, "جشن آذرگان")
    assert "• یکشنبه ۱ آذر: جشن آذرگان" in last(owner)

    await taps(play, owner, "افزودن تعطیلی")
    await writes(play, owner, "۱۴۰۵/۱۲/۲۹")
    assert last(owner).startswith("به تعطیلی‌ها اضافه شد: شنبه ۲۹ اسفند.")
    await taps(play, owner, "افزودن تعطیلی")
    for text, told in (
        ("دیروز", "روز را بنویسید"),
        ("۱۴۰۵/۰۸/۲۹", "آن روز گذشته است."),
        ("2036-01-01", "تعطیلی را حداکثر از ۴۰۰ روز پیش می‌شود ثبت کرد."),
        ("فردا", "به تعطیلی‌ها اضافه شد: یکشنبه ۱ آذر، جشن آذرگان."),
    ):
        await writes(play, owner, text)
        assert last(owner).startswith(told), text
    await writes(play, owner, "ن" * 41)
    assert last(owner) == "نام تعطیلی حداکثر ۴۰ حرف است."

    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, paul, "/hours")
    assert "Next holidays: 22 November (جشن آذرگان), 20 March 2027" in last(paul)
    assert "Changed last by نسرین" in last(paul)
    await taps(play, paul, "Holidays", "Remove 22 November")
    assert "22 November" not in " ".join(labels(paul))
    paul.forges("hx:1", paul.last.id)
    await play.settle()
    assert toast(paul) == "It was saved before."
    assert await rows(play, "select day, removed_by is null as stands from holidays order by id") == [
        {"day": "2026-11-22", "stands": False},
        {"day": "2027-03-20", "stands": True},
    ]
    assert "21 November 2026, 12:00: no holiday any more: 22 November, جشن آذرگان" in await read(play, paul)
    assert "تعطیل شد: ۱ آذر، جشن آذرگان" in plain(await read(play, owner))


async def test_only_owners_may_and_who_is_none_any_more_may_not(
    play: Stage, owner: Account, manager: Account, emma: Account
):
    for who in (manager, emma):
        await writes(play, who, "/hours")
        assert "All day" not in last(who)
        who.forges("hs:5:540:1020", who.last.id)
        await play.settle()
        assert toast(who) == "This button doesn't work for you."
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, paul, "/hours")
    await taps(play, paul, "Saturday")
    async with play.house.works.open() as work:
        await people.appoint(work.tx, paul.id, Role.AGENT, now=work.now)

    await writes(play, paul, "9-17")

    assert await column(play, "select count(*) from opening_hours") == [0]
