"""What is told as the date of an answer is a full or half hour, and what is kept is the same moment."""

from datetime import timedelta

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, MINUTE, column, complains, heard, is_asked, last, taps, toast, writes

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


async def test_a_score_may_be_changed_until_a_round_hour_and_no_longer(play: Stage, emma: Account):
    await play.pass_time(37 * MINUTE)
    await is_asked(play, emma)
    await taps(play, emma, "9", "Change score", "8")
    assert "You can change it again until tomorrow, 13:00" in last(emma)

    await play.pass_time(DAY + 22 * MINUTE)
    await taps(play, emma, "Change score", "7")
    assert await column(play, "select score from responses") == [7]
    await play.pass_time(2 * MINUTE)
    await taps(play, emma, "Change score")
    emma.forges("s:1:6", emma.last.id)
    await play.settle()

    assert await column(play, "select score from responses") == [7]


async def test_the_links_of_staff_and_of_customers_hold_until_a_round_hour(play: Stage, owner: Account):
    await play.pass_time(37 * MINUTE)

    await writes(play, owner, "/people")
    await taps(play, owner, f"in:{Role.AGENT}")

    assert "تا فردا، ساعت ۱۳" in last(owner)
    ends = await column(play, 'select expires_at as "expires_at [timestamptz]" from appointments')
    assert ends == [play.clock() + DAY + 23 * MINUTE]


async def test_whoever_sees_to_it_reads_a_round_hour_before_which_nobody_is_reminded(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY + 37 * MINUTE)
    await taps(play, agent, "I'll act")

    assert toast(agent) == "Thank you. Nobody is reminded before tomorrow, 12:30."
    said = len(agent.says)
    await play.pass_time(DAY - 7 * MINUTE)
    assert len(agent.says) == said
