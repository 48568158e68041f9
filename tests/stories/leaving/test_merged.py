"""What a customer says about a complaint that was merged belongs to the one that goes on."""

from sandbox.chats import Message
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    column,
    complains,
    explains,
    heard,
    last,
    plain,
    replies,
    rows,
    taps,
    toast,
    writes,
)
from tests.stories.merging import merges, two

STATES = "select state, merged_into from matters order by id"
ENDED = [{"state": "merged", "merged_into": 2}, {"state": "received", "merged_into": None}]


async def test_what_the_customer_replies_about_the_one_goes_to_the_other(play: Stage, emma: Account, agent: Account):
    first = await complains(play, emma, "It leaks.")
    receipt = emma.last.id
    second = await complains(play, emma, "And again.")
    await merges(play, agent, first, second)

    await replies(play, emma, "From below.", to=receipt)

    assert last(emma).startswith(f"Added to complaint {second};")
    assert last(agent) == f"Emma writes, on {second}:\nFrom below."
    assert await column(play, "select matter_id from words where body = 'From below.'") == [2]


async def test_the_answer_to_a_question_about_the_one_reaches_the_other(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where does it leak?")
    await merges(play, agent, first, second)

    await writes(play, emma, "From below.")

    assert f"Emma answers, on {second}:\nWhere does it leak?\nFrom below." in heard(agent)
    assert await rows(play, STATES) == ENDED


async def test_who_is_not_convinced_of_an_explanation_of_the_one_is_heard_about_the_other(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await merges(play, agent, first, second)

    await taps(play, emma, "Not convinced")

    assert await column(play, "select state from matters order by id") == ["merged", "escalated"]


async def test_a_tap_about_the_one_that_ended_is_refused_with_where_it_goes_on(
    play: Stage, emma: Account, agent: Account
):
    first, second = await two(play, emma)
    await merges(play, agent, first, second)

    for data in ("se:1:yes", "ro:1", "wd:1:yes"):
        emma.forges(data, emma.last.id)
        await play.settle()

        assert toast(emma) == f"{first} was merged with another complaint of the same customer, and goes on there."
    emma.forges("st:1", emma.last.id)
    await play.settle()
    assert last(emma).startswith(f"Complaint {second}")


async def test_what_staff_had_begun_about_it_goes_on_in_the_other(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await taps(play, agent, "Take it", "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out")
    preview = agent.last.id
    await merges(play, agent, first, second)
    assert await column(play, "select assignee_id from matters where id = 2") == await column(
        play, "select id from people where name = 'Reza'"
    )

    agent.forges("sn:1", preview)
    await play.settle()

    assert f"Our explanation of complaint {second}" in heard(emma)
    assert await column(play, "select state from matters order by id") == ["merged", "explained"]


async def test_a_question_that_was_about_to_be_asked_is_asked_in_the_other(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await taps(play, agent, "Ask the customer")
    await merges(play, agent, first, second)

    await writes(play, agent, "Which side leaks?")

    assert "Which side leaks?" in last(emma)
    assert await column(play, "select matter_id from words where part = 'question'") == [2]


async def test_nobody_is_asked_for_anything_about_the_one_any_more(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    """Neither by its card nor by what managers and whoever handles it were told about it."""
    first = await complains(play, emma, "I'll sue you.")
    await play.pass_time(3 * DAY)
    second = await complains(play, emma, "And again.")
    assert {"Seen", "I'll act", "Explain"} <= set(labels_under(manager, first))
    await merges(play, agent, first, second)

    for staff in (agent, manager):
        told = [plain(one.text) for one in about(staff, first)]
        assert [text for text in told if "The customer is waiting" in text or "Nobody has taken it" in text] == []
        assert not set(labels_under(staff, first)) & {"Seen", "I'll act", "Explain", "Take it", "Promise"}
    await writes(play, manager, f"/complaint {first}")
    assert "Nobody has taken it" not in last(manager)


def about(account: Account, number: str) -> list[Message]:
    """All that they were told of it, but for where it goes on; a card that was asked for stays as it was."""
    said = [(one, plain(one.text)) for one in account.chat if one.by == "bot"]
    return [one for one, text in said if number in text and "\n• " not in text and "goes on as" not in text]


def labels_under(account: Account, number: str) -> list[str]:
    return [plain(label) for one in about(account, number) for row in one.buttons for label, _ in row]
