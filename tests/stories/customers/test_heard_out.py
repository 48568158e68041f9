"""Whoever writes isn't silent, and whoever has a view may say it: also late, also in the middle of something."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, is_asked, last, rows, taps, toast, writes


async def test_whoever_writes_after_an_explanation_is_asked_anew_and_not_closed_as_silent(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(2 * DAY)
    assert "Is it settled now?" in last(emma)
    await play.pass_time(2 * DAY)

    await writes(play, emma, "I'm still trying the new one.")
    said = len(emma.says)
    await play.pass_time(DAY)
    assert len(emma.says) == said

    await play.pass_time(DAY)
    assert "Is it settled now?" in last(emma)
    assert "This is the last time we ask" not in heard(emma)
    assert await column(play, "select state from matters") == ["explained"]


async def test_a_question_after_an_explanation_ends_the_way_to_a_silent_close(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(DAY)
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    await writes(play, emma, "The glass one.")

    await play.pass_time(10 * DAY)

    assert await column(play, "select state from matters") == ["investigating"]
    assert "is it settled" not in heard(emma).lower()
    assert "without an answer" not in heard(emma)


async def test_clear_and_honest_may_still_be_said_when_it_is_closed(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await taps(play, emma, "Clear", "Not honest")

    assert await rows(play, "select clear, honest, convinced from explanations") == [
        {"clear": 1, "honest": 0, "convinced": 1}
    ]
    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_nothing_to_add_is_refused_kindly_once_it_is_closed(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    said = len(emma.says)

    await taps(play, emma, "Nothing to add")

    assert toast(emma) == f"{number} is closed. You can open it again: /status, then “Reopen”."
    assert len(emma.says) == said


async def test_words_behind_the_command_are_kept(play: Stage, emma: Account):
    await writes(play, emma, "/complain The lid leaks.")
    await taps(play, emma, "Quality", "Skip", "You propose")

    assert "The lid leaks." in last(emma)
    assert await rows(play, "select body, part from words") == [{"body": "The lid leaks.", "part": "told"}]


async def test_a_reply_to_the_prompt_of_a_draft_goes_to_that_draft(play: Stage, emma: Account):
    await writes(play, emma, "/complain")
    prompt = emma.last.id
    await writes(play, emma, "/rate")

    emma.writes("The lid leaks.", reply_to=prompt)
    await play.settle()

    assert await rows(play, "select body, matter_id from words") == [{"body": "The lid leaks.", "matter_id": 1}]
    assert await column(play, "select state from matters") == ["draft"]


async def test_rating_twice_with_two_different_taps_is_one_score_that_was_changed(play: Stage, emma: Account):
    await writes(play, emma, "/rate")
    first = emma.last.id
    await writes(play, emma, "/rate")
    second = emma.last.id

    emma.taps("8", message=first)
    emma.taps("5", message=second)
    await play.settle()

    assert await rows(play, "select score from responses") == [{"score": 5}]
    assert await column(play, "select count(*) from score_changes") == [1]


async def test_an_asked_question_answered_after_rating_changes_that_score_and_nobody_is_reminded(
    play: Stage, emma: Account
):
    await is_asked(play, emma)
    question = emma.last.id
    await writes(play, emma, "/rate", "8")
    assert await column(play, "select score from responses") == [8]

    emma.taps("9", message=question)
    await play.settle()
    assert await column(play, "select score from responses") == [9]
    assert await column(play, "select count(*) from score_changes") == [1]

    said = len(emma.says)
    await play.pass_time(5 * DAY)
    assert len(emma.says) == said


async def test_who_rates_unasked_while_a_question_is_open_is_not_reminded(play: Stage, emma: Account):
    await is_asked(play, emma)
    await writes(play, emma, "/rate", "8")
    said = len(emma.says)

    await play.pass_time(5 * DAY)

    assert len(emma.says) == said


async def test_words_before_an_eight_go_to_staff_with_it_and_still_become_a_complaint(
    play: Stage, emma: Account, owner: Account
):
    await is_asked(play, emma)
    await writes(play, emma, "The lid came loose.")

    await taps(play, emma, "8")

    assert "The lid came loose." in last(owner)
    assert await column(play, "select kind from matters") == ["note"]

    await taps(play, emma, "Yes, look into it", "Quality", "Skip", "You propose")

    assert "The lid came loose." in heard(emma).split("We have your complaint.")[1]
    assert await column(play, "select kind from matters") == ["complaint"]
