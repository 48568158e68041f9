"""Numbers that shop systems report: read however they are written, compared in one form, and erased in time."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import timetable
from tests.stories.builders import DAY, column
from tests.stories.shops.system import EMMAS, SAME, System, sold


async def test_a_number_that_nobody_shares_is_not_kept_for_ever(play: Stage, owner: Account, website: System):
    await sold(website, "1")
    await play.pass_time(100 * DAY)
    await timetable.run_all(play.house.works)
    assert await column(play, "select phone from purchases") == [EMMAS]

    await play.pass_time(81 * DAY)
    await timetable.run_all(play.house.works)

    assert await column(play, "select phone from purchases") == [None]


@pytest.mark.parametrize("phone", ["", "12", "no number", "۰۹۱۲", "9" * 41, 989120000102, "+98\u0000912"])
async def test_what_is_no_number_is_named(website: System, phone):
    status, told = await website.reports(customer={"phone": phone})

    assert (status, list(told["fields"])) == (422, ["customer.phone"])


async def test_told_again_with_another_number_the_first_stays_and_no_digest_tells_of_it(play: Stage, website: System):
    await sold(website, "1")
    await website.reports(number="2", customer={})

    assert (await website.reports(number="1", customer={"phone": SAME}))[0] == 200
    assert (await website.reports(number="1", customer={"phone": "+989120000103"}))[0] == 200
    assert (await website.reports(number="2", customer={"phone": SAME}))[0] == 200

    assert await column(play, "select phone from purchases order by id") == [EMMAS, None]
    assert (await website.reports(number="1", what="teapot", customer={"phone": SAME}))[0] == 409
