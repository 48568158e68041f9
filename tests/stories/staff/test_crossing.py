"""Staff and customers act at the same time, or staff come back to what is over: nothing is lost or doubled."""

from domain.people import Role
from sandbox.errors import forbidden
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    MINUTE,
    appointed,
    column,
    complains,
    heard,
    is_asked,
    last,
    rows,
    taps,
    toast,
    writes,
)

WHY, NOW = "A seal was missing.", "A new one comes."


async def previews(play: Stage, staff: Account, why: str = WHY) -> None:
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, why, NOW)
    await taps(play, staff, "Leave this out")


async def test_an_answer_is_kept_and_read_though_somebody_else_took_it_meanwhile(
    play: Stage, emma: Account, agent: Account
):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")

    await taps(play, dana, "Take it")
    await writes(play, emma, "The glass one.")

    assert "Emma answers" in last(dana)
    assert "The glass one." in last(dana)
    assert await rows(play, "select body, part from words order by id desc limit 1") == [
        {"body": "The glass one.", "part": "answer"}
    ]
    assert await column(play, "select state from matters") == ["investigating"]


async def test_a_dropped_explanation_is_not_sent_by_its_old_button(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await previews(play, agent)
    said, preview = len(emma.says), agent.last.id
    await taps(play, agent, "Drop it")

    agent.forges("sn:1", preview)
    await play.settle()

    assert toast(agent) == "This explanation was dropped; begin a new one under the complaint."
    assert len(emma.says) == said
    assert await column(play, "select sent_at from explanations") == [None]


async def test_of_two_explanations_the_one_sent_last_is_judged(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await previews(play, agent)
    await writes(play, manager, "/complaint")
    manager.forges("ex:1", manager.last.id)
    await play.settle()
    await taps(play, manager, "Leave this out")
    await writes(play, manager, "We saved at the wrong end.", NOW)
    await taps(play, manager, "Leave this out", "Send")
    earlier = emma.last.id
    play.clock.move(MINUTE)

    await taps(play, agent, "Send")
    emma.taps("Clear", message=earlier)
    await play.settle()
    assert toast(emma) == "There is a newer explanation; please judge that one."

    await taps(play, emma, "Clear", "Convinced")
    assert await rows(
        play,
        "select author_id = (select id from people where name = 'Reza') as by_reza, convinced "
        "from explanations order by id",
    ) == [
        {"by_reza": 1, "convinced": 1},
        {"by_reza": 0, "convinced": None},
    ]


async def test_what_went_up_is_neither_taken_nor_explained_by_an_agent(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await previews(play, agent)
    await taps(play, agent, "Send")
    await taps(play, emma, "Not convinced")

    for data in ("ta:1", "ex:1", "as:1"):
        agent.forges(data, agent.last.id)
        await play.settle()
        assert toast(agent) == f"{number} has gone up to the manager."

    assert await rows(play, "select state, assignee_id from matters") == [{"state": "escalated", "assignee_id": None}]
    assert await column(play, "select count(*) from explanations") == [1]


async def test_staff_hear_that_an_explanation_did_not_arrive(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await previews(play, agent)
    gone = forbidden("bot was blocked by the user")
    play.telegram.faults.append(Fault(gone, "sendMessage", emma.id))

    await taps(play, agent, "Send")
    await play.pass_time(MINUTE)

    assert f"Emma can't be reached any more, so what was said about {number} didn't arrive." in heard(agent)


async def test_a_question_that_staff_edit_stays_as_it_was_sent(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    own = [message for message in agent.chat if message.by != "bot"][-1]

    agent.edits(own.id, "Which glass lid?")
    await play.settle()

    assert last(agent).startswith("What was sent stays as it was; an edited message changes nothing here.")
    assert "Which glass lid?" not in heard(emma)
    assert await column(play, "select body from words where part = 'question'") == ["Which lid?"]


async def test_a_reply_to_an_older_prompt_writes_the_part_that_was_asked_there(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    first = agent.last.id
    await writes(play, agent, "They knocked.", WHY)

    agent.writes("Nobody knocked.", reply_to=first)
    await play.settle()

    assert await rows(play, "select what_happened, why, what_now from explanations") == [
        {"what_happened": "Nobody knocked.", "why": WHY, "what_now": None}
    ]


async def test_a_reply_to_the_prompt_of_another_draft_goes_to_that_draft(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    first = agent.last.id
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, agent, "Explain")

    agent.writes("They knocked.", reply_to=first)
    await play.settle()

    assert await rows(play, "select matter_id, what_happened from explanations order by id") == [
        {"matter_id": 1, "what_happened": "They knocked."},
        {"matter_id": 2, "what_happened": None},
    ]


async def test_while_a_low_score_becomes_a_complaint_it_waits_for_the_customer(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3", "Yes, look into it")
    number = (await column(play, "select number from matters"))[0]

    await writes(play, emma, "/status")
    assert number not in last(emma)
    assert "Closed" not in last(emma)

    agent.forges("ex:1", agent.last.id)
    await play.settle()
    assert toast(agent) == f"{number} is just being told; wait until the customer has finished."
