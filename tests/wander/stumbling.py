"""A bug of ours at one deed: it is put aside, both sides hear of it, and handed in again it has its effect once."""

from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from actions.knocks import Knock
from actions.running.hand_in_again import ask_again
from actions.work import Work
from bot.incoming import again
from domain.digits import to_ascii
from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, dump, heard, rows
from tests.wander.laws.whole import is_muted

TOLD_ASIDE = "an update is put aside"


class Bug(Exception):
    """A fault of ours."""


@dataclass
class Stumbles:
    """What is put aside and waits, by its number as a failure: its update as Telegram brought it."""

    waiting: dict[int, dict[str, Any]] = field(default_factory=dict)
    kept: set[int] = field(default_factory=set)
    """Numbers of what stays put aside: it is of somebody who was forgotten."""

    @property
    def known(self) -> set[int]:
        return self.kept | self.waiting.keys()

    async def ensure_told(
        self,
        play: Stage,
        who: Account,
        raw: dict[str, Any],
        since: dict[int, int],
        logs: list[MutableMapping[str, Any]],
    ) -> None:
        """Staff read the number under which it is kept, and whoever met it that one, too."""
        logs[:] = [entry for entry in logs if entry["event"] != TOLD_ASIDE]
        found = [row for row in await rows(play, "select id, update_id from failures") if row["id"] not in self.known]
        assert [row["update_id"] for row in found] == [raw["update_id"]], found
        (number,) = (row["id"] for row in found)
        self.waiting[number] = raw
        for owner in await column(play, "select telegram_id from people where role = 'owner'"):
            account = play.telegram.accounts[owner]
            if account.own.standing is Footing.MEMBER:
                told = to_ascii(heard(account, since[owner]))
                assert f"python -m bot retry {number}" in told, (owner, number, told)
        if _is_said_by(who, raw) and not await is_muted(play, who):
            assert str(number) in to_ascii(heard(who, since[who.id])), (who, number)

    async def hand_in(self, play: Stage) -> None:
        """The bug is mended: each comes in once more; and whatever Telegram brings again has no second effect."""
        for number, raw in list(self.waiting.items()):
            async with play.house.works.open() as work:
                asked = await ask_again(work.tx, number, now=work.now)
            del self.waiting[number]
            if not asked:
                await self._ensure_forgotten(play, number)
                continue
            await again.row(play.house.intake).job(play.house.works)
            await play.settle()
            await play.settle()  # Of a file the clerk lets go only at the next look.
            assert await column(play, f"select id from failures where id = {number}") == []  # noqa: S608
            await _ensure_once(play, raw)

    async def _ensure_forgotten(self, play: Stage, number: int) -> None:
        self.kept.add(number)
        assert await column(play, f"select raw from failures where id = {number}") == [""]  # noqa: S608


def _is_said_by(who: Account, raw: dict[str, Any]) -> bool:
    """Whoever moves the bot about, or speaks in a group, isn't written to."""
    event = raw.get("callback_query") or raw.get("message") or {}
    chat = event.get("message", event).get("chat", {})
    return chat.get("id") == who.id and who.own.standing is Footing.MEMBER


async def _ensure_once(play: Stage, raw: dict[str, Any]) -> None:
    before, shown = await dump(play), _shown(play)
    await play.house.intake.take(raw)
    await play.settle()
    after = await dump(play)
    moved = [(name, before[name], after[name]) for name in before if before[name] != after[name]]
    assert not moved, (raw, moved)
    assert _shown(play) == shown, raw


def _shown(play: Stage) -> list[tuple[int, int, str]]:
    chats = play.telegram.accounts.items()
    return [(number, one.id, one.html) for number, account in chats for one in account.chat]


@contextmanager
def broken(play: Stage) -> Iterator[list[int]]:
    """The next one who knocks meets a bug at the end of what they asked for; yields the number of their update.

    Whoever was refused didn't come so far.
    """
    works, application = play.house.works, play.house.application
    opened, handled = works.open, application.process_update
    heard_out, met = ContextVar("heard out", default=False), list[int]()

    async def handling(update: object) -> None:
        token = heard_out.set(True)
        try:
            await handled(update)
        finally:
            heard_out.reset(token)

    @asynccontextmanager
    async def stumbling(knock: Knock | None = None) -> AsyncIterator[Work]:
        async with opened(knock) as work:
            yield work
            if knock is not None and heard_out.get() and not met:
                met.append(knock.update_id)
                raise Bug

    works.open, application.process_update = stumbling, handling  # type: ignore[method-assign]
    try:
        yield met
    finally:
        del works.open, application.process_update
