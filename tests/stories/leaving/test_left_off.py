"""A matter closes while somebody is writing to its customer: that ends, and what is written of an explanation stays."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, rows, taps, toast, writes
from tests.stories.promised.promising import GLASSES

NOT_NEEDED = "{} is closed, so what you were about to write to Emma isn't needed any more."


async def is_noted(play: Stage, emma: Account) -> str:
    await writes(play, emma, "Your shop window is lovely.")
    await taps(play, emma, "Just so you know")
    return (await rows(play, "select number from matters"))[0]["number"]


async def test_a_promise_ends_when_its_note_is_read(play: Stage, emma: Account, agent: Account):
    number = await is_noted(play, emma)
    notice = agent.last.id
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)
    asked = agent.last.id

    agent.taps("Read", message=notice)
    await play.settle()

    assert last(agent) == NOT_NEEDED.format(number)
    assert await column(play, "select count(*) from expectations where kind like 'promise%'") == [0]
    agent.taps("Tomorrow", message=asked)
    await play.settle()
    assert toast(agent).startswith(f"{number} is closed. Whoever told it")
    assert "read it just as it stands" not in heard(agent)
    agent.taps("Drop it", message=asked)
    await play.settle()
    assert "Dropped; nothing was promised to Emma." in heard(agent)


async def test_in_persian_too(play: Stage, emma: Account, owner: Account):
    number = await is_noted(play, emma)
    notice = owner.last.id
    await taps(play, owner, "قول دادن")

    owner.taps("خواندم", message=notice)
    await play.settle()

    assert last(owner) == f"{number} بسته شد، پس آنچه می‌خواستید برای Emma بنویسید دیگر لازم نیست."


async def test_an_explanation_goes_on_when_the_complaint_is_opened_again(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    await writes(play, agent, "The kettle came without its seal.")

    await taps(play, emma, "See status", "Withdraw", "Yes, withdraw it")

    assert NOT_NEEDED.format(number) in heard(agent)
    assert f"What you have of the explanation is kept; if {number} is opened again" in heard(agent)
    emma.forges("ro:1", emma.last.id)
    await play.settle()
    agent.forges("ex:1", agent.last.id)
    await play.settle()
    assert last(agent).startswith("Why?")


async def test_a_question_that_was_not_asked_yet_ends_too(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")

    await taps(play, emma, "See status", "Withdraw", "Yes, withdraw it")

    assert NOT_NEEDED.format(number) in heard(agent)
    assert "What you have of the explanation" not in heard(agent)
    await writes(play, agent, "Since when?")
    assert "Since when?" not in heard(emma)
    assert last(agent).startswith("This answers nothing that was asked.")


async def test_what_was_only_to_be_sent_is_told_too_and_once(play: Stage, emma: Account, agent: Account):
    number = await is_noted(play, emma)
    notice = agent.last.id
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)
    await taps(play, agent, "Tomorrow")
    preview = agent.last.id
    agent.taps("Explain", message=notice)
    await play.settle()

    agent.taps("Read", message=notice)
    await play.settle()

    assert heard(agent).count(NOT_NEEDED.format(number)) == 1
    assert last(agent).startswith(NOT_NEEDED.format(number) + " What you have of the explanation is kept;")
    agent.taps("Send", message=preview)
    await play.settle()
    assert toast(agent).startswith(f"{number} is closed")
