"""Staff who edit what they have answered: they read what holds, and how it can be changed."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, last, taps, writes

WHY = "The box has no walls."


async def edits_last(play: Stage, who: Account, text: str) -> None:
    own = [message for message in who.chat if message.by != "bot"][-1]
    who.edits(own.id, text)
    await play.settle()


async def test_in_the_middle_of_an_explanation_nobody_is_told_to_send_it_anew(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "The box was old.")

    await edits_last(play, agent, WHY)

    assert "what you write next answers the question that stands open" in last(agent)
    assert "Send it anew" not in last(agent)
    await writes(play, agent, "A new one comes by Friday, 18:00.")
    await taps(play, agent, "Leave this out", "Edit why")
    await writes(play, agent, WHY)
    assert await column(play, "select why from explanations") == [WHY]


async def test_of_a_promise_in_persian_and_after_it(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, owner, "قول دادن")
    await writes(play, owner, "دو استکان")

    await edits_last(play, owner, "دو استکان تازه")

    assert "هنوز چیزی فرستاده نشده" in last(owner)
    await writes(play, owner, "فردا")
    await edits_last(play, owner, "پس‌فردا")
    assert "زیر پیش‌نمایشش دکمه‌ی تغییر دارد" in last(owner)
    assert await column(play, "select what from promises") == ["دو استکان"]
