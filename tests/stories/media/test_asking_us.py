"""A question out of the blue goes to staff as one, and whoever replies to it has answered its customer."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, heard, labels, last, replies, rows, taps, writes


async def test_a_question_reaches_staff_and_their_reply_is_its_answer(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "Do you have teapots?")

    await taps(play, emma, "A question")

    assert last(emma) == ("Your question is with our staff, just as you wrote it. Whoever answers writes to you here.")
    assert labels(emma) == ["Tell us a problem"]
    assert last(agent).startswith("Question from Emma · 9CMJ")
    assert "Reply to this message, and your words go to Emma." in last(agent)
    assert await rows(play, "select kind, state, due_at from matters") == [
        {"kind": "note", "state": "received", "due_at": None}
    ]

    await replies(play, agent, "Yes, three of them.")

    assert last(emma).startswith("Reza, agent, writes about your question:\nYes, three of them.")


async def test_in_persian_too(play: Stage, sara: Account):
    colleague = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    await writes(play, sara, "ساعت کارتان چیست؟")
    assert "سؤالی دارید" in last(sara)

    await taps(play, sara, "سؤال است")
    assert last(sara) == "سؤالتان همان‌طور که نوشتید به همکارانمان رسید. هر که جوابش را بدهد همین‌جا برایتان می‌نویسد."
    assert last(colleague).startswith("سؤال از سارا، 9CMJ")
    assert "به همین پیام پاسخ بدهید تا جوابتان به سارا برسد." in last(colleague)

    await replies(play, colleague, "از ۹ تا ۱۷.")
    assert last(sara).startswith("زهرا، پاسخ‌گو، درباره‌ی سؤال شما نوشته است:\nاز ۹ تا ۱۷.")


async def test_colleagues_see_that_somebody_has_answered(play: Stage, emma: Account, agent: Account):
    zahra = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    await writes(play, emma, "Do you have teapots?")
    await taps(play, emma, "A question")
    said = len(zahra.says)

    await replies(play, agent, "Yes, three of them.")

    assert "\nامروز Reza به مشتری نوشت.\n" in last(zahra)
    assert len(zahra.says) == said
    await replies(play, zahra, "از فردا چهار تا.")
    assert "\nزهرا wrote to the customer today.\n" in heard(agent)
