"""Whoever wants to be forgotten is: nothing of theirs is in any column, in the file, or in a colleague's chat."""

from pathlib import Path

import pytest

from domain.voices.finding import Range
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, last, plain, rows, writes
from tests.stories.privacy.lives import MARK, NUMBER, file_ids, is_forgotten, left, lives, marked, other

STARTS = Range.of(MARK)  # By these the words are found.
COUNTED = (
    "purchases",
    "invitations",
    "responses",
    "score_changes",
    "matters",
    "words",
    "files",
    "explanations",
    "follow_ups",
)


@pytest.fixture
async def who(play: Stage) -> Account:
    return await marked(play)


async def test_nothing_of_theirs_is_left_in_any_column_of_any_table(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    await lives(play, who, agent, manager, monkeypatch)
    traces = [MARK, str(NUMBER), *file_ids(who)]
    assert len(await left(play, *traces)) > 20
    begun = f"select count(*) from word_starts where letters between {STARTS.low} and {STARTS.high}"  # noqa: S608  Numbers of ours.
    assert (await column(play, begun))[0] > 8

    await is_forgotten(play, who)

    assert await left(play, *traces) == []
    assert await column(play, begun) == [0]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)  # What a server keeps on its disks is its keeper's.
async def test_nothing_of_theirs_is_left_in_the_bytes_of_the_database_file(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch, database_url: str
):
    await lives(play, who, agent, manager, monkeypatch)
    traces = [MARK.encode(), str(NUMBER).encode(), NUMBER.to_bytes(6, "big"), *(id_.encode() for id_ in file_ids(who))]
    traces.append(STARTS.low.to_bytes(8, "big")[:6])

    await is_forgotten(play, who)

    path = Path(database_url.removeprefix("sqlite:///"))
    files = {name: name.read_bytes() for name in path.parent.glob(f"{path.name}*")}
    assert {name.name for name in files} == {path.name, *(f"{path.name}-{beside}" for beside in ("wal", "shm", "lock"))}
    assert [
        (name.name, trace)
        for name, content in files.items()
        for trace in traces
        if trace in content or trace in content.lower()
    ] == []


async def test_no_colleague_reads_anything_of_theirs_any_more(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    story = await lives(play, who, agent, manager, monkeypatch)
    colleagues = (agent, manager)
    shown = [message for colleague in colleagues for message in colleague.chat if message.by == "bot"]
    assert len([message for message in shown if MARK in message.text]) > 15
    assert [message for message in shown if message.photo]

    await is_forgotten(play, who)

    for colleague in colleagues:
        shown = [message for message in colleague.chat if message.by == "bot"]
        assert [message.text for message in shown if MARK in message.text or MARK in str(message.buttons)] == []
        assert [message.id for message in shown if message.photo or message.document] == []
    assert "The customer asked to be forgotten; words and files are erased." in heard(agent)
    assert f"{story['number']}" in heard(agent)
    assert "State: Over, customer forgotten" in heard(agent)


async def test_scores_counts_and_purchases_stay_as_nobodys(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    await other(play)
    await lives(play, who, agent, manager, monkeypatch)
    await writes(play, manager, "/nps")
    nps, counts = last(manager), await counted(play)

    await is_forgotten(play, who)

    await writes(play, manager, "/nps")
    assert last(manager) == nps
    assert await counted(play) == counts
    assert "Lovely tea." in str(await rows(play, "select body from words"))
    assert {row["state"] for row in await rows(play, "select state from follow_ups")} <= {"dropped", "done"}


async def counted(play: Stage) -> dict[str, int]:
    return {name: (await rows(play, f"select count(*) as n from {name}"))[0]["n"] for name in COUNTED}  # noqa: S608


async def test_the_farewell_is_the_last_word_and_who_writes_again_is_somebody_new(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    await lives(play, who, agent, manager, monkeypatch)
    await is_forgotten(play, who)
    assert last(who) == "Forgotten. We don't know any more who you are; if you write again, you are new to us."
    said = len(who.says)

    await play.pass_time(7 * DAY)
    assert len(who.says) == said

    await writes(play, who, "/status")
    assert last(who) == "We have no complaint from you. If something is wrong, tell us now."
    people = await rows(play, "select telegram_id, name, forgotten_at from people order by id")
    assert [row["name"] for row in people if row["telegram_id"] == NUMBER] == [f"{MARK} name"]
    assert [row["telegram_id"] for row in people if row["forgotten_at"] is not None] == [None]


async def test_the_question_says_what_will_happen_and_a_no_changes_nothing(play: Stage, who: Account):
    await writes(play, who, f"{MARK} words")
    before = await left(play, MARK)

    await writes(play, who, "/forget")
    assert "It can't be undone." in plain(who.last.text)
    who.taps("No, keep it all")
    await play.settle()

    assert last(who) == "All right. Everything stays as it is."
    assert await left(play, MARK) == before
