"""A promise in a sentence is the sentence without its date."""

import pytest

from domain.promises.deadlines import find_deadline
from domain.promises.wording import promised_in
from tests.conftest import NOON
from tests.domain.test_promises import SHOP


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("We packed it badly. Two new ones come by Saturday at 18:00.", "Two new ones come"),
        ("By tomorrow the money is on your card.", "the money is on your card"),
        ("شیشه‌ی نو تا فردا می‌رسد.", "شیشه‌ی نو می‌رسد"),
        ("تا سه‌شنبه ۳ آذر ساعت ۱۸، دو استکان تازه می‌رسد.", "دو استکان تازه می‌رسد"),
        ("It comes by the end of Saturday.", None),  # Without the date no sentence is left.
        ("By tomorrow.", None),
    ],
)
def test_what_is_left_of_it(text, promised):
    found = find_deadline(text)
    assert found is not None

    assert promised_in(text, found.moment(NOON, SHOP), now=NOON, business=SHOP) == promised
