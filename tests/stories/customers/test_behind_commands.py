"""Words behind a command are heard, whether the command is known, is for staff alone, or doesn't exist."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, replies, taps, writes

LEAKS = "it leaks"
KEPT = "We have kept your words."


COMMANDS = ["statu", "find", "nps", "help", "status", "next", "promises", "stop", "privacy", "mydata", "resume"]


@pytest.mark.on_one_engine
@pytest.mark.parametrize("command", COMMANDS)
async def test_they_are_kept_and_sorted_like_any_other(play: Stage, emma: Account, agent: Account, command: str):
    await writes(play, emma, f"/{command} {LEAKS}")

    assert await column(play, "select body from words") == [LEAKS]
    assert last(emma).startswith(KEPT)
    assert "We don't know this command" not in heard(emma)
    await taps(play, emma, "Just so you know")
    assert LEAKS in last(agent)


async def test_a_score_behind_rate_is_the_score(play: Stage, sara: Account):
    await writes(play, sara, "/rate ۳")

    assert await column(play, "select score from responses") == [3]
    assert "نمره‌ی شما: ۳" in last(sara)


@pytest.mark.parametrize("between", ["\n", "  ", " \n\n", ": "])
async def test_words_on_the_lines_below_a_command_are_heard_to_the_first_one(
    play: Stage, emma: Account, sara: Account, between: str
):
    await writes(play, emma, f"/complain{between}Broken", f"/status{between}the other one leaks")
    await writes(play, sara, f"/complain{between}شکسته")

    said = ["Broken", "the other one leaks", "شکسته"]
    assert [body.lstrip(": ") for body in await column(play, "select body from words order by id")] == said


async def test_a_score_on_the_line_below_rate_is_the_score(play: Stage, sara: Account):
    await writes(play, sara, "/rate\n۳")

    assert await column(play, "select score from responses") == [3]


async def test_words_behind_start_are_no_link(play: Stage, emma: Account):
    await writes(play, emma, "/start my kettle leaks")

    assert "We don't know this link" not in heard(emma)
    assert last(emma).startswith(KEPT)
    assert await column(play, "select body from words") == ["my kettle leaks"]


async def test_a_single_word_behind_a_command_is_no_sentence_and_staff_are_told_of_a_wrong_command(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")

    await writes(play, emma, f"/status {number.lower()}", "/nps 30")
    await writes(play, agent, "/complain_t it leaks")

    assert await column(play, "select count(*) from words") == [1]
    assert last(emma) == "We don't know this command. What can be done: /help"
    assert last(agent) == "We don't know this command. What can be done: /help"


async def test_a_reply_to_the_question_what_it_is_waits_with_the_words_before_it(
    play: Stage, emma: Account, agent: Account
):
    await writes(play, emma, "The lid")

    await replies(play, emma, "It doesn't close.")

    assert last(emma).startswith("We have kept this, too.")
    assert "close" not in heard(agent)
    await taps(play, emma, "Just so you know")
    assert "The lid\nIt doesn't close." in last(agent)


async def test_a_reply_to_what_was_thrown_away_is_heard_anew(play: Stage, emma: Account):
    await writes(play, emma, "/complain", "It leaks.")
    asked = emma.last.id
    await writes(play, emma, "A lot.")
    await taps(play, emma, "Discard")

    await replies(play, emma, "It leaks all the same.", to=asked)

    assert last(emma).startswith(KEPT)
    assert await column(play, "select state from matters order by id") == ["discarded", "unsorted"]
