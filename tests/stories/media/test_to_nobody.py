"""A reply of the staff to what is none of the customer's goes to nobody; a message that is new goes to nobody, too."""

from actions.hearing.answerable import ANSWERABLE, GOES_OUT, PROMPTS, answers_other, is_answerable
from domain.expectations import Awaited, Expectation
from sandbox.people import Account
from sandbox.stage import Stage
from storage.outbox import About
from tests.conftest import NOON, TEXTS
from tests.stories.builders import complains, heard, last, replies, taps, writes
from tests.templates.conftest import TEHRAN

IDLE = "This answers nothing that was asked."
# In words for staff alone, and so for good: what they are asked, what they see before it goes, what colleagues do.
FOR_STAFF = (
    "ask_",
    "_how",
    "_whom",
    "_into",
    "concerns",
    "preview",
    "proposed",
    "beyond",
    "above_",
    "made",
    "waits",
    "wanted",
    "free_again",
)


def test_only_what_is_the_customers_is_answerable():
    names = {*TEXTS("مهرگان", TEHRAN).messages("en"), ""}

    assert names >= ANSWERABLE | set(GOES_OUT.values()) | set(PROMPTS)
    assert {name for name in ANSWERABLE if any(part in name for part in FOR_STAFF)} == set()
    assert {name for name in ANSWERABLE if name.startswith(("refusals.", "cause.", "remedy.", "people."))} == set()
    assert not is_answerable(About(1, None, None, "staff.a_new_message"))
    assert not is_answerable(About(1, None, 1, "words.whole"))


def test_what_goes_out_as_it_is_typed_is_answered_by_a_reply_to_its_own_question_alone():
    for kind, prompt in GOES_OUT.items():
        expected = Expectation(kind, 1, NOON)
        assert not answers_other(About(1, None, None, prompt), expected)
        assert answers_other(About(1, None, None, "staff.concerns_whom"), expected)
    assert not answers_other(About(1, None, None, "promise.ask_what"), Expectation(Awaited.PROMISE_WHAT, 1, NOON))


async def test_an_answer_to_a_question_by_buttons_is_not_told_the_customer(
    play: Stage, emma: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    number = await complains(play, emma, "Somebody was rude.")
    said = len(emma.says)
    for button in ("It is about one of us", "How serious", "Close", "Merge"):
        await writes(play, manager, f"/complaint {number}")
        await taps(play, manager, "Ask the customer", button)
        await replies(play, manager, "I think it was Reza, he drinks.")
        assert last(manager).startswith(IDLE), button
    assert "drinks" not in heard(emma, said)

    await writes(play, manager, "Who was it?")
    assert "Who was it?" in heard(emma, said)


async def test_an_album_of_staff_that_answers_nothing_is_told_so_once(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    await complains(play, emma, "It leaks.")
    said = len(emma.says)

    agent.sends_album("here", None, "and here")
    await play.settle()
    assert heard(agent).count(IDLE) == 1
    agent.sends_album("the next", None)
    await play.settle()
    await writes(play, agent, "and words")
    assert heard(agent).count(IDLE) == 3

    owner.sends_album(None, None, None)
    await play.settle()
    assert heard(owner).count("این جواب سؤالی نیست که پرسیده باشیم.") == 1
    assert heard(emma, said) == ""


async def test_nor_is_an_album_that_replies_to_a_question_by_buttons(play: Stage, emma: Account, manager: Account):
    number = await complains(play, emma, "Somebody was rude.")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us")

    manager.sends_album("him", None, None, reply_to=manager.last.id)
    await play.settle()

    assert heard(manager).count(IDLE) == 1
