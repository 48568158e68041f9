"""Whoever is out of the panel is asked no more; who is forgotten, or concerns the reader, is in no list of it."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, heard, is_heard_of, labels, last, plain, taps, toast, writes
from tests.stories.desk.test_concerned import concerns
from tests.stories.silence.panel import QUESTION, SECOND, WAITING, WHY, a_quarter_goes_by, forges, is_invited


async def test_whoever_leaves_is_taken_out_or_stops_is_asked_no_more(
    play: Stage, emma: Account, sara: Account, manager: Account
):
    await is_invited(play, emma, manager)
    await taps(play, emma, "Gladly")
    assert await forges(play, sara, "pns:1:gladly") == "این دکمه برای شما کار نمی‌کند."
    assert await forges(play, emma, "fl:1:rather_not") == "This button doesn't work for you."
    assert await forges(play, emma, "pns:1:leave") == "This button doesn't work for you."
    assert await forges(play, emma, "pns:1:wrote") == "This button doesn't work for you."

    await writes(play, manager, "/panel")
    await taps(play, manager, "Take out Emma")
    assert toast(manager) == "Taken out; they are asked no more."
    assert "Emma" not in last(manager)
    assert await forges(play, emma, "pns:1:rather_not") == "This button doesn't work for you."
    assert await column(play, WAITING) == [0]

    async with play.house.works.open() as work:
        await work.tx.rows("update panel set membership = 'left'")
    await forges(play, emma, "pns:1:gladly")
    await a_quarter_goes_by(play, emma)
    await taps(play, emma, "Nothing just now")
    assert last(emma) == "All right. We'll ask again in about three months."
    await taps(play, emma, "Leave the panel")
    assert last(emma).startswith("You have left the panel")
    await writes(play, manager, "/panel")
    assert "Answered within the last quarter: 0 of 1." in last(manager)
    assert "may be invited: 0" in last(manager)

    await taps(play, emma, "Gladly")
    assert await column(play, WAITING) == [1]
    await writes(play, emma, "/stop")
    assert await column(play, WAITING) == [0]
    assert await forges(play, emma, "pns:1:gladly") == "You have stopped our questions. To have them again: /resume"


async def test_what_concerns_a_reader_and_who_is_forgotten_is_in_no_list(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    pari = await appointed(play, 903, "Pari", Role.MANAGER)
    await is_invited(play, emma, manager)
    await taps(play, emma, "Gladly")
    await a_quarter_goes_by(play, emma)
    await writes(play, emma, "Mina should smile at least once in a while, I think.")
    await taps(play, emma, "It's a problem, look into it", "Just send it")
    number = (await column(play, "select number from matters where kind = 'complaint'"))[0]
    await concerns(play, pari, number, "Mina")
    await writes(play, manager, "/panel")
    assert "smile" not in last(manager)
    assert f"• Emma: since 26 December 2026, last heard on Tuesday 24 November 2026: “{SECOND}”" in last(manager)
    await writes(play, pari, "/panel")
    assert "should smile" in last(pari)

    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")
    assert "Emma" not in last(pari)
    assert "should smile" not in heard(pari)
    await writes(play, pari, "/panel")
    assert "Answered within the last quarter: 1 of 1." in last(pari)
    assert "smile" not in last(pari)
    assert await column(play, "select count(*) from panel") == [0]


async def test_a_question_that_was_dropped_comes_with_the_next_quarter_and_may_be_answered_by_voice(
    play: Stage, emma: Account, manager: Account
):
    await is_invited(play, emma, manager)
    await taps(play, emma, "Gladly")
    await is_heard_of(play, emma, 80)
    await play.sell(emma.id, "tray")
    await play.pass_time(DAY)
    await taps(play, emma, "9", "Skip")
    await play.pass_time(12 * DAY)
    assert QUESTION not in heard(emma)
    assert await column(play, WHY) == [None, "asked_lately", None]
    emma.blocks()
    await play.settle()
    assert await column(play, WHY) == [None, "asked_lately", "blocked"]
    await play.pass_time(DAY)
    emma.starts()
    await play.settle()
    await is_heard_of(play, emma, 90)
    await play.pass_time(2 * DAY)
    assert heard(emma).count(QUESTION) == 1

    said = len(manager.chat)
    (asked,) = (one for one in emma.chat if QUESTION in plain(one.text))
    emma.sends_voice(reply_to=asked.id)
    await play.settle()
    assert last(emma).startswith("Thank you. It goes to our managers just as you said it.")
    assert "Note from Emma, of the panel" in heard(manager)
    assert len(manager.chat) == said + 2
    await writes(play, manager, "/panel")
    assert "Answered within the last quarter: 1 of 1." in last(manager)


async def test_many_candidates_come_five_a_page_and_who_is_invited_stands_before_them(play: Stage, manager: Account):
    async with play.house.works.open() as work:
        then = {"then": work.now - 40 * DAY}
        await work.tx.rows(
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 7) "
            "insert into people (telegram_id, name, met_at, heard_at) "
            "select 5000 + i, 'Kim ' || i, :then, :then from n",
            then,
        )
        for _ in range(2):
            await work.tx.rows(
                "insert into purchases (customer_id, what, purchased_at, registered_at) "
                "select id, 'mug', :then, :then from people where telegram_id > 5000",
                then,
            )
            await work.tx.rows(
                "insert into words (person_id, part, body, said_at) select id, 'reason', :body, :then "
                "from people where telegram_id > 5000",
                then | {"body": SECOND},
            )
    await writes(play, manager, "/panel")
    assert "may be invited: 7." in last(manager)
    assert labels(manager) == [*(f"Invite Kim {number}" for number in range(1, 6)), "Next"]
    await taps(play, manager, "Next", "Invite Kim 7")

    assert labels(manager) == ["Invite Kim 5", "Invite Kim 6", "Previous"]
    await taps(play, manager, "Previous")
    assert "• Kim 7: the invitation goes out today" in last(manager)
