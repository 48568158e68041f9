"""Whatever is awaited of somebody, there is one who takes the answer."""

import pytest

from actions.answers.take_answer import TAKES
from domain.expectations import Awaited

SHOWN = {Awaited.PHONE}  # A phone number is shown by Telegram's own button; what is written instead is heard unasked.


@pytest.mark.parametrize("awaited", Awaited)
def test_somebody_takes_the_answer(awaited: Awaited):
    assert (awaited in TAKES) is (awaited not in SHOWN)
