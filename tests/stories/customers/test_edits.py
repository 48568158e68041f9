"""Whatever is written by an edit is heard: as the later text of words that are kept, or else as if newly written."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    column,
    complains,
    explains,
    heard,
    is_asked,
    labels,
    last,
    rows,
    taps,
    writes,
)

BODIES = "select body from words where earlier_of is null order by id"
BROKEN = "3, it came broken and nobody answers"


async def edits(play: Stage, who: Account, message: int, text: str) -> None:
    who.edits(message, text)
    await play.settle()


async def typed(play: Stage, who: Account, text: str) -> int:
    number = who.writes(text)["message"]["message_id"]
    await play.settle()
    return number


async def test_words_that_take_the_place_of_a_typed_score_are_its_reason_and_the_scale_comes_again(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)
    message = await typed(play, emma, "9")

    await edits(play, emma, message, BROKEN)

    assert BROKEN in last(agent)
    assert await column(play, BODIES) == [BROKEN]
    assert "Thank you. Your words go to our staff" in last(emma, 2)
    assert last(emma).startswith("Your score is 9. Tap another number to change it.")
    await taps(play, emma, "3")
    assert await column(play, "select score from responses") == [3]

    said = len(emma.says), len(agent.says)
    await edits(play, emma, message, BROKEN)
    assert (len(emma.says), len(agent.says)) == said
    assert await column(play, BODIES) == [BROKEN]


async def test_another_number_in_the_place_of_a_typed_score_is_the_score(play: Stage, sara: Account, owner: Account):
    await is_asked(play, sara)
    message = await typed(play, sara, "۹")

    for _ in range(2):
        await edits(play, sara, message, "۳")

    assert last(sara).startswith("نمره از ۹ به ۳ تغییر کرد.")
    assert heard(sara).count("تغییر کرد") == 1
    assert await column(play, "select score from responses") == [3]
    assert await column(play, "select new_score from score_changes") == [3]
    assert await column(play, "select count(*) from words") == [0]


async def test_a_number_in_the_place_of_words_where_a_score_was_asked_for_is_the_score(play: Stage, emma: Account):
    await is_asked(play, emma)
    message = await typed(play, emma, "1o")
    assert "If you'd like to give a number too" in last(emma)

    await edits(play, emma, message, "10")

    assert await column(play, "select score from responses") == [10]


async def test_words_behind_a_command_that_is_edited_are_heard_and_a_bare_one_is_to_be_sent_anew(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    message = await typed(play, emma, "/complian")
    await edits(play, emma, message, "/complain The lid is off")
    assert last(emma).startswith("We have kept your words.")
    assert await column(play, BODIES) == ["The lid is off"]

    other = await typed(play, sara, "/helo")
    await edits(play, sara, other, "/help")
    assert last(sara) == "دستور فقط در پیام تازه اجرا می‌شود؛ لطفاً دوباره بفرستیدش."


async def test_words_told_behind_a_command_are_corrected_without_it(play: Stage, emma: Account, agent: Account):
    message = await typed(play, emma, "/complain It leeks")

    await edits(play, emma, message, "/complain It leaks")

    assert await column(play, BODIES) == ["It leaks"]


async def test_words_that_change_after_the_end_are_read_weighed_and_lead_back(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await writes(play, emma, "/complain")
    message = await typed(play, emma, "It leaks.")
    await taps(play, emma, "That's all", "You propose")
    (number,) = await column(play, "select number from matters")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    for _ in range(2):
        await edits(play, emma, message, "It leaks, and my hand is burnt.")

    assert f"Emma has changed what they wrote, on {number}. It now reads:\nIt leaks, and my hand" in heard(agent)
    assert heard(manager).count("my hand is burnt") == 1
    assert await rows(play, "select state, severity from matters") == [{"state": "closed_agreed", "severity": "urgent"}]
    assert last(emma).startswith(f"Kept with complaint {number}, and Reza, agent, will see it.")
    assert heard(emma).count("Kept with complaint") == 1
    await taps(play, emma, "Reopen")
    assert await column(play, "select state from matters") == ["reopened"]


async def test_new_words_to_what_is_closed_are_weighed_too(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    receipt = emma.last.id
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    emma.writes("My hand is burnt.", reply_to=receipt)
    await play.settle()

    assert "My hand is burnt." in heard(manager)


async def test_whoever_edits_after_an_explanation_is_not_silent(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain")
    message = await typed(play, emma, "It leaks.")
    await taps(play, emma, "That's all", "You propose")
    await explains(play, agent)
    await play.pass_time(DAY)

    await edits(play, emma, message, "It leaks again.")
    await play.pass_time(DAY + HOUR)

    assert "It now reads:\nIt leaks again." in heard(agent)
    assert "settled now?" not in heard(emma)


async def test_what_was_thrown_away_and_is_edited_is_heard_anew(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain")
    message = await typed(play, emma, "It leaks.")
    await taps(play, emma, "Discard")

    await edits(play, emma, message, "It leaks, and I mean it.")

    assert last(emma).startswith("We have kept your words.")
    assert labels(emma) == ["A problem", "A question", "A thank-you", "Just so you know"]


async def test_an_edit_of_somebody_muted_disturbs_nobody(play: Stage, emma: Account, agent: Account):
    message = await typed(play, emma, "/helo")
    async with play.house.works.open() as work:
        await work.tx.rows("update people set muted_at = :now where telegram_id = 102", {"now": work.now})
    said = len(emma.says), len(agent.says)

    for text in ("One", "Two"):
        await edits(play, emma, message, text)

    assert (len(emma.says), len(agent.says)) == said
    assert await column(play, BODIES) == ["Two"]


async def test_an_edit_of_what_somebody_muted_has_told_is_kept_and_disturbs_nobody(
    play: Stage, emma: Account, agent: Account
):
    await writes(play, emma, "/complain")
    message = await typed(play, emma, "It leaks.")
    await taps(play, emma, "That's all", "You propose")
    async with play.house.works.open() as work:
        await work.tx.rows("update people set muted_at = :now where telegram_id = 102", {"now": work.now})
    said = len(emma.says), len(agent.says)

    await edits(play, emma, message, "Buy my tokens.")

    assert (len(emma.says), len(agent.says)) == said
    assert await column(play, BODIES) == ["Buy my tokens."]
