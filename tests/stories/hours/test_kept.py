"""What the hours change: the date that customers are told, and who is disturbed on a holiday and on a day off."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, column, complains, heard, is_asked, last, taps, writes


async def declares(play: Stage, owner: Account, *days: str) -> None:
    """Holidays, each as a day is written."""
    for day in days:
        await writes(play, owner, "/hours")
        await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
        await writes(play, owner, day)


async def test_on_the_eve_of_a_holiday_both_languages_promise_the_day_after_it(
    play: Stage, owner: Account, emma: Account, sara: Account
):
    await declares(play, owner, "فردا")

    await complains(play, emma, "It leaks.")
    await complains(play, sara, "چکه می‌کند.", "تمام شد")

    assert "Answer: by Tuesday 24 November, 12:00" in heard(emma)
    assert "جواب: حداکثر تا سه‌شنبه ۳ آذر، ساعت ۱۲" in heard(sara)


async def test_over_the_weekend_working_days_are_promised_and_hours_where_there_are_hours(
    play: Stage, owner: Account, emma: Account, sara: Account
):
    await play.pass_time(5 * DAY)  # Thursday.
    await complains(play, emma, "It leaks.")
    assert "Answer: by Sunday 29 November, 12:00" in heard(emma)

    await play.pass_time(DAY)
    await complains(play, sara, "چکه می‌کند.", "تمام شد")
    assert "جواب: حداکثر تا یکشنبه ۸ آذر، ساعت ۲۴" in heard(sara)
    await writes(play, owner, "/complaints")
    assert "تا یکشنبه ۸ آذر، ساعت ۲۴" in last(owner)

    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه", "از ۹", "تا ۱۷", "همین برای همه‌ی روزهای کار")
    omid = await arrives(play, 200, "Omid", "en")
    await complains(play, omid, "Late.")
    assert "Answer: by Monday 30 November, 09:00" in heard(omid)
    await writes(play, owner, f"/complaint {await _number_of(play, emma)}")
    assert "۲۴ ساعت است که منتظر جواب است؛ ۵ ساعت از آن در ساعت کار بود." in last(owner)


async def _number_of(play: Stage, who: Account) -> str:
    of_them = f"join people on people.id = customer_id where telegram_id = {who.id}"
    return (await column(play, f"select number from matters {of_them}"))[0]  # noqa: S608  A number of ours.


async def test_nobody_is_asked_on_a_holiday_but_at_the_weekend(play: Stage, owner: Account, emma: Account):
    await play.sell(emma.id, "kettle")
    await declares(play, owner, "فردا")

    await play.pass_time(DAY + 11 * HOUR)
    assert "kettle" not in heard(emma)
    assert await column(play, "select why from follow_ups") == ["holiday"]
    await play.pass_time(DAY)
    assert "kettle" in heard(emma)

    await play.pass_time(3 * DAY - 11 * HOUR)  # Thursday noon.
    sara = await arrives(play, 101, "سارا", "fa")
    await is_asked(play, sara, "قوری")  # On a Friday.
    assert "قوری" in heard(sara)


async def test_on_a_day_off_staff_are_reminded_of_what_is_severe_alone(
    play: Stage, owner: Account, emma: Account, agent: Account, manager: Account
):
    await play.pass_time(3 * DAY)  # Tuesday; what comes now is due on Thursday at noon.
    slow = await complains(play, emma, "It leaks.")
    omid = await arrives(play, 200, "Omid", "en")
    hot = await complains(play, omid, "The kettle caught fire and there is smoke everywhere.")
    await play.pass_time(2 * DAY)
    assert slow in heard(agent)
    said = len(agent.says), len(manager.says)

    await play.pass_time(DAY)  # Friday noon.
    assert f"{hot} went unanswered after a reminder" in heard(manager, said[1])
    assert slow not in heard(manager, said[1]) + heard(agent, said[0])
    await play.pass_time(DAY - HOUR)
    assert slow not in heard(manager, said[1])

    await play.pass_time(2 * HOUR)
    assert f"{slow} went unanswered after a reminder" in heard(manager, said[1])
