"""The question about us as a whole belongs to a customer: it comes each quarter, whatever becomes of one purchase."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, heard, is_heard_of, last, taps, writes
from tests.stories.shops.system import System
from tests.stories.touched.planning import EVENING, LATER, OFF, ON, QUARTER, QUESTION, became, plans, waiting

TEHRAN = ZoneInfo("Asia/Tehran")
AGAIN = "You have known us for a while now"
NEXT = "relationship"


async def test_for_one_product_it_comes_each_quarter_in_its_hours_and_follows_a_changed_span(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    await play.sell(sara.id, "teapot")
    await plans(play, owner, QUESTION, OFF)
    await plans(play, owner, QUARTER, ON, EVENING, product="teapot")
    await play.sell(emma.id, "teapot")
    sold = play.clock()
    first = (await waiting(play))[NEXT]
    assert timedelta() <= first - (sold + 91 * DAY) < DAY and first.astimezone(TEHRAN).hour == 16

    await taps(play, owner, LATER)
    await play.pass_time(HOUR)
    assert (await waiting(play))[NEXT] - first == 91 * DAY
    await taps(play, owner, "زودتر")
    await play.pass_time(100 * DAY)

    assert heard(emma).count(AGAIN) == 1
    second = (await waiting(play))[NEXT]
    assert timedelta() <= second - (first + 91 * DAY) < DAY and second.astimezone(TEHRAN).hour == 16
    await is_heard_of(play, emma, 5 * 55)
    assert heard(emma).count(AGAIN) == 4
    assert "teapot" not in "\n".join(line for line in heard(emma).splitlines() if "still open" in line)
    await taps(play, owner, OFF)
    await play.pass_time(200 * DAY)
    assert heard(emma).count(AGAIN) == 4


async def test_declined_it_comes_a_quarter_later_and_after_stop_only_with_resume(
    play: Stage, emma: Account, owner: Account
):
    await plans(play, owner, QUARTER, ON)
    await play.sell(emma.id, "teapot")
    first = (await waiting(play))[NEXT]
    await writes(play, emma, "/next")
    assert "2. Question about us as a whole: 20 February 2027" in last(emma)

    await taps(play, emma, "Not 2")
    assert "2. Question about us as a whole: 22 May 2027" in last(emma)
    assert (await waiting(play))[NEXT] - first == 91 * DAY
    await play.pass_time(100 * DAY)
    assert AGAIN not in heard(emma)

    await writes(play, emma, "/stop")
    await play.pass_time(200 * DAY)
    assert NEXT not in await waiting(play)
    await writes(play, emma, "/resume")
    assert NEXT in await waiting(play)
    await play.pass_time(92 * DAY)
    assert heard(emma).count(AGAIN) == 1


async def test_a_score_moves_it_and_of_what_comes_back_it_goes_only_with_the_last(
    play: Stage, emma: Account, owner: Account, website: System
):
    await plans(play, owner, QUARTER, ON)
    theirs = {"customer": {"telegram_id": emma.id}}
    for number in ("1", "2"):
        await website.reports(number=number, **theirs)
    await play.pass_time(50 * DAY)
    await writes(play, emma, "/rate", "9")
    assert (await waiting(play))[NEXT] - play.clock() >= 90 * DAY

    returned = {"returned_at": play.clock().isoformat()}
    await website.calls("PATCH", "/purchases/2", returned)
    assert NEXT in await waiting(play)
    await website.calls("PATCH", "/purchases/1", returned)
    assert NEXT not in await waiting(play)
    assert (await became(play, NEXT))[-1] == ("dropped", "returned")
