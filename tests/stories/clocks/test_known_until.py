"""What is told at once names a day: until then everybody hears it, and when that is over nobody does."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, heard, last, taps, toast, writes
from tests.stories.staff.test_causes import complains_of

NEW = "New boxes are here by Monday 18:00."


async def is_kept_saying(play: Stage, emma: Account, agent: Account, what_now: str) -> None:
    await complains_of(play, emma, "Damaged", "The kettle leaks.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "Rain softened the boxes.", what_now)
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, agent, "Keep for next time")
    await writes(play, agent, "wet boxes")


async def is_happening(play: Stage, manager: Account) -> None:
    await writes(play, manager, "/causes")
    await taps(play, manager, "wet boxes", "Happening now")


async def is_told(play: Stage, number: int) -> bool:
    """Whether somebody new who complains of it hears it at once."""
    customer = await arrives(play, number, f"Customer {number}", "en")
    await complains_of(play, customer, "Damaged", "My box is wet.")
    return "Rain softened the boxes." in heard(customer)


async def test_until_its_day_it_is_told_and_then_complaints_come_as_usual_again(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_kept_saying(play, emma, agent, NEW)
    await is_happening(play, manager)
    assert "offered until 23 November." in last(manager)
    assert await is_told(play, 501)
    assert "There is no notice for each" in heard(agent)

    await play.pass_time(3 * DAY)

    assert not await is_told(play, 502)
    assert "Customer 502" in last(agent)
    assert "Its time is over, so nobody is told it any more" in heard(agent)


async def test_what_is_over_is_not_said_to_happen_and_who_read_it_again_means_the_next(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_kept_saying(play, emma, agent, NEW)
    await play.pass_time(3 * DAY)

    await is_happening(play, manager)
    assert toast(manager).startswith("“wet boxes” names a time that is over: yesterday, 18:00.")
    assert not await is_told(play, 501)

    await taps(play, manager, "It still holds", "Happening now")
    assert await is_told(play, 502)
    await play.pass_time(7 * DAY)
    assert not await is_told(play, 503)


async def test_in_persian(play: Stage, sara: Account, agent: Account, manager: Account):
    for reader in (agent, manager):
        await writes(play, reader, "/language")
        await taps(play, reader, "فارسی")
    await writes(play, sara, "/complain")
    await taps(play, sara, "خراب بود")
    await writes(play, sara, "جعبه خیس بود")
    await taps(play, sara, "همین را بفرستید")
    await taps(play, agent, "توضیح دادن", "بدون این بخش")
    await writes(play, agent, "کارتن در باران وا رفت.", "کارتن تازه تا دوشنبه ساعت ۱۸ می‌رسد.")
    await taps(play, agent, "بدون این بخش", "فرستادن", "نگه داشتن برای بعد")
    await writes(play, agent, "کارتن خیس")
    await play.pass_time(3 * DAY)

    await writes(play, manager, "/causes")
    await taps(play, manager, "کارتن خیس", "همین حالا پیش می‌آید")

    assert toast(manager).startswith("در «کارتن خیس» روزی آمده که گذشته است: دیروز، ساعت ۱۸.")
    await taps(play, manager, "هنوز درست است", "همین حالا پیش می‌آید")
    assert "تا ۹ آذر پیشنهاد می‌شود.\n\nاز امروز، ساعت ۱۲ پیش می‌آید: ۰ شکایت همان لحظه جواب گرفت" in last(manager)


@pytest.mark.parametrize("what_now", ["We bring a new one within 3 days.", "We bring a new one."])
async def test_what_begins_anew_with_each_who_reads_it_lasts(
    play: Stage, emma: Account, agent: Account, manager: Account, what_now: str
):
    await is_kept_saying(play, emma, agent, what_now)
    await is_happening(play, manager)

    await play.pass_time(9 * DAY)

    assert await is_told(play, 501)
