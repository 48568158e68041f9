"""What buttons remember: written short, read back whole, and nothing else read at all."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from telegram import CallbackQuery, Update, User

from handlers import TAPPED
from handlers.customer import answers as customer
from handlers.staff import answers as staff
from handlers.taps import ForgedButton, ScoreTap, Tap
from handlers.taps.base import kinds_of

TAPS = sorted(Tap.known.values(), key=lambda tap: tap.prefix)
NUMBERS = st.integers(0, 10**18 - 1)
PARTS = st.sampled_from(
    ["", "-1", "1 ", "٣", "1_0", "+1", "²", "9" * 19, "x", "1e3", "0x1", "nobody", "\0", "spam\n", ":"]
)
# A dozen of each button; a busy machine has all the time it needs.
OF_ALL = settings(max_examples=500)
ANNA = User(101, "Anna", is_bot=False)


def tapped(data: str | None) -> Update:
    return Update(1, callback_query=CallbackQuery("1", ANNA, chat_instance="1", data=data))


def memories(tap: type[Tap]) -> st.SearchStrategy[Tap]:
    """Everything that a button of this class may remember."""
    return st.builds(tap, **{name: _values(kind) for name, kind in kinds_of(tap).items()})


def _values(kind: Any) -> st.SearchStrategy[Any]:
    if kind is int:
        return NUMBERS
    return st.text("abcdefghijklmnop0123456789-", min_size=1, max_size=10) if kind is str else st.sampled_from(kind)


@OF_ALL
@given(st.sampled_from(TAPS).flatmap(memories))
def test_a_button_reads_back_what_it_wrote(written):
    assert len(written.write().encode()) <= 64
    assert type(written).read(tapped(written.write())) == written


@OF_ALL
@given(st.sampled_from(TAPS), st.lists(PARTS, max_size=4))
def test_no_made_up_text_is_read_as_a_button(tap, made_up):
    assume(_can_be_no(tap, made_up))
    with pytest.raises(ForgedButton):
        tap.read(tapped(":".join([tap.prefix, *made_up])))


def _can_be_no(tap: type[Tap], made_up: list[str]) -> bool:
    """A field that is free text takes any; what such a tap opens is for its handler to look up."""
    kinds = kinds_of(tap).values()
    return str not in kinds or len(":".join(made_up).split(":")) != len(kinds)


@given(st.text())
def test_any_text_is_a_button_or_a_forgery(text):
    for tap in TAPS:
        try:
            read = tap.read(tapped(text))
        except ForgedButton:
            continue
        assert read.write().partition(":")[0] == tap.prefix


@pytest.mark.parametrize("data", [None, "", "s", "s:1", "s:1:2:3", "S:1:2", " s:1:2", "sk:1", "s:1:2:"])
def test_a_button_of_another_shape_is_forged(data):
    with pytest.raises(ForgedButton):
        ScoreTap.read(tapped(data))


def test_a_message_is_no_button():
    with pytest.raises(ForgedButton):
        ScoreTap.read(Update(1))


def test_every_button_has_exactly_one_answer():
    answered = Counter([row[0] for row in customer.ANSWERS] + [row[0] for row in staff.ANSWERS])

    assert answered == Counter(TAPS)


def test_a_button_is_found_by_its_prefix():
    assert set(TAPPED) == {tap.prefix for tap in TAPS}
    assert all(re.fullmatch(r"[a-z]{1,4}", prefix) for prefix in TAPPED)
