"""Who goes first follows from who knocked, stands in the row, and is known after a restart."""

from domain.messages import Urgency
from sandbox.people import Account
from sandbox.stage import Stage
from tests.bot.saying import say
from tests.stories.builders import DAY, column, complains, is_asked, rows, taps, writes

REPLY, NOTICE, CAMPAIGN = Urgency


async def urgencies(play: Stage, account: Account) -> dict[str, int]:
    """Of all that was said to somebody, by the message's name."""
    said = await rows(
        play,
        "select message, urgency, telegram_id from outbox join people on people.id = person_id where intent = 'send'",
    )
    return {row["message"]: row["urgency"] for row in said if row["telegram_id"] == account.id}


async def test_whoever_knocks_is_answered_first_and_others_hear_of_it_afterwards(
    play: Stage, agent: Account, emma: Account
):
    await complains(play, emma, "It leaks.")

    assert set((await urgencies(play, emma)).values()) == {REPLY}
    assert (await urgencies(play, agent))["staff.notice"] == NOTICE


async def test_what_staff_write_to_a_customer_is_a_notice_and_to_the_writer_a_reply(
    play: Stage, agent: Account, emma: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Since when?")

    assert (await urgencies(play, emma))["complaint.asked"] == NOTICE
    assert (await urgencies(play, agent))["staff.question"] == REPLY


async def test_a_planned_question_can_wait_behind_all_others(play: Stage, emma: Account):
    await is_asked(play, emma)

    assert (await urgencies(play, emma))["survey.ask"] == CAMPAIGN


async def test_a_reminder_of_staff_is_no_campaign(play: Stage, agent: Account, emma: Account):
    await complains(play, emma, "It leaks.")
    await play.pass_time(3 * DAY)

    assert (await urgencies(play, agent))["staff.overdue"] == NOTICE


async def test_a_goodbye_to_a_group_answers_whoever_called(play: Stage, emma: Account):
    group = play.telegram.group(-5, "Friends")
    emma.adds_bot_to(group)
    await play.settle()

    assert await column(play, "select urgency from outbox where chat_id = -5 order by id") == [REPLY, REPLY]


async def test_what_was_said_first_to_one_chat_arrives_first_however_urgent(play: Stage, emma: Account):
    await say(play, emma, "start.stop_done")
    emma.writes("/help")
    await play.settle()

    assert [text.split()[0] for text in emma.says[-2:]] == ["All", "What"]
