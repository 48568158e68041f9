"""What colleagues have in their chats of whoever is forgotten: what is old, what they missed, what gave way before."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, heard, is_asked, number_of, taps, writes
from tests.stories.privacy.lives import LONG, MARK, NUMBER, is_forgotten, left, marked


@pytest.fixture
async def who(play: Stage) -> Account:
    return await marked(play)


async def test_what_is_too_old_to_be_deleted_gives_way_to_a_line_or_to_an_empty_file(
    play: Stage, who: Account, agent: Account
):
    await writes(play, who, "/complain", LONG * 2)
    who.sends_album(f"{MARK} one", None)
    who.sends_album(f"{MARK} two", None, kind="document")
    who.sends_album(f"{MARK} three", None, kind="audio")
    who.sends_document(f"{MARK}.pdf", b"%PDF", f"{MARK} enclosed")
    who.sends_voice()
    await play.settle()
    await taps(play, who, "That's all", "You propose")
    await writes(play, agent, f"/complaint {await number_of(play)}")
    await taps(play, agent, "All the words")
    await play.pass_time(3 * DAY)
    shown = {message.id: message.file for message in agent.chat if message.by == "bot" and message.file}

    await is_forgotten(play, who)

    now = {message.id: message for message in agent.chat if message.id in shown}
    assert [message.text for message in agent.chat if MARK in str(message.json)] == []
    stays = [number for number, file in shown.items() if now[number].file == file]
    assert {shown[number][0] for number in stays} == {"voice"}
    assert {message.text for number, message in now.items() if number not in stays} == {
        "What stood here is erased: the customer asked to be forgotten."
    }
    assert len(now) - len(stays) >= 7
    assert await left(play, MARK, str(NUMBER)) == []


@pytest.mark.parametrize("is_by_start", [False, True])
async def test_whoever_was_away_meanwhile_reads_nothing_of_theirs_once_they_are_back(
    play: Stage, who: Account, agent: Account, *, is_by_start: bool
):
    await writes(play, who, "/complain", f"{MARK} told")
    who.sends_photo(f"{MARK} caption")
    await play.settle()
    await taps(play, who, "That's all", "You propose")
    await writes(play, agent, f"/complaint {await number_of(play)}")
    agent.blocks()
    await play.settle()
    await is_forgotten(play, who)
    assert [message for message in agent.chat if MARK in message.text]

    agent.starts() if is_by_start else agent.unblocks()
    await play.settle()

    assert [message.text for message in agent.chat if MARK in str(message.json)] == []
    assert "State: Over, customer forgotten" in heard(agent)
    said, edits = len(agent.says), len(play.telegram.called("editMessageText"))
    agent.blocks()
    agent.unblocks()
    await play.settle()
    assert (len(agent.says), len(play.telegram.called("editMessageText"))) == (said, edits)


async def test_what_gave_way_to_a_newer_notice_is_not_changed_any_more(play: Stage, who: Account, agent: Account):
    await is_asked(play, who)
    await taps(play, who, "3")
    await writes(play, who, LONG)
    await play.pass_time(HOUR)
    await taps(play, who, "Yes, look into it", "Just send it")
    assert play.telegram.called("deleteMessage")

    await is_forgotten(play, who)

    assert [message.text for message in agent.chat if MARK in str(message.json)] == []
    assert [(call.method, call.error) for call in play.telegram.calls if call.error is not None] == []
