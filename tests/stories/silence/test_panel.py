"""Customers whose words have helped are invited, throttled like all, asked once a quarter, heard, and free to go."""

from functools import partial

from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, HOUR, column, heard, is_heard_of, last, taps, toast, writes
from tests.stories.silence.panel import (
    INVITATION,
    QUESTION,
    SECOND,
    WAITING,
    WHY,
    WISH,
    a_quarter_goes_by,
    forges,
    is_invited,
    writes_twice,
)


async def test_whose_words_help_are_invited_and_asked_once_a_quarter_what_to_change(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    dana = await arrives(play, 301, "Dana", "en")
    for customer, words in ((dana, "Too short."), (emma, SECOND)):
        await writes_twice(play, customer, words)
    await writes(play, manager, "/panel")
    assert "On it: 0; invited: 0; may be invited: 1." in last(manager)
    assert f"• Emma: 2 texts, last heard today: “{SECOND}”" in last(manager)
    await taps(play, manager, "Invite Emma")
    assert toast(manager) == "It can't go out now: they were asked something not long ago."
    await writes(play, owner, "/panel")
    await taps(play, owner, "دعوت از Emma")
    assert toast(owner) == "الان فرستاده نمی‌شود، چون تازه چیزی پرسیده بودیم."
    assert await column(play, WHY) == []

    await play.pass_time(31 * DAY)
    await writes(play, manager, "/panel")
    manager.taps("Invite Emma")
    owner.taps("دعوت از Emma")
    await play.settle()
    assert {toast(manager), toast(owner)} in (
        {"The invitation goes out at the next good hour.", "پیش‌تر ثبت شده بود."},
        {"It was saved before.", "دعوت در اولین ساعت مناسب می‌رود."},
    )
    assert "• Emma: the invitation goes out today, 12:00" in last(manager)
    assert await column(play, WHY) == [None]
    await play.pass_time(DAY)
    assert last(emma).startswith(INVITATION)
    await writes(play, manager, "/panel", "/why Emma")
    assert "Invited, without an answer so far:\n• Emma: asked yesterday" in heard(manager)
    assert "• Invitation to the panel: went out yesterday" in last(manager)

    await taps(play, emma, "Gladly")
    assert last(emma).startswith("Good to have you on our panel.")
    await taps(play, emma, "Leave the panel")
    assert last(emma).startswith("All right, and thank you for saying so.")
    assert await column(play, WAITING) == [0]
    await taps(play, emma, "Gladly")
    assert await forges(play, emma, "pns:1:gladly") == "It was saved before."
    await writes(play, emma, "/next")
    assert "1. The panel's question of the quarter: 30 March 2027" in last(emma)
    assert await column(play, WAITING) == [1]
    await writes(play, owner, "/panel")
    assert "عضو: ۱ نفر؛ دعوت‌شده: ۰ نفر؛ می‌شود دعوت کرد: ۰ نفر." in last(owner)
    assert "• Emma: از ۸ دی؛ جمعه ۶ آذر گفت: «Perhaps" in last(owner)


async def test_what_they_write_is_a_note_for_managers_and_a_complaint_by_their_word_alone(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_invited(play, emma, manager)
    await taps(play, emma, "Gladly")
    await a_quarter_goes_by(play, emma)
    assert heard(emma).count(QUESTION) == 1
    told = len(agent.says)
    await writes(play, emma, WISH, "And on Fridays, too.")
    assert last(emma) == "Added to what you said before."
    assert "Note from Emma, of the panel · " in heard(manager)
    assert WISH in heard(manager)
    assert last(manager).endswith("And on Fridays, too.")
    assert len(agent.says) == told
    await writes(play, manager, "/panel")
    assert "Answered within the last quarter: 1 of 1.\nAnd on Fridays, too.\n" + WISH in last(manager)
    await writes(play, play.telegram.accounts[OWNER], "/panel")
    assert "جواب‌های سه ماه گذشته: ۱ نفر از ۱ نفر.\n" in last(play.telegram.accounts[OWNER])
    assert await column(play, "select count(*) from responses") == [1]

    await taps(play, emma, "It's a problem, look into it", "Just send it")
    assert "We have your complaint." in heard(emma)
    await writes(play, emma, "/next")
    await taps(play, emma, "Not 1")
    await writes(play, manager, "/why Emma")
    assert "• The panel's question of the quarter: didn't go out, they declined it" in last(manager)
    await play.pass_time(DAY)
    assert await column(play, WAITING) == [1]


async def test_what_speaks_against_it_on_its_day_is_told_to_whoever_invited(
    play: Stage, emma: Account, manager: Account
):
    await writes_twice(play, emma)
    await play.pass_time(32 * DAY + 10 * HOUR)
    await writes(play, manager, "/panel")
    await taps(play, manager, "Invite Emma")
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "Just send it")
    await play.pass_time(DAY)

    assert INVITATION not in heard(emma)
    assert "The invitation of Emma to the panel didn't go out: a complaint was open." in heard(manager)
    await writes(play, manager, "/panel", "/why Emma")
    assert "Emma" not in heard(manager, -2).split("What was planned")[0]
    assert "• Invitation to the panel: didn't go out, a complaint was open" in last(manager)


async def test_after_a_restart_the_button_still_joins_and_the_question_still_comes_once(database_url: str):
    clock = Clock(NOON)
    telegram = Telegram(clock, token=TOKEN)
    run = partial(stage, database_url, start=NOON, telegram=telegram, clock=clock)
    async with run() as play:
        owner = await arrives(play, OWNER, "Nasrin", "en")
        emma = await arrives(play, 102, "Emma", "en")
        await is_invited(play, emma, owner)
    async with run() as play:
        await taps(play, emma, "Gladly")
        await is_heard_of(play, emma, 90)
    clock.move(3 * DAY)
    async with run() as play:
        await play.pass_time(HOUR)
        assert heard(emma).count(QUESTION) == 1
    async with run() as play:
        await writes(play, emma, WISH)

        assert last(emma).startswith("Thank you. It goes to the owner just as you said it.")
        assert WISH in heard(owner)
