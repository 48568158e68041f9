"""What is told as the date of an answer is a full or half hour, and what is kept is the same moment."""

from datetime import timedelta

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, MINUTE, column, complains, heard, last, taps, writes

DUE = 'select due_at as "due_at [timestamptz]" from matters'


async def test_an_answer_is_promised_by_a_round_hour_and_late_from_then_on(play: Stage, emma: Account, agent: Account):
    await play.pass_time(7 * MINUTE)
    told_at = play.clock()

    await complains(play, emma, "It leaks.")

    assert "Answer: by Monday 23 November, 12:30" in heard(emma)
    assert await column(play, DUE) == [told_at + 48 * HOUR + 23 * MINUTE]

    await play.pass_time(48 * HOUR + 22 * MINUTE)
    assert "was due" not in heard(agent)
    await play.pass_time(MINUTE)
    assert "was due today, 12:30" in heard(agent)


async def test_it_stays_round_when_the_customer_was_waited_for(play: Stage, sara: Account, agent: Account):
    await complains(play, sara, "چکه می‌کند.", "تمام شد")
    assert "حداکثر تا دوشنبه ۲ آذر، ساعت ۱۲" in heard(sara)
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "کدام در؟")

    await play.pass_time(timedelta(minutes=37))
    await writes(play, sara, "شیشه‌ای.", "/status")

    assert "تا دوشنبه ۲ آذر، ساعت ۱۳" in last(sara)
