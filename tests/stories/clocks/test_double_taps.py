"""A button that is tapped twice does once what it says: on slow lines people tap again."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, explains, heard, last, rows, taps, toast, writes

STANDS = "select level, state from matters"


async def tapped_twice(play: Stage, customer: Account, button: str) -> None:
    question = customer.last.id
    customer.taps(button, message=question)
    customer.taps(button, message=question)
    await play.settle()


async def test_somebody_senior_is_one_role_higher_and_not_two(
    play: Stage, owner: Account, sara: Account, agent: Account, manager: Account
):
    await complains(play, sara, "شکست.", "تمام شد")
    await explains(play, agent)
    await play.pass_time(2 * DAY)

    await tapped_twice(play, sara, "گفت‌وگو با نفر بالاتر")

    assert await rows(play, STANDS) == [{"level": "manager", "state": "escalated"}]
    assert await column(play, "select count(*) from events where kind = 'escalated'") == [1]
    assert heard(manager).count("wants to talk to somebody senior") == 1
    assert toast(sara) == "پیش‌تر ثبت شده بود."


async def test_not_yet_is_told_once_until_it_is_asked_anew(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(2 * DAY + HOUR)

    await tapped_twice(play, emma, "Not yet")

    assert await column(play, "select count(*) from events where kind = 'not_yet'") == [1]
    assert heard(agent).count("Not settled yet, says Emma") == 1
    assert toast(emma) == "It was saved before."

    await writes(play, emma, "It still drips.")
    await taps(play, agent, "See the card", "Close")
    await taps(play, emma, "Not yet")

    assert last(emma).startswith("It stays open")
    assert heard(agent).count("Not settled yet, says Emma") == 2
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]
