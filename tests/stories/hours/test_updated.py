"""An answer to /hours waits to be sent while the bot is updated: it comes out, though its facts were others."""

from datetime import date

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, labels, plain, taps, writes

WEEK = [
    {"weekday": 5, "opens": 540, "closes": 1020},
    {"weekday": 6, "opens": 0, "closes": 1440},
    {"weekday": 4, "opens": None, "closes": None},
]
HOLIDAYS = [{"id": 7, "day": date(2027, 3, 21), "name": "Nowruz"}, {"id": 8, "day": date(2027, 3, 22), "name": ""}]
OLD = {
    "hours.week": {"week": WEEK, "holidays": HOLIDAYS},
    "hours.day": {"one": WEEK[0]},
    "hours.holidays": {"holidays": HOLIDAYS, "page": 0, "is_more": 0},
    "hours.added": {"id": 7, "day": date(2027, 3, 21), "called": "Nowruz"},
}
SAID = {
    "hours.week": ("Saturday: 09:00 to 17:00\n• Sunday: all day\n• Friday: closed", "Next holidays: ", "(Nowruz)"),
    "hours.day": ("Saturday: 09:00 to 17:00",),
    "hours.holidays": ("• Sunday 21 March 2027: Nowruz\n• Monday 22 March 2027",),
    "hours.added": ("A holiday: Sunday 21 March 2027, Nowruz.",),
}
IN_PERSIAN = {
    "hours.week": ("شنبه: ۹ تا ۱۷", "۱ فروردین"),
    "hours.day": ("شنبه: ۹ تا ۱۷",),
    "hours.holidays": ("۱ فروردین", "۲ فروردین"),
    "hours.added": ("۱ فروردین",),
}


@pytest.mark.parametrize("message", OLD)
@pytest.mark.parametrize(("language", "said"), [("English", SAID), ("فارسی", IN_PERSIAN)])
async def test_what_a_version_before_has_said_comes_out(
    play: Stage, owner: Account, message: str, language: str, said: dict[str, tuple[str, ...]]
):
    await writes(play, owner, "/language")
    await taps(play, owner, language)
    (person,) = await column(play, "select id from people where role = 'owner'")
    before = len(owner.says)

    async with play.house.works.open() as work:
        work.say(person, message, **OLD[message])
    await play.settle()

    (text,) = owner.says[before:]
    assert [one for one in said[message] if one not in plain(text)] == []
    assert labels(owner)
    assert await column(play, "select count(*) from outbox where sent_at is null or failure is not null") == [0]
