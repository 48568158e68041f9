"""What comes next by the clock: told to whoever looks, and then it comes as it was told."""

from datetime import timedelta

from actions.reports.list_plans import list_plans
from domain.plans import Coming
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, MINUTE, complains, heard, is_asked, labels, last, taps, writes


async def plans(play: Stage) -> list[tuple[Coming, timedelta, str]]:
    """What comes, how long from now, and about whom."""
    return [(plan.coming, plan.at - play.clock(), plan.customer) for plan in await list_plans(play.house.works)]


async def test_nothing_is_planned_for_somebody_who_has_bought_nothing(play: Stage, emma: Account):
    assert await plans(play) == []


async def test_the_question_after_a_purchase_comes_when_it_was_told(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    (told,) = await list_plans(play.house.works)

    await play.pass_time(DAY)

    assert (told.coming, told.at, told.telegram_id, told.what) == (Coming.QUESTION, NOON + DAY, emma.id, "kettle")
    assert "kettle" in last(emma)


async def test_what_falls_due_at_night_is_told_for_the_morning(play: Stage, emma: Account):
    await play.pass_time(10 * HOUR)
    await play.sell(emma.id, "kettle")

    (told,) = await list_plans(play.house.works)

    assert told.at == NOON + 10 * HOUR + 35 * HOUR  # 22:00 and a day are 22:00 again; at 9:00 nobody sleeps.


async def test_an_unanswered_question_is_followed_by_a_reminder(play: Stage, emma: Account):
    await is_asked(play, emma)

    assert [(coming, who) for coming, _, who in await plans(play)] == [(Coming.REMINDER, "Emma")]


async def test_words_that_rest_reach_staff_by_themselves(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "It leaks.")
    (told,) = await plans(play)

    await play.pass_time(told[1] + MINUTE)

    assert (told[0], told[2]) == (Coming.HANDED_OVER, "Emma")
    assert "It leaks." in heard(agent)


async def test_an_owed_answer_is_asked_for_again_until_nobody_is_left_to_be_asked(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, "It leaks.")
    spans = []
    while told := await list_plans(play.house.works):
        spans.append((told[0].coming, told[0].at - NOON, told[0].number))
        await play.pass_time(told[0].at - play.clock())

    assert spans == [
        *((Coming.LATE, days * DAY, number) for days in (2, 3, 4)),
        (Coming.UNSEEN, 5 * DAY, number),
    ]


async def test_after_an_explanation_the_customer_is_asked_twice_and_then_it_closes(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    await writes(
        play, agent, "It broke on the way.", "We packed it badly.", "A new one comes on Monday.", "Thick boxes."
    )
    await taps(play, agent, "Send")
    seen = []
    while told := await list_plans(play.house.works):
        seen.append(told[0].coming)
        await play.pass_time(told[0].at - play.clock())

    assert seen == [Coming.SETTLED, Coming.SETTLED_AGAIN, Coming.GIVE_UP]
    assert "without an answer" in last(emma)
    assert labels(emma) != []
