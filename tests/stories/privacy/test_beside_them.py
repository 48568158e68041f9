"""Forgotten, too, is what names them in the affairs of others: a colleague's update, a file for a whole shop."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, complains, follows, heard, labels, last, taps, writes
from tests.stories.privacy.lives import FAREWELL, MARK, NUMBER, is_forgotten, left, marked
from tests.stories.sheets.files import returned, sends, table


async def broken(*_: object, **__: object) -> None:
    raise ValueError


async def test_what_a_colleague_tapped_or_replied_to_when_a_bug_met_them_quotes_nobody(
    play: Stage, agent: Account, monkeypatch: pytest.MonkeyPatch
):
    who = await marked(play)
    await complains(play, who, f"{MARK} told")
    notice = agent.last.id
    assert MARK in last(agent)

    with monkeypatch.context() as patch:
        patch.setattr("storage.matters.lock", broken)
        agent.taps("Take it")
        agent.writes("Thank you for telling us.", reply_to=notice)
        await play.settle()

    kept = await column(play, "select raw from failures")
    assert len(kept) == 2
    assert [raw for raw in kept if MARK in raw] == []
    assert ["Thank you for telling us." in raw for raw in kept] == [False, True]
    await is_forgotten(play, who)
    assert await left(play, MARK, str(NUMBER)) == []


async def test_a_file_of_links_that_names_them_gives_way_to_one_for_those_still_to_come(play: Stage, agent: Account):
    head = ("number", "product", "delivery date", "customer code", "customer name")
    bought = [(str(n), "kettle", "2026-11-20", f"c{n}", name) for n, name in enumerate((f"{MARK} name", "Ann"), 1)]
    await sends(play, agent, table(head, *bought))
    await taps(play, agent, labels(agent)[0])
    links = [row[3].partition("start=")[2] for row in returned(play, agent)[1:]]
    who, ann = play.telegram.account(NUMBER, f"{MARK} name", language_code="en"), await arrives(play, 103, "Ann", "en")
    await follows(play, who, links[0])

    await is_forgotten(play, who)

    assert last(who) == FAREWELL
    (file,) = [message for message in agent.chat if message.by == "bot" and message.document]
    assert file is agent.last
    assert [row[:3] for row in returned(play, agent)[1:]] == [["2", "kettle", "Ann"]]

    await follows(play, ann, links[1])
    await is_forgotten(play, ann)
    assert [message for message in agent.chat if message.by == "bot" and message.document] == []


HEAD = ("number", "product", "delivery date", "customer code", "customer name")
GOOD = ("1", "kettle", "2026-11-20", "c1", "")
BAD = (("2", "cup", "32/13/1405", "c1", "Somebody"), ("3", "", "", "c9", "Ann"), ("4", "", "", "", f"{MARK} name"))


@pytest.mark.parametrize("others", [True, False])
async def test_a_file_of_bad_rows_that_shows_them_gives_way_to_one_of_the_others(
    play: Stage, agent: Account, others: bool
):
    rows = [row for row in BAD if others or row[4] != "Ann"]
    await sends(play, agent, table(HEAD, GOOD, *rows))
    await taps(play, agent, labels(agent)[0])
    assert [row[0] for row in returned(play, agent)[1:]] == [row[0] for row in rows]
    who = play.telegram.account(NUMBER, f"{MARK} name", language_code="en")
    await follows(play, who, returned(play, agent, back=2)[1][3].partition("start=")[2])

    await is_forgotten(play, who)

    files = [message for message in agent.chat if message.by == "bot" and message.document]
    assert len(files) == int(others)
    if others:
        assert [row[0] for row in returned(play, agent)[1:]] == ["3"]
    kept = await column(play, "select cells from sheet_rows where cells is not null")
    assert len(kept) == int(others)
    assert [cells for cells in kept if MARK in cells or "c1" in cells] == []
    assert await left(play, MARK, str(NUMBER)) == []


SHIFTED = (("2", "cup", f"{MARK} date", "c1", ""), ("3", "cup", "32/13/1405", "c9", "Ann"))


async def test_the_preview_of_a_file_quotes_no_more_what_stood_in_their_row(play: Stage, agent: Account):
    """Also days later, while it waits for a yes; all else that it says stays, and so do its buttons."""
    await sends(play, agent, table(HEAD, GOOD))
    await taps(play, agent, labels(agent)[0])
    who = play.telegram.account(NUMBER, "Somebody", language_code="fa")
    await follows(play, who, returned(play, agent)[1][3].partition("start=")[2])
    await sends(play, agent, table(HEAD, ("5", "cup", "2026-11-20", "c5", "Bo"), *SHIFTED))
    assert f"• line 3: “{MARK} date” is no date of a delivery\n• line 4: “32/13/1405”" in last(agent)
    buttons = labels(agent)
    await play.pass_time(3 * DAY)

    await writes(play, who, "/forget")
    await taps(play, who, "بله، فراموشم کنید")

    assert MARK not in heard(agent)
    assert "2 bad rows:\n• line 4: “32/13/1405” is no date of a delivery\n• and 1 more" in last(agent)
    assert labels(agent) == buttons
    assert await left(play, MARK, str(NUMBER)) == []
