"""Forgotten in the middle of things: twice, late, while colleagues write, while messages are on their way."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, last, plain, taps, toast, writes
from tests.stories.privacy.lives import FAREWELL, MARK, NUMBER, is_forgotten, left, marked

OLDER = (
    "This button is older than our acquaintance: we have forgotten whoever it was for."
    " Write anything, and we begin anew."
)


@pytest.fixture
async def who(play: Stage) -> Account:
    return await marked(play)


async def test_a_double_tap_is_answered_and_makes_nobody_known(play: Stage, who: Account):
    await writes(play, who, "/forget")
    button = who.last

    who.taps("Yes, forget me", message=button.id)
    who.taps("Yes, forget me", message=button.id)
    await play.settle()

    assert plain(toast(who)) == OLDER
    assert who.says.count(FAREWELL) == 1
    assert await left(play, MARK, str(NUMBER)) == []


async def test_last_weeks_button_still_forgets(play: Stage, who: Account):
    await writes(play, who, "/forget")
    await play.pass_time(7 * DAY)

    await taps(play, who, "Yes, forget me")

    assert last(who) == FAREWELL
    assert await left(play, MARK, str(NUMBER)) == []


async def test_old_buttons_edits_and_a_block_don_t_bring_the_forgotten_back(play: Stage, who: Account, owner: Account):
    await complains(play, who, f"{MARK} told")
    (told,) = [message.id for message in who.chat if message.text == f"{MARK} told"]
    receipt = who.last.id
    await is_forgotten(play, who)

    who.taps("See status", message=receipt)
    who.edits(told, f"{MARK} edited")
    await play.settle()
    assert plain(toast(who)) == OLDER
    who.blocks()
    await play.settle()

    assert await left(play, MARK, str(NUMBER)) == []
    assert await column(play, "select count(*) from failures") == [0]


async def test_the_button_of_an_earlier_life_forgets_nobody_else(play: Stage, who: Account):
    await writes(play, who, "/forget")
    first = who.last.id
    await taps(play, who, "Yes, forget me")
    await writes(play, who, "/start", f"{MARK} again")

    who.taps("Yes, forget me", message=first)
    await play.settle()
    assert toast(who) == "This button doesn't work for you."
    assert await left(play, f"{MARK} again") != []

    await is_forgotten(play, who)
    assert await left(play, MARK, str(NUMBER)) == []


async def test_a_colleague_in_the_middle_of_an_explanation_is_told_and_nothing_they_write_is_kept(
    play: Stage, who: Account, agent: Account
):
    number = await complains(play, who, f"{MARK} told")
    await taps(play, agent, "Explain")
    await writes(play, agent, f"{MARK} happened")
    prompt = agent.last.id
    await is_forgotten(play, who)
    said = len(who.says)

    await writes(play, agent, f"{MARK} why")
    assert "This answers nothing that was asked." in last(agent)
    agent.writes(f"{MARK} now", reply_to=prompt)
    for data in ("ex:1", "sn:1", "as:1", "ta:1", "cl:1"):
        agent.forges(data, prompt)
    await play.settle()

    assert {plain(one.text) for one in agent.toasts[-4:]} <= {
        f"{number} is over: its customer asked to be forgotten.",
        "This explanation was dropped; begin a new one under the complaint.",
    }
    assert await left(play, MARK) == []
    assert len(who.says) == said
    assert MARK not in "\n".join(message.text for message in agent.chat if message.by == "bot")


async def test_what_was_to_be_asked_of_them_or_registered_for_them_ends(play: Stage, who: Account, agent: Account):
    await complains(play, who, f"{MARK} told")
    await writes(play, agent, "/purchase")
    agent.taps(f"{MARK} name")
    await play.settle()
    await is_forgotten(play, who)
    said = len(who.says)

    await writes(play, agent, "teapot")

    assert "This answers nothing that was asked." in last(agent)
    assert await column(play, "select count(*) from purchases") == [0]
    assert len(who.says) == said


async def test_one_of_the_staff_is_told_what_to_do_first(play: Stage, agent: Account):
    await writes(play, agent, "/forget")

    assert "An owner takes you off the staff first" in last(agent)
    person = (await column(play, "select max(id) from people"))[0]
    agent.forges(f"fg:{person}:yes", agent.last.id)
    await play.settle()
    assert toast(agent).startswith("You are on our staff")
    assert await column(play, "select role from people order by id") == ["owner", "agent"]


async def test_an_owner_of_the_settings_reads_where_their_name_stands(play: Stage, owner: Account):
    await writes(play, owner, "/forget")

    assert "اول شماره‌تان از تنظیمات (OWNER_IDS) برداشته شود" in last(owner)


async def test_two_who_want_to_be_forgotten_at_once_both_are(play: Stage, who: Account, agent: Account):
    another = await marked(play, NUMBER + 1)
    for one in (who, another):
        await complains(play, one, f"{MARK} told")
        await writes(play, one, "/forget")

    for one in (who, another):
        one.taps("Yes, forget me")
    await play.settle()

    assert [last(one) for one in (who, another)] == [FAREWELL, FAREWELL]
    assert await left(play, MARK, str(NUMBER), str(NUMBER + 1)) == []


async def test_of_an_album_no_picture_stays_with_colleagues(play: Stage, who: Account, agent: Account):
    await writes(play, who, "/complain")
    who.sends_album(f"{MARK} caption", None, None)
    await play.settle()
    await taps(play, who, "That's all", "You propose")
    shown = [message for message in agent.chat if message.photo]

    await is_forgotten(play, who)

    assert len(shown) == 3
    assert [message for message in agent.chat if message.photo] == []


async def test_nobody_writes_to_or_registers_anything_for_who_is_forgotten(play: Stage, who: Account, agent: Account):
    await writes(play, who, "What a lovely shop")
    await taps(play, who, "A thank-you")
    notice = agent.last.id
    await taps(play, agent, "Read")
    await writes(play, agent, "/purchase")
    await taps(play, agent, f"{MARK} name")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")
    arrived = agent.last.id
    await is_forgotten(play, who)

    agent.writes("Thank you", reply_to=notice)
    await play.settle()
    answer = last(agent)
    agent.taps("It has arrived", message=arrived)
    await play.settle()

    assert answer.startswith("The customer asked to be forgotten")
    assert toast(agent).startswith("The customer asked to be forgotten")
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]
