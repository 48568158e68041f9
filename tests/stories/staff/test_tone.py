"""Words of contempt and hollow phrases reach no customer: whoever writes them is told what to write instead."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, last, plain, replies, taps, writes


async def test_a_part_of_an_explanation_is_asked_anew(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await taps(play, agent, "Explain", "Leave this out")

    await writes(play, agent, "Unforeseen circumstances.")
    assert last(agent) == (
        "unforeseen circumstances\nfits under any complaint, so it says nothing about this one. Name the cause itself."
    )
    await writes(play, agent, "The box has no walls.", "A new one comes as soon as possible.")
    assert last(agent).endswith("Name the day and the hour; if you don't know yet, say by when you will tell.")
    await writes(play, agent, "A new one comes by Friday, 18:00.")
    await taps(play, agent, "Leave this out", "Send")

    assert "What we do now\nA new one comes by Friday, 18:00." in plain(emma.says[said])


async def test_neither_a_message_nor_a_question_carries_contempt(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account
):
    await complains(play, emma, "It broke.")
    said = len(emma.says)

    await replies(play, agent, "Only an idiot would put it there.")
    assert "Write it as you would say it to their face." in last(agent)
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Are you stupid?")
    assert "Write it as you would say it to their face." in last(agent)
    assert len(emma.says) == said

    await writes(play, agent, "Where did it stand?")
    assert "Where did it stand?" in last(emma)
    assert await column(play, "select body from words where part = 'question'") == ["Where did it stand?"]


async def test_in_persian_too_and_for_owners(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, owner, "قول دادن")

    await writes(play, owner, "رسیدگی در اسرع وقت")

    assert last(owner).endswith("روز و ساعتش را بنویسید؛ اگر نمی‌دانید، بنویسید تا کی خبر می‌دهید.")
    assert await column(play, "select what from promises") == [None]


@pytest.mark.on_one_engine
@pytest.mark.parametrize("nothing", [".", "👍", "؟!", "چون", "Because…", "برای این‌که"])
async def test_what_says_nothing_explains_nothing(play: Stage, emma: Account, agent: Account, nothing: str):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain", "Leave this out")

    await writes(play, agent, nothing)

    assert last(agent).endswith("alone tells whoever reads it nothing. Write a sentence, and send it as one message.")
    assert await column(play, "select why from explanations") == [None]
    await writes(play, agent, "Because the box has no walls.")
    assert await column(play, "select why from explanations") == ["Because the box has no walls."]


async def test_a_bare_because_is_no_reason_why_a_promise_is_not_kept(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, owner, "قول دادن")
    await writes(play, owner, "…", "دو استکان تازه")
    await taps(play, owner, "فردا", "فرستادن", "نمی‌شود")
    said = len(sara.says)

    await writes(play, owner, "چون")

    assert last(owner).endswith("به‌تنهایی چیزی به خواننده‌اش نمی‌گوید. یک جمله بنویسید و همه‌اش را در یک پیام بفرستید.")
    assert len(sara.says) == said
    await writes(play, owner, "سازنده دیگر این استکان را نمی‌سازد.")
    assert "سازنده دیگر این استکان را نمی‌سازد." in last(sara)
    assert await column(play, "select what from promises") == ["دو استکان تازه"]
