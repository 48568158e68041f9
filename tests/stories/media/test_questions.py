"""A question to the customer may carry a file, be spoken, or be an album; the answer may, too."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, heard, last, plain, taps, writes


async def test_a_question_takes_its_picture_along(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It broke.")
    await taps(play, agent, "Take it", "Ask the customer")

    agent.sends_photo("Is it this one?")
    await play.settle()

    question, picture = emma.chat[-2:]
    assert "asks about complaint " + number in plain(question.text)
    assert "Is it this one?" in question.text
    assert picture.photo == agent.chat[-2].photo

    emma.writes("Yes, that one.", reply_to=picture.id)
    await play.settle()
    assert f"Emma answers, on {number}:\nIs it this one?\nYes, that one." in last(agent)


async def test_a_question_may_be_spoken(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Ask the customer")

    agent.sends_voice()
    await play.settle()
    assert "asks about complaint" in emma.says[-2]
    assert emma.last.file == agent.chat[-2].file

    emma.sends_voice()
    await play.settle()
    assert agent.last.file == emma.chat[-2].file
    assert await column(play, "select state from matters") == ["investigating"]


async def test_an_album_is_one_question(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Ask the customer")

    agent.sends_album("Which of these?", None, "or this?")
    await play.settle()

    assert [message.photo is not None for message in emma.chat[-5:]] == [False, True, True, False, True]
    assert [message.text for message in emma.chat[-2:]] == ["or this?", ""]
    assert heard(agent).count("Asked.") == 1
    assert await column(play, "select part from words order by id") == ["told", "question", "message", "message"]


async def test_an_old_question_is_asked_by_a_reply_to_its_prompt_unless_it_has_gone_up(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It broke.")
    await taps(play, agent, "Ask the customer")
    prompt = agent.last.id
    await play.pass_time(25 * HOUR)

    agent.writes("Which one?", reply_to=prompt)
    await play.settle()
    assert "Which one?" in last(emma)

    await play.pass_time(6 * DAY)
    await writes(play, emma, "The second.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A thin box.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")
    agent.writes("Are you sure?", reply_to=prompt)
    await play.settle()
    assert last(agent) == f"{number} has gone up to the manager."
    assert "Are you sure?" not in heard(emma)
