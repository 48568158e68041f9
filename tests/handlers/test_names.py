"""By which name somebody is greeted whose name is empty, or only looks so."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import last

EMPTY = ["\u3164", "\u200f", "\u2800\u2800", "\u115f \u1160"]


@pytest.mark.parametrize("name", EMPTY)
async def test_whoever_has_nothing_but_empty_signs_for_a_name_is_greeted_without_one(play: Stage, name: str):
    sara, emma = play.telegram.account(171, name, "fa"), play.telegram.account(172, name, "en")

    for one in (sara, emma):
        one.starts()
        await play.settle()

    assert last(sara).startswith("سلام. این‌جا ربات")
    assert last(emma).startswith("Hello. This is")


async def test_their_own_name_is_kept_whatever_its_script(play: Stage, sara: Account, emma: Account):
    ali = play.telegram.account(173, "한글", "en")

    ali.starts()
    await play.settle()

    assert last(ali).startswith("Hello 한글.")
    assert last(sara).startswith("سلام سارا.")
    assert last(emma).startswith("Hello Emma.")
