"""A score of which a complaint is begun and thrown away stays as staff had left it: nothing is late."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, explains, heard, is_asked, rows, taps, writes

STANDS = """
select kind, state, closed_at is not null as is_closed, answered_at is not null as has_answer from matters order by id
"""


async def test_a_score_that_was_read_or_explained_is_so_again_and_never_late(
    play: Stage, emma: Account, sara: Account, agent: Account, manager: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await writes(play, emma, "Meh.")
    await taps(play, agent, "Read")
    await is_asked(play, sara, "کتری")
    await taps(play, sara, "۲")
    await writes(play, sara, "چکه می‌کند.")
    await explains(play, agent)
    before = await rows(play, STANDS)
    assert [one["state"] for one in before] == ["seen", "explained"]

    await play.pass_time(DAY)
    for customer, look_into, discard in ((emma, "li:1", "Discard"), (sara, "li:2", "دور انداختن")):
        customer.forges(look_into, customer.last.id)
        await play.settle()
        await taps(play, customer, discard)
    assert await rows(play, STANDS) == before

    said = len(agent.says)
    await play.pass_time(5 * DAY)
    assert "was due" not in heard(agent, said)
    assert await column(play, "select count(*) from events where kind in ('breached', 'overdue')") == [0]


async def test_what_was_thrown_away_may_be_told_after_all(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await writes(play, emma, "It leaks.")
    await taps(play, agent, "Read")
    for ends in ("Discard", "Just send it"):
        emma.forges("li:1", emma.last.id)
        await play.settle()
        await taps(play, emma, ends)
        await play.pass_time(HOUR)

    assert "We have your complaint." in heard(emma)
    assert await rows(play, STANDS) == [{"kind": "complaint", "state": "received", "is_closed": 0, "has_answer": 0}]
    await play.pass_time(2 * DAY)
    assert heard(agent).count("The customer is waiting.") == 1
