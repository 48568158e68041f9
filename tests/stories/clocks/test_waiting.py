"""While the customer is waited for the date moves on, but only by hours in which somebody would have answered."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, complains, heard, last, taps, writes


async def test_a_question_over_the_weekend_promises_no_answer_in_the_night(play: Stage, owner: Account, sara: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "شنبه", "از ۹", "تا ۱۷", "همین برای همه‌ی روزهای کار")
    await play.pass_time(3 * DAY + 21 * HOUR)  # Wednesday, nine o'clock.
    await complains(play, sara, "چکه می‌کند.", "تمام شد")
    assert "جواب: حداکثر تا شنبه ۷ آذر، ساعت ۹" in heard(sara)

    await play.pass_time(DAY + 7 * HOUR)  # Thursday, an hour before it closes.
    await taps(play, owner, "پرسیدن از مشتری")
    await writes(play, owner, "از کجا چکه می‌کند؟")
    await play.pass_time(DAY + 18 * HOUR)  # Saturday, an hour after it opened.
    await writes(play, sara, "از در.")

    await writes(play, sara, "/status")
    assert "جواب ما، تا امروز، ساعت ۱۱" in last(sara)
