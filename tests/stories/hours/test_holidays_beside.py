"""Holidays for days on end beside others: those that are there already, a second owner, time that passes, and pages."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, complains, heard, labels, last, rows, taps, toast, writes
from tests.stories.hours.test_kept import declares

MONTHS = ("دی", "بهمن", "اسفند", "فروردین", "اردیبهشت", "خرداد", "تیر")
STANDING = "select count(*) from holidays where removed_at is null"


async def test_days_that_are_holidays_already_keep_their_names_and_twice_is_once(play: Stage, owner: Account):
    await declares(play, owner, "۵ فروردین")
    await writes(play, owner, "جشن ما")
    await declares(play, owner, "۱ تا ۱۳ فروردین")
    assert "۱ روزش از پیش هم تعطیل ثبت شده بود." in last(owner)
    await declares(play, owner, "۱ تا ۴ فروردین")
    assert last(owner).startswith("به تعطیلی‌ها اضافه شد: ۱ تا ۴ فروردین ۱۴۰۶ (۴ روز).")
    await writes(play, owner, "نوروز")
    await declares(play, owner, "۶ تا ۱۳ فروردین")
    await writes(play, owner, "نوروز")

    assert last(owner).splitlines()[1:4] == [
        "• ۱ تا ۴ فروردین ۱۴۰۶: نوروز",
        "• پنجشنبه ۵ فروردین ۱۴۰۶: جشن ما",
        "• ۶ تا ۱۳ فروردین ۱۴۰۶: نوروز",
    ]
    assert await rows(play, "select count(*) as n, count(distinct day) as days from holidays") == [
        {"n": 13, "days": 13}
    ]
    await declares(play, owner, "۱ تا ۱۳ فروردین")
    assert last(owner).startswith("تعطیلی‌های بعدی\n• ۱ تا ۴ فروردین ۱۴۰۶: نوروز")
    await writes(play, owner, "عید")  # Nothing was asked.
    assert await column(play, "select count(*) from holidays where name = 'عید'") == [0]


async def test_the_button_names_the_days_that_it_removes(play: Stage, owner: Account):
    await declares(play, owner, "۱ تا ۳ فروردین")
    await writes(play, owner, "نوروز")

    await declares(play, owner, "۱ تا ۵ فروردین")
    assert labels(owner)[0] == "حذف ۴ تا ۵ فروردین"
    await taps(play, owner, "حذف ۴ تا ۵ فروردین")

    assert await column(play, STANDING) == [3]


async def test_both_owners_at_once_and_a_double_tap_make_no_doubles(play: Stage, owner: Account):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    for who, buttons in ((owner, ("تعطیلی‌ها", "افزودن تعطیلی")), (paul, ("Holidays", "Add a holiday"))):
        await writes(play, who, "/hours")
        await taps(play, who, *buttons)

    owner.writes("24 to 26 December")
    paul.writes("۳ تا ۶ دی")
    owner.writes("دی‌گان")
    await play.settle()
    assert await column(play, STANDING) == [4]

    for _ in range(2):
        paul.forges("hx:1:4", paul.last.id)
    await play.settle()

    assert toast(paul) == "It was saved before."
    assert await column(play, "select count(*) from holidays") == [4]
    assert await column(play, "select traceback from failures") == []


async def test_of_a_span_under_way_what_is_left_is_shown_and_removed(play: Stage, owner: Account):
    await declares(play, owner, "فردا تا جمعه")
    receipt = owner.last.id
    await play.pass_time(3 * DAY)

    await writes(play, owner, "/hours")
    assert "تعطیلی‌های بعدی: ۳ تا ۶ آذر\n" in last(owner)
    owner.forges("hx:1:6", receipt)
    await play.settle()

    assert await column(play, "select day from holidays where removed_at is null order by day") == [
        "2026-11-22",
        "2026-11-23",
    ]
    await declares(play, owner, "۱ تا ۶ آذر")
    assert last(owner).startswith("به تعطیلی‌ها اضافه شد: ۳ تا ۶ آذر (۴ روز).")


async def test_pages_of_spans_lead_on_and_back(play: Stage, owner: Account):
    await declares(play, owner, *(f"۱ تا ۳ {month}" for month in MONTHS))
    await taps(play, owner, "تعطیلی‌ها")

    assert last(owner).count("• ") == 6
    assert "۱ تا ۳ خرداد ۱۴۰۶" in last(owner) and "تیر" not in last(owner)
    following = next(label for label in labels(owner) if "بعدی" in label)
    await taps(play, owner, following)
    assert last(owner).count("• ") == 1
    assert "• ۱ تا ۳ تیر ۱۴۰۶" in last(owner)
    await taps(play, owner, "حذف ۱ تا ۳ تیر")
    assert last(owner).count("• ") == 6


async def test_whoever_complains_before_them_hears_a_day_after_all_of_them(
    play: Stage, owner: Account, emma: Account, sara: Account
):
    await declares(play, owner, "فردا تا چهارشنبه")

    await complains(play, emma, "It leaks.")
    await complains(play, sara, "چکه می‌کند.", "تمام شد")

    assert "Answer: by Saturday 28 November, 12:00" in heard(emma)
    assert "جواب: حداکثر تا شنبه ۷ آذر، ساعت ۱۲" in heard(sara)
