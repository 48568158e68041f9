"""Rights end with the role: old buttons, half-done dialogues and what was in hand."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, column, complains, heard, labels, last, rows, taps, toast, writes
from tests.stories.people.inviting import comes, id_of, invites, opens_card, role_of

NOT_YOURS = "This button doesn't work for you."


async def removes(play: Stage, owner: Account, name: str) -> None:
    await opens_card(play, owner, name)
    await taps(play, owner, "Remove from the staff", "Yes, remove them")


async def demotes(play: Stage, owner: Account, name: str) -> None:
    await opens_card(play, owner, name)
    await taps(play, owner, "Make agent")


async def test_what_was_in_hand_is_free_for_the_others_and_they_are_told_once(
    play: Stage, boss: Account, agent: Account, emma: Account, sara: Account
):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    first = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    second = await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, agent, "Take it")

    await removes(play, boss, "Reza")

    told = last(dana)
    assert told.startswith("Reza doesn't handle these any more; nobody has them in hand:")
    assert first in told
    assert second in told
    assert labels(dana) == [first, second, "See complaints"]
    assert heard(dana).count("doesn't handle these any more") == 1
    assert "doesn't handle these any more" not in heard(agent)
    notices = [message for message in dana.chat if "It leaks." in message.text]
    assert "Taken by" not in notices[0].text

    await taps(play, dana, "Take it")
    assert toast(dana) == "It's yours."


async def test_old_buttons_of_somebody_removed_do_nothing(play: Stage, boss: Account, agent: Account, emma: Account):
    await complains(play, emma, "It leaks.")
    await removes(play, boss, "Reza")

    for button in ("Take it", "Explain", "Ask the customer", "Close"):
        await taps(play, agent, button)
        assert toast(agent) == NOT_YOURS

    assert await rows(play, "select state, assignee_id from matters") == [{"state": "received", "assignee_id": None}]


async def test_a_question_that_was_being_written_goes_to_no_customer(
    play: Stage, boss: Account, agent: Account, emma: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await removes(play, boss, "Reza")
    said = len(emma.says)

    await writes(play, agent, "Which lid?")

    assert len(emma.says) == said
    assert "We have kept your words." in last(agent)
    assert await column(play, "select count(*) from expectations where kind = 'question'") == [0]


async def test_a_reply_to_the_prompt_of_an_explanation_is_a_customers_words_by_then(
    play: Stage, boss: Account, agent: Account, emma: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    prompt = agent.last.id
    await removes(play, boss, "Reza")

    agent.writes("A seal was missing.", reply_to=prompt)
    await play.settle()

    assert "We have kept your words." in last(agent)
    assert await column(play, "select what_happened from explanations") == [None]


async def test_a_question_edited_after_the_role_is_gone_changes_nothing(
    play: Stage, boss: Account, agent: Account, emma: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    own = [message for message in agent.chat if message.by != "bot"][-1]
    await removes(play, boss, "Reza")

    agent.edits(own.id, "Which glass lid?")
    await play.settle()

    assert last(agent).startswith("What was sent stays as it was")
    assert await column(play, "select body from words where part = 'question'") == ["Which lid?"]


async def test_a_demoted_managers_old_send_button_sends_nothing(
    play: Stage, boss: Account, agent: Account, manager: Account, emma: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, agent, "Send")
    await taps(play, emma, "Not convinced")
    await explains(play, manager)
    said = len(emma.says)

    await demotes(play, boss, "Mina")
    await taps(play, manager, "Send")

    assert toast(manager) == f"{number} has gone up to the manager."
    assert len(emma.says) == said
    assert await column(play, "select count(*) from explanations where sent_at is not null") == [1]


async def test_a_demoted_managers_half_written_question_is_not_sent(
    play: Stage, boss: Account, agent: Account, manager: Account, emma: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, agent, "Send")
    await taps(play, emma, "Not convinced")
    await taps(play, manager, "See the card", "Ask the customer")
    await demotes(play, boss, "Mina")
    said = len(emma.says)

    await writes(play, manager, "Which lid?")

    assert last(manager) == f"{number} has gone up to the manager."
    assert len(emma.says) == said


async def test_what_went_up_leaves_the_hands_of_a_demoted_manager_and_the_rest_stays(
    play: Stage, boss: Account, agent: Account, manager: Account, emma: Account, sara: Account
):
    other = await appointed(play, 904, "Omar", Role.MANAGER)
    higher = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, agent, "Send")
    await taps(play, emma, "Not convinced")
    manager.forges("ta:1", manager.last.id)
    await complains(play, sara, "شکست.", "تمام شد")
    manager.forges("ta:2", manager.last.id)
    await play.settle()

    await demotes(play, boss, "Mina")

    assert await column(play, "select assignee_id from matters order by id") == [None, await id_of(play, manager)]
    assert last(other).startswith("Mina doesn't handle these any more")
    assert higher in last(other)


async def test_an_explained_complaint_of_somebody_removed_can_be_taken_and_stays_explained(
    play: Stage, boss: Account, agent: Account, emma: Account
):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, agent, "Send")
    await removes(play, boss, "Reza")

    await taps(play, dana, "Take it")

    assert toast(dana) == "It's yours."
    assert await rows(play, "select state, name from matters join people on people.id = assignee_id") == [
        {"state": "explained", "name": "Dana"}
    ]


async def test_an_owner_who_is_none_any_more_confirms_nobody(play: Stage, boss: Account, partner: Account):
    dana = await comes(play, await invites(play, partner))
    await removes(play, boss, "Parisa")

    await taps(play, partner, "Yes, take them on")

    assert toast(partner) == NOT_YOURS
    assert await role_of(play, dana) is None


async def test_what_was_begun_as_a_customer_is_not_cleared(play: Stage, boss: Account, agent: Account):
    await writes(play, agent, "/complain")
    await taps(play, agent, "Damaged")

    await removes(play, boss, "Reza")
    await writes(play, agent, "My own kettle leaks.")

    assert "Kept. Is there more?" in last(agent)


async def explains(play: Stage, staff: Account) -> None:
    """As far as the preview."""
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A seal was missing.", "A new one comes.")
    await taps(play, staff, "Leave this out")
