"""What comes in between while a complaint is told: second taps, files, corrections, strangers' numbers, and silence."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, MINUTE, column, heard, last, plain, rows, taps, toast, writes
from tests.stories.intake.telling import buys, tells
from tests.stories.theatre import EMMA, Theatre


async def test_double_taps_files_and_corrections_in_between_skip_no_question(
    play: Stage, emma: Account, agent: Account
):
    await buys(play, emma, "kettle", "teapot")
    await tells(play, emma, "Quality")
    place = emma.last.id
    for forged in ("dr:1:done", "bo:1:1", "bo:1:1"):
        emma.forges(forged, place)
        await play.settle()
    assert last(emma).endswith("Since when? Tap one, or write it.")

    emma.sends_photo()
    await play.settle()
    assert last(emma).startswith("This is kept, too.")
    await taps(play, emma, "That's all")
    assert last(emma).endswith("Since when? Tap one, or write it.")

    words = emma.writes("since monday")
    await play.settle()
    wish = emma.last.id
    emma.edits(words["message"]["message_id"], "since Tuesday")
    emma.forges("dr:1:leave_since", wish)
    emma.forges("si:1:today", wish)
    await play.settle()
    assert await rows(play, "select since, purchase_id from matters") == [{"since": "today", "purchase_id": 1}]
    await taps(play, emma, "You propose")
    emma.forges("dr:1:just_send", wish)
    await play.settle()
    assert toast(emma).startswith("This has been received already")
    assert agent.last.photo is not None


async def test_an_album_answers_once_and_somebody_elses_purchase_nothing(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await buys(play, sara, "قوری")
    await buys(play, emma, "kettle", "teapot")
    await tells(play, emma, "Quality")
    emma.forges("bo:1:1", emma.last.id)
    await play.settle()
    assert toast(emma) == "This button doesn't work for you."

    await taps(play, emma, "None of these")
    emma.sends_photo("since Monday", media_group_id="1")
    emma.sends_photo(media_group_id="1")
    await play.settle()

    assert last(emma).startswith("What, small or large")
    assert await column(play, "select part from words order by id") == ["told", "answer", "answer"]


async def test_since_when_told_at_length_is_read_whole_and_weighed(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    long = "Since the day it caught fire. " * 130

    await tells(play, emma, "Quality")
    await writes(play, emma, long)
    await taps(play, emma, "You propose")

    assert "since when: Since the day it caught fire." in emma.says[-2]
    assert last(emma) == long.strip()
    assert long.strip() in map(plain, agent.says)
    assert "somebody may be in danger" in heard(manager)
    assert await column(play, "select severity from matters") == ["urgent"]


async def test_a_draft_that_rests_at_a_question_is_handed_over_as_it_stands(play: Stage, emma: Account, agent: Account):
    await buys(play, emma, "kettle", "teapot")
    await tells(play, emma, "Quality")
    await taps(play, emma, "teapot, 22 November")

    await play.pass_time(30 * MINUTE)

    assert "Quality · teapot\n" in plain(emma.last.text)
    assert "Quality · teapot\n" in last(agent)
    await taps(play, emma, "Today")
    assert toast(emma).startswith("This has been received already")


async def test_what_was_bought_over_a_year_ago_is_not_asked_about(play: Stage, emma: Account):
    await buys(play, emma, "kettle", "teapot")
    await play.pass_time(364 * DAY)

    await tells(play, emma, "Came late")

    assert last(emma).startswith("About: teapot, 22 November")


async def test_a_restart_after_each_question_asks_the_next_and_none_again(database_url: str, webhook: bool):
    theatre = Theatre(database_url, webhook=webhook)
    await theatre.opens()
    emma = theatre.telegram.accounts[EMMA]
    async with theatre.raised() as play:
        await buys(play, emma, "kettle", "teapot")
        await tells(play, emma, "Quality")

    for answer, question in (
        ("kettle, 21 November", "Since when? Tap one, or write it."),
        ("Over a week", "What, small or large, would put it right?"),
        ("You propose", "Quality · kettle · for over a week\n"),
    ):
        async with theatre.raised() as play:
            await taps(play, emma, answer)
            assert question in last(emma)
