"""However long names and words are, a card fits into one message; what happened earliest gives way first."""

import re
from dataclasses import replace

import pytest

from domain.matters.cards import Card
from domain.matters.events import Happening
from domain.matters.told import ONE_MESSAGE
from templates.filters import units
from templates.render import Texts
from tests.telegram_html import faults
from tests.templates.cards import DAY, NOW, a_card, an_event, largest_card, reading, some_words
from tests.templates.conftest import TEHRAN
from tests.templates.promises import a_promised

TEXTS = Texts("مهرگان", TEHRAN)
EARLIER = {"fa": r"… و (\d+) اتفاق پیش از این‌ها", "en": r"… and (\d+) earlier"}
NAME = "😀" * 64


def written(card: Card, language: str) -> str:
    opened = [{"name": NAME, "at": NOW - 900 * DAY}] * 4
    return TEXTS.render(
        "staff.card", language, {"matter": card, "opened": opened, "is_manager": True, "is_late": 1}, now=NOW
    )


def fullest(told: int) -> Card:
    """With all that a card may say beside what the largest one has."""
    readings = [replace(reading(number, NAME), at=NOW - 899 * DAY) for number in range(3)]
    largest = largest_card("😀")
    return replace(
        largest,
        words=[replace(one, body=one.body[:told]) if one.id == 0 else one for one in largest.words],
        events=[*largest.events, *readings],
        raised_at=NOW - 900 * DAY,
        concerns=NAME,
        relayed=NAME,
        is_unreachable=True,
        is_muted=True,
        promises=[replace(a_promised(what="😀" * 125), owner=NAME)] * 6,
    )


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("told", [300, ONE_MESSAGE, 2048])
def test_the_fullest_card_fits_and_tells_what_happened_last(language: str, told: int):
    said = written(fullest(told), language)

    assert faults(said) == []
    assert "•" in said.splitlines()[-1]


@pytest.mark.parametrize("language", TEXTS.languages)
def test_what_there_is_no_room_for_is_counted(language: str):
    events = [an_event(Happening.TAKEN, NAME, NOW - 900 * DAY) for _ in range(30)]
    said = written(a_card(words=some_words("😀" * 700), events=events), language)

    assert units(said) > 3500
    assert faults(said) == []
    (left_out,) = re.findall(EARLIER[language], said)
    assert 3 <= said.count("•") < 10
    assert said.count("•") + int(left_out) == 30
