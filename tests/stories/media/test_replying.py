"""Staff write to a customer by replying to what they read; no state moves, and what is owed is owed still."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    column,
    complains,
    heard,
    is_asked,
    labels,
    last,
    number_of,
    plain,
    replies,
    rows,
    taps,
    writes,
)

STANDING = "select kind, state, due_at, waiting_since, answered_at, assignee_id, reminders from matters"


async def test_a_reply_to_a_notice_goes_to_the_customer_signed_and_moves_nothing(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    before = await rows(play, STANDING)

    await replies(play, agent, "Is the <kettle> still warm?")

    assert last(emma) == (
        f"Reza, agent, writes about complaint {number}:\nIs the <kettle> still warm?\nTo answer, reply to this message."
    )
    assert last(agent) == f"Sent to Emma, on {number}. It isn't an explanation; that is still owed."
    assert labels(agent) == ["See the card", "Explain"]
    assert await rows(play, STANDING) == before

    await taps(play, agent, "See the card")
    assert "Reza wrote to the customer" in last(agent)
    await writes(play, emma, "/status")
    assert "Reza wrote to you" in last(emma)


async def test_in_persian_it_reads_as_persian(play: Stage, sara: Account, owner: Account):
    number = await complains(play, sara, "چکه می‌کند.", "تمام شد")

    await replies(play, owner, "کتری هنوز گرم است؟")

    assert last(sara) == (
        f"نسرین، صاحب فروشگاه، درباره‌ی شکایت {number} نوشته است:\nکتری هنوز گرم است؟\n"
        "اگر جوابی دارید، به همین پیام پاسخ بدهید."
    )
    assert last(owner).startswith(f"درباره‌ی {number} برای سارا فرستادیم.")


@pytest.mark.parametrize(
    ("button", "about"), [("A thank-you", "your thank-you"), ("Just so you know", "what you told us")]
)
async def test_a_thank_you_and_a_note_may_be_answered_and_the_answer_comes_back(
    play: Stage, emma: Account, agent: Account, button: str, about: str
):
    await writes(play, emma, "The lid closes well.")
    await taps(play, emma, button)
    number = await number_of(play)

    await replies(play, agent, "Thank you, Emma.")
    assert last(emma).startswith(f"Reza, agent, writes about {about}:")
    assert last(agent) == f"Sent to Emma, on {number}."

    await replies(play, emma, "You are welcome.")
    assert f"Emma writes, on {number}:\nYou are welcome." in last(agent)

    await taps(play, agent, "Read")
    await replies(play, emma, "Any time.", to=next(one.id for one in emma.chat if "Reza" in one.text))
    assert last(emma).startswith("Kept with what you told us")
    assert f"Emma writes, on {number}:\nAny time." in last(agent)


async def test_a_low_score_may_be_answered(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    before = await rows(play, STANDING)

    await replies(play, agent, "What went wrong?")

    assert last(emma).startswith("Reza, agent, writes about the score you gave:")
    assert await rows(play, STANDING) == before


async def test_whoever_got_a_message_is_still_asked_what_went_wrong(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    await replies(play, agent, "What went wrong?")

    await taps(play, emma, "Yes, look into it", "Quality")

    assert "What happened?" in heard(emma)


async def test_a_message_may_carry_a_file_or_be_one(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    notice = agent.last.id

    agent.sends_document("manual.pdf", caption="Page 3", reply_to=notice)
    await play.settle()
    assert "Page 3" in emma.says[-2]
    assert emma.last.document == agent.chat[-2].document

    agent.sends_voice(reply_to=notice)
    await play.settle()
    assert plain(emma.says[-2]).startswith(f"Reza, agent, sends you this about complaint {number}.")
    assert emma.last.file == agent.chat[-2].file

    agent.sends_album("one", None, None, reply_to=notice)
    await play.settle()
    assert [message.photo is not None for message in emma.chat[-4:]] == [False, True, True, True]
    assert heard(emma).count("Reza, agent,") == 3
    assert heard(agent).count("Sent to Emma") == 3


async def test_what_passed_on_the_customers_words_may_be_replied_to_as_well(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    emma.sends_photo("here")
    await play.settle()
    picture, words = agent.last.id, agent.chat[-2].id

    await replies(play, agent, "Seen it.", to=picture)
    await replies(play, agent, "And read it.", to=words)
    await writes(play, agent, "/complaint 9cmj")
    await replies(play, agent, "From the card.")

    assert [text for text in ("Seen it.", "And read it.", "From the card.") if text in heard(emma)] == [
        "Seen it.",
        "And read it.",
        "From the card.",
    ]


async def test_while_a_part_is_asked_for_a_reply_to_a_notice_is_a_reply_and_the_dialogue_waits(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    notice = agent.last.id
    await taps(play, agent, "Explain")

    await replies(play, agent, "I am looking into it.", to=notice)
    assert "I am looking into it." in last(emma)

    await writes(play, agent, "A seal was missing.")
    assert last(agent).startswith("Why?")
    assert await column(play, "select what_happened from explanations") == ["A seal was missing."]


async def test_a_prompt_keeps_its_meaning(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    said = len(emma.chat)
    await taps(play, agent, "Explain")

    await replies(play, agent, "A seal was missing.")

    assert last(agent).startswith("Why?")
    assert len(emma.chat) == said
