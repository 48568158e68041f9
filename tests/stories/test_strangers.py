"""Strangers at every staff command and every button: each is answered, and nothing changes."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product
from typing import Any, get_type_hints

import pytest

from domain.people import Role
from handlers.commands import COMMANDS
from handlers.customer.answers import ANSWERS as OF_CUSTOMERS
from handlers.staff.answers import ANSWERS as OF_STAFF
from handlers.taps import LanguageTap, PlaceTap, Tap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import batched, column, complains, dump, is_asked, last, plain, taps, writes

NOT_YOURS = "This button doesn't work for you."
NO_BUTTONS = ("x", "zz:1", "s:1", "s:1:11", "s:1:-1", "s:1:3:4", "s:one:3", "s:9999999999999999999:3", "s:۱:۳")
NO_CHOICES = ("so:1:low_score", "to:1:magic", "lang:xx", "p:nowhere", "ta:1;drop", "v:x:y", "se:1:spam", "st:", "st:1:")
OPEN_TO_ALL = {PlaceTap, LanguageTap}
OF_OTHERS = [tap for tap, _ in OF_CUSTOMERS if tap not in OPEN_TO_ALL]


def forgeries(tap: type[Tap], ids: range = range(1, 6)) -> Iterator[str]:
    """Everything that such a button could carry in a small shop; with three values and more, a little of each."""
    hints = get_type_hints(tap)
    if len(tap.fields) > 2:
        ids = ids[:3]
    choices = [plausible(hints[name], name, ids) for name in tap.fields]
    for values in product(*choices):
        yield tap(*values).write()


def plausible(kind: Any, name: str, ids: range) -> list[Any]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return list(kind)
    if kind is str:
        return ["2026-10-23", "2026-11-21"]
    return {"score": [0, 9], "yes": [0, 1], "on": [0, 1], "page": [0, 1]}.get(name, list(ids))


@pytest.fixture
async def busy(play: Stage, agent: Account) -> Stage:
    """A shop with something in every state: asked, scored, drafted, unsorted, explained, closed."""
    mia, omid, leila, dara, noor = [
        await arrives(play, number, name, "en")
        for number, name in enumerate(("Mia", "Omid", "Leila", "Dara", "Noor"), start=201)
    ]
    await play.sell(mia.id, "kettle")
    await is_asked(play, omid)
    await taps(play, mia, "3")
    await writes(play, leila, "Is anybody there?")
    await writes(play, dara, "/complain", "It leaks.")
    await complains(play, noor, "It smells.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    return play


async def test_a_staff_command_is_no_command_to_a_stranger(busy: Stage, emma: Account, sara: Account):
    commands = [row.name for row in COMMANDS if row.role is not None]
    assert len(commands) >= 5
    before = await dump(busy)

    for stranger in (emma, sara):
        await writes(busy, stranger, "/whatever")
        unknown = stranger.last.json["text"]
        for name in commands:
            for text in (f"/{name}", f"/{name} all", f"/{name}@seda_sandbox_bot 30", f"/{name.upper()}"):
                await writes(busy, stranger, text)
                assert stranger.last.json["text"] == unknown
                assert stranger.last.buttons == []

    assert await dump(busy) == before


async def test_what_is_a_managers_is_no_command_to_an_agent(busy: Stage, agent: Account):
    await writes(busy, agent, "/whatever")
    unknown = last(agent)

    for name in [row.name for row in COMMANDS if row.role is Role.MANAGER]:
        await writes(busy, agent, f"/{name}")
        assert last(agent) == unknown


async def test_a_staff_button_forged_by_a_stranger_does_nothing(busy: Stage, emma: Account, owner: Account):
    before, said = await dump(busy), (emma.says, owner.says)

    for few in batched([tap for tap, _, _ in OF_STAFF]):
        for tap in few:
            await forges(busy, emma, forgeries(tap))
        assert await dump(busy) == before, few

    assert (emma.says, owner.says) == said


async def test_a_customers_button_forged_by_another_does_nothing(busy: Stage, emma: Account, owner: Account):
    before, said = await dump(busy), (emma.says, owner.says)

    for few in batched(OF_OTHERS):
        for tap in few:
            await forges(busy, emma, forgeries(tap))
        assert await dump(busy) == before, few

    assert (emma.says, owner.says) == said


async def test_a_number_that_belongs_to_nothing_disturbs_nobody(busy: Stage, emma: Account, owner: Account):
    said = owner.says

    for tap in OF_OTHERS:
        await forges(busy, emma, forgeries(tap, range(10**17, 10**17 + 1)))

    assert owner.says == said
    assert await column(busy, "select count(*) from failures") == [0]


async def test_what_no_button_of_ours_carries_is_answered(busy: Stage, emma: Account):
    before = await dump(busy)

    await forges(busy, emma, NO_BUTTONS + NO_CHOICES)

    assert await dump(busy) == before


async def forges(play: Stage, stranger: Account, forged: Iterable[str]) -> None:
    """Tap each, and see that each is answered with the same words."""
    forged = list(forged)
    stranger.toasts.clear()
    for data in forged:
        stranger.forges(data, stranger.last.id)
    await play.settle()
    assert [(data, plain(one.text)) for data, one in zip(forged, stranger.toasts, strict=True)] == [
        (data, NOT_YOURS) for data in forged
    ]


def test_every_kind_of_button_is_tried_here():
    tried = {tap for tap, _, _ in OF_STAFF} | set(OF_OTHERS) | OPEN_TO_ALL

    assert tried == set(Tap.known.values())


async def test_a_tap_on_a_message_that_is_gone_is_answered(busy: Stage, emma: Account):
    emma.forges("p:mine", 99_999)
    await busy.settle()

    assert "We have no complaint from you." in last(emma)
