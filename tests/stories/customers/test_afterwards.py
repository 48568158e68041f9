"""Once a complaint is settled: two short questions to whoever said yes, and to nobody else."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, labels, last, rows, taps, toast, writes


async def is_settled(play: Stage, emma: Account, agent: Account) -> None:
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")


async def test_the_outcome_is_asked_and_then_the_effort(play: Stage, emma: Account, agent: Account, manager: Account):
    await is_settled(play, emma, agent)
    assert last(emma) == "Are you content with the outcome? Answer only if you like."
    assert labels(emma) == ["Yes", "Partly", "No"]

    await taps(play, emma, "Partly")
    assert labels(emma, back=2) == ["Yes", "Partly ✓", "No"]
    assert last(emma) == "And was it easy to be heard?\n1 is very hard\n7 is very easy"
    assert labels(emma) == ["1", "2", "3", "4", "5", "6", "7"]
    await taps(play, emma, "6")

    assert toast(emma) == "Thank you for telling us."
    assert labels(emma)[5] == "6 ✓"
    await writes(play, manager, "/summary")
    assert "Content with the outcome: 0 of 1 (too few to judge)" in last(manager)
    assert "Ease of being heard (1 to 7): 1 answer, too few to judge" in last(manager)


async def test_an_answer_counts_once_and_is_changed_for_a_day(play: Stage, emma: Account, agent: Account):
    await is_settled(play, emma, agent)
    question = emma.last.id
    await taps(play, emma, "No", "2")
    for data, message in (("oc:1:bad", question), ("oc:1:good", question), ("ef:1:2", emma.last.id)):
        emma.forges(data, message)
        await play.settle()
    await taps(play, emma, "7")
    assert await rows(play, "select outcome, effort from closings") == [{"outcome": "good", "effort": 7}]
    said = [message for message in emma.chat if message.by == "bot" and message.text.startswith("And was it easy")]
    assert len(said) == 1

    await play.pass_time(2 * DAY)
    emma.forges("oc:1:partly", question)
    await play.settle()

    assert toast(emma) == "What you said stays; it could be changed for a day."
    assert await column(play, "select outcome from closings") == ["good"]


async def test_the_silent_those_put_aside_and_whoever_wants_no_questions_are_left_alone(
    play: Stage, emma: Account, sara: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(9 * DAY)
    await complains(play, sara, "تست", "تمام شد")
    await taps(play, manager, "Close", "A test") if "Close" in labels(manager) else None
    await writes(play, emma, "/stop", "/complain", "It leaks again.")
    await taps(play, emma, "That's all", "You propose")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    assert await column(play, "select id from closings") == []


async def test_settled_again_it_is_asked_again(play: Stage, emma: Account, agent: Account):
    await is_settled(play, emma, agent)
    await taps(play, emma, "Reopen")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    assert await column(play, "select cycle from closings order by id") == [1, 2]


async def test_another_cannot_answer_for_them(play: Stage, emma: Account, sara: Account, agent: Account):
    await is_settled(play, emma, agent)

    for data in ("oc:1:bad", "ef:1:1"):
        sara.forges(data, sara.last.id)
        await play.settle()
        assert toast(sara) == "این دکمه برای شما کار نمی‌کند."

    assert await column(play, "select outcome from closings") == [None]
