"""A shop that closes at midday: an owner sets it, and what comes in the break is promised an open hour."""

from datetime import timedelta

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import (
    DAY,
    HOUR,
    appointed,
    column,
    complains,
    heard,
    labels,
    last,
    plain,
    taps,
    writes,
)
from tests.stories.privacy.pages import read

MIDDAY = "۹ تا ۱۳ و ۱۷ تا ۲۱"


async def test_an_owner_writes_two_shifts_and_sees_them_wherever_hours_are_told(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")

    await writes(play, owner, MIDDAY)
    assert last(owner).startswith(f"شنبه: {MIDDAY}\n")
    await writes(play, owner, "۹:۳۰ تا ۱۳، ۱۷ تا ۲۲")
    assert last(owner).startswith("شنبه: ۹:۳۰ تا ۱۳ و ۱۷ تا ۲۲\n")
    await writes(play, owner, "۹ تا ۱۲، ۱۳:۳۰ تا ۱۶ و ۱۸ تا ۲۴")
    assert last(owner).startswith("شنبه: ۹ تا ۱۲، ۱۳:۳۰ تا ۱۶ و ۱۸ تا ۲۴\n")
    await writes(play, owner, "۹ تا ۱۳ و ۱۳ تا ۱۷")
    assert last(owner).startswith("شنبه: ۹ تا ۱۷\n")
    await writes(play, owner, MIDDAY)
    await taps(play, owner, "همین برای همه‌ی روزهای کار", "دیدن هفته")

    assert last(owner).count(MIDDAY) == 6
    assert "• جمعه: تعطیل" in last(owner)
    assert set(await column(play, "select shifts from opening_hours where weekday <> 5")) == {"540-780,1020-1260"}
    page = plain(await read(play, owner))
    assert f"پنجشنبه: {MIDDAY}" in page and "شنبه: ۹ تا ۱۲، ۱۳:۳۰ تا ۱۶ و ۱۸ تا ۲۴" in page


async def test_so_does_one_who_reads_english(play: Stage):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, paul, "/hours")
    await taps(play, paul, "Saturday")

    for text in ("9-13 17-21", "9 to 13 and 17 to 21", "9–13, 17–21", MIDDAY):
        await writes(play, paul, "closed", text)
        assert last(paul).startswith("Saturday: 09:00 to 13:00 and 17:00 to 21:00\n"), text
    await writes(play, paul, "8-10, 11:30-14 and 18-20")
    assert last(paul).startswith("Saturday: 08:00 to 10:00, 11:30 to 14:00 and 18:00 to 20:00\n")
    await taps(play, paul, "See the week")

    assert "• Saturday: 08:00 to 10:00, 11:30 to 14:00 and 18:00 to 20:00\n• Sunday: all day" in last(paul)
    assert "Saturday: 09:00 to 13:00 and 17:00 to 21:00" in plain(await read(play, paul))


async def test_hours_may_be_written_by_the_clock_of_twelve_hours(play: Stage, owner: Account):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")
    await writes(play, owner, "۹ صبح تا ۱ ظهر و ۵ تا ۹ شب")
    assert last(owner).startswith("شنبه: ۹ تا ۱۳ و ۱۷ تا ۲۱\n")

    await writes(play, paul, "/hours")
    await taps(play, paul, "Sunday")
    await writes(play, paul, "9am-5pm")
    assert last(paul).startswith("Sunday: 09:00 to 17:00\n")
    await writes(play, paul, "8 to 10 pm")
    assert "such as 9-17, 9 am to 5 pm" in last(paul)


