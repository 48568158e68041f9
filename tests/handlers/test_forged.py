"""Buttons that somebody made up: each is answered, opens nothing, and is no fault of ours."""

from enum import StrEnum
from typing import Any, get_type_hints

from handlers.customer import answers as customer
from handlers.staff import answers as staff
from handlers.taps import Tap
from sandbox.people import Account
from sandbox.stage import Stage

OF_CUSTOMERS = [row[0] for row in customer.ANSWERS]
OF_STAFF = [row[0] for row in staff.ANSWERS]
NOBODYS = (0, 424242, 10**18 - 1)
TEXTS = {"code": "xx", "topic": "xx", "first": "2026-02-30", "last": "tomorrow", "minutes": "xx"}


def forgeries(tap: type[Tap]) -> list[str]:
    """The button with numbers that nothing has, once with each of its choices."""
    kinds = get_type_hints(tap)
    names = list(tap.fields)
    choices = max((len(kinds[name]) for name in names if _is_choice(kinds[name])), default=1)
    return [
        tap(**{name: _made_up(name, kinds[name], number, turn) for name in names}).write()
        for number in NOBODYS
        for turn in range(choices)
    ]


def _is_choice(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _made_up(name: str, kind: Any, number: int, turn: int) -> Any:
    if kind is str:
        return TEXTS[name]
    return list(kind)[turn % len(kind)] if _is_choice(kind) else number


async def test_a_customer_who_makes_up_numbers_is_answered_and_disturbs_nobody(play, sara, owner):
    told = len(owner.chat)
    made_up = [data for tap in OF_CUSTOMERS for data in forgeries(tap) if not data.startswith("p:")]

    await forge(play, sara, made_up)

    assert {toast.text for toast in sara.toasts} == {"این دکمه برای شما کار نمی‌کند."}
    assert len(sara.toasts) == len(made_up)
    assert len(owner.chat) == told
    assert await failures(play) == []


async def test_a_stranger_at_the_buttons_of_the_staff_learns_nothing(play, sara):
    said = len(sara.chat)
    made_up = [data for tap in OF_STAFF for data in forgeries(tap)]

    await forge(play, sara, made_up)

    assert [toast.text for toast in sara.toasts] == ["این دکمه برای شما کار نمی‌کند."] * len(made_up)
    assert len(sara.chat) == said


async def test_the_owner_who_makes_up_numbers_is_answered_too(play, owner):
    await forge(play, owner, [data for tap in OF_STAFF for data in forgeries(tap)])

    assert play.telegram.unanswered == []
    assert await failures(play) == []


async def test_a_text_that_is_no_button_at_all(play, sara):
    texts = ["", "x", "s", "s:1", "s:1:11", "s:1:٣", "lang:de", "so:1:low_score", "p:nowhere", "\u202e"]

    await forge(play, sara, texts)

    assert [toast.text for toast in sara.toasts] == ["این دکمه برای شما کار نمی‌کند."] * len(texts)
    assert await failures(play) == []


async def forge(play: Stage, who: Account, texts: list[str]) -> None:
    for data in texts:
        who.forges(data, who.last.id)
    await play.settle()


async def failures(play: Stage) -> list[str]:
    return [row["traceback"] for row in await play.house.database.reads.rows("select traceback from failures")]
