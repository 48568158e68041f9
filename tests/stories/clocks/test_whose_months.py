"""Months that are asked for are the shop's, whatever language the reader has; its days are told in the reader's."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, last, plain, writes


@pytest.mark.parametrize(
    ("command", "english", "persian"),
    [
        ("/nps last month", "from 23 October to 21 November", "از ۱ آبان تا ۳۰ آبان"),
        ("/nps ماه گذشته", "from 23 October to 21 November", "از ۱ آبان تا ۳۰ آبان"),
        ("/nps October", "from 1 October to 31 October", "از ۹ مهر تا ۹ آبان"),
    ],
)
async def test_in_a_persian_shop_last_month_is_jalali_for_everybody(
    play: Stage, manager: Account, owner: Account, command: str, english: str, persian: str
):
    await play.pass_time(2 * DAY)

    await writes(play, manager, command)
    await writes(play, owner, command)

    assert english in plain(last(manager))
    assert persian in plain(last(owner))