async def test_what_is_wrong_between_shifts_is_named_in_both_languages_and_changes_nothing(play: Stage, owner: Account):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")
    await writes(play, paul, "/hours")
    await taps(play, paul, "Saturday")

    for text, persian, english in (
        ("9-14 13-21", "دو نوبت روی هم افتاده است.", "Two of these times overlap."),
        ("۱۷ تا ۲۱ و ۹ تا ۱۳", "نوبت‌ها به ترتیب ساعت نیست.", "These times aren't in the order of the day."),
        ("9-13 5-9", "نوبت‌ها به ترتیب ساعت نیست.", "These times aren't in the order of the day."),
        ("8-9 10-11 12-13 14-15", "برای یک روز حداکثر ۳ نوبت", "You can open at most 3 times a day"),
        ("9-13 21-17", "شروع ساعت کار پیش از پایانش است", "Hours begin before they end"),
        ("9-13 17", "ساعت کار آن روز را بنویسید", "Write the hours of the day"),
    ):
        await writes(play, owner, text)
        await writes(play, paul, text)
        assert last(owner).startswith(persian), text
        assert last(paul).startswith(english), text
    for forged in (
        "hk:5:540-480",
        "hk:5:540",
        "hk:5:x-y",
        "hk:9:540-780",
        "hk:5:1-2,3-4,5-6,7-8",
        "hk:5:1020-1260,540-780",
    ):
        owner.forges(forged, owner.last.id)
        await play.settle()

    assert await column(play, "select count(*) from opening_hours") == [0]
    assert await column(play, "select traceback from failures") == []


async def test_a_break_is_made_moved_and_unmade_by_buttons(play: Stage, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")
    assert "تعطیلی ظهر، ۱۳ تا ۱۷" not in labels(owner)  # Of a whole day the night would be missing, too.
    await taps(play, owner, "از ۹", "تا ۲۱", "تعطیلی ظهر، ۱۳ تا ۱۷")
    assert last(owner).startswith(f"شنبه: {MIDDAY}\n")
    assert "تعطیلی ظهر، ۱۳ تا ۱۷" not in labels(owner)
    assert "تا ۱۷" not in labels(owner)  # It only opens then.

    await taps(play, owner, "از ۸")
    assert last(owner).startswith("شنبه: ۸ تا ۱۳ و ۱۷ تا ۲۱\n")
    await taps(play, owner, "یکسره ۸ تا ۲۱")
    assert last(owner).startswith("شنبه: ۸ تا ۲۱\n")
    await taps(play, owner, "تا ۱۷")
    assert "تعطیلی ظهر، ۱۳ تا ۱۷" not in labels(owner)


async def opens_twice(play: Stage, owner: Account) -> None:
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه")
    await writes(play, owner, MIDDAY)
    await taps(play, owner, "همین برای همه‌ی روزهای کار")


async def test_what_comes_in_the_break_is_promised_from_when_it_opens(
    play: Stage, owner: Account, emma: Account, sara: Account
):
    await opens_twice(play, owner)
    await play.pass_time(2 * HOUR)  # Saturday, 14:00; within two open days.

    await complains(play, emma, "It leaks.")
    await complains(play, sara, "چکه می‌کند.", "تمام شد")

    assert "Answer: by Monday 23 November, 17:00" in heard(emma)
    assert "جواب: حداکثر تا دوشنبه ۲ آذر، ساعت ۱۷" in heard(sara)
    await play.pass_time(4 * HOUR)
    number = (await column(play, "select number from matters order by id"))[0]
    await writes(play, owner, f"/complaint {number}")
    assert "۴ ساعت است که منتظر جواب است؛ ۱ ساعت از آن در ساعت کار بود." in last(owner)


async def test_just_before_it_closes_the_closing_is_told(play: Stage, owner: Account, emma: Account):
    await opens_twice(play, owner)
    await play.pass_time(timedelta(minutes=50))

    await complains(play, emma, "It leaks.")

    assert "Answer: by Monday 23 November, 13:00" in heard(emma)


async def test_a_date_that_was_told_stays_when_a_break_is_set(play: Stage, owner: Account, emma: Account):
    await play.pass_time(3 * HOUR)  # Saturday, 15:00.
    await complains(play, emma, "It leaks.")
    assert "Answer: by Monday 23 November, 15:00" in heard(emma)
    told = await column(play, "select due_at from matters")

    await opens_twice(play, owner)

    assert await column(play, "select due_at from matters") == told
    omid = await arrives(play, 200, "Omid", "en")
    await complains(play, omid, "Late.")
    assert "Answer: by Monday 23 November, 17:00" in heard(omid)


async def test_on_a_holiday_between_neither_shift_counts(play: Stage, owner: Account, emma: Account):
    await opens_twice(play, owner)
    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
    await writes(play, owner, "فردا")
    await play.pass_time(3 * HOUR)

    await complains(play, emma, "It leaks.")

    assert "Answer: by Tuesday 24 November, 17:00" in heard(emma)
    await play.pass_time(5 * DAY)
    assert await column(play, "select count(*) from failures") == [0]
