"""A customer's question that nobody answers is told once more to those who could, a day later; no date is promised."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, appointed, column, heard, labels, last, replies, taps, writes

QUESTION = "Do you have teapots?"


@pytest.fixture
async def asked(play: Stage, emma: Account, agent: Account) -> str:
    await writes(play, emma, QUESTION)
    await taps(play, emma, "A question")
    return (await column(play, "select number from matters"))[0]


async def test_after_a_day_those_who_could_answer_hear_it_once_more(
    play: Stage, emma: Account, agent: Account, manager: Account, asked: str
):
    said, told = len(agent.says), len(emma.says)
    await play.pass_time(DAY - HOUR)
    assert len(agent.says) == said

    await play.pass_time(HOUR)

    assert last(agent) == (
        f"Nobody has answered Emma's question yet ({asked}, yesterday, 12:00):\n{QUESTION}\n"
        "Reply to this message, and your words go to Emma. No reminder of it follows; "
        "until it is answered or seen to it stands in /questions."
    )
    assert labels(agent) == ["See the card"]
    assert asked not in heard(manager)
    await replies(play, agent, "Yes, three of them.")
    assert last(emma).startswith("Reza, agent, writes about your question:\nYes, three of them.")
    said, told = len(agent.says), len(emma.says)
    await play.pass_time(9 * DAY)
    assert (len(agent.says), len(emma.says)) == (said, told)
    await writes(play, agent, f"/complaint {asked}")
    assert "nobody had answered, and those who could were told again" in last(agent)


async def test_in_persian_it_is_told_in_persian(play: Stage, sara: Account):
    zahra = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    await writes(play, sara, "ساعت کارتان چیست؟")
    await taps(play, sara, "سؤال است")

    await play.pass_time(DAY)

    assert "هنوز بی‌جواب است:\nساعت کارتان چیست؟\nبه همین پیام پاسخ بدهید تا جوابتان به سارا برسد." in last(zahra)


@pytest.mark.parametrize("done", ["answered", "taken up", "closed"])
async def test_what_somebody_has_seen_to_is_not_told_again(
    play: Stage, emma: Account, agent: Account, asked: str, done: str
):
    match done:
        case "answered":
            await replies(play, agent, "Yes, three of them.")
        case "taken up":
            await taps(play, agent, "Ask the customer")
            await writes(play, agent, "Of glass?")
            await writes(play, emma, "Of glass.")
        case _:
            await taps(play, agent, "Read")

    await play.pass_time(3 * DAY)

    assert "Nobody has answered" not in heard(agent)


async def test_what_is_a_note_is_told_once(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "The new box is nice.")
    await taps(play, emma, "Just so you know")

    await play.pass_time(3 * DAY)

    assert "Nobody has answered" not in heard(agent)


async def test_a_day_off_is_left_in_peace_and_not_counted(play: Stage, emma: Account, agent: Account, owner: Account):
    await writes(play, owner, "/hours")
    await taps(play, owner, "تعطیلی‌ها", "افزودن تعطیلی")
    await writes(play, owner, "فردا")
    await writes(play, emma, QUESTION)
    await taps(play, emma, "A question")

    await play.pass_time(2 * DAY - HOUR)
    assert "Nobody has answered" not in heard(agent)
    await play.pass_time(HOUR)

    assert heard(agent).count("Nobody has answered Emma's question") == 1


async def test_what_nobody_answers_stands_in_a_list_until_somebody_does(
    play: Stage, emma: Account, agent: Account, asked: str
):
    await play.pass_time(20 * DAY)
    await writes(play, agent, "/questions")
    assert last(agent) == (
        f"Questions without an answer\n• {asked} · Emma · Saturday 21 November, 12:00\n{QUESTION}\n\n"
        "Open one and reply to its card: your words go to whoever asked."
    )

    await taps(play, agent, asked)
    await replies(play, agent, "Yes, three of them.")

    assert last(emma).startswith("Reza, agent, writes about your question:\nYes, three of them.")
    await writes(play, agent, "/questions")
    assert last(agent) == "Questions without an answer\nNobody's question waits for an answer."


async def test_more_than_a_page_of_them_is_leafed_through_in_persian(play: Stage, sara: Account):
    zahra = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    for number in range(6):
        await writes(play, sara, f"سؤال {number}")
        await taps(play, sara, "سؤال است")

    await writes(play, zahra, "/questions")
    first = last(zahra)
    await taps(play, zahra, "بعدی")

    assert first.startswith("سؤال‌های بی‌جواب\n• ")
    assert "سؤال 4" in first
    assert "سؤال 5" not in first
    assert "سؤال 5" in last(zahra)


async def test_a_digest_counts_them(play: Stage, owner: Account, emma: Account, asked: str):
    await writes(play, owner, "/digest")
    await taps(play, owner, "نسرین", "هر روز")

    await play.pass_time(2 * DAY)

    assert "سؤال‌های بی‌جواب: ۱ (/questions)" in heard(owner)


async def test_what_ends_as_a_question_and_nobody_sorts_is_one(play: Stage, sara: Account, emma: Account):
    zahra = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    await writes(play, sara, "ساعت کارتان چیست؟! 🙏")
    await writes(play, emma, "The new box is nice.")

    await play.pass_time(DAY)

    await writes(play, zahra, "/questions")
    assert "ساعت کارتان چیست؟! 🙏" in last(zahra)
    assert "The new box is nice." not in last(zahra)
