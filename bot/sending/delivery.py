"""One try at a message, and what follows from Telegram's no."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import structlog
from telegram.error import ChatMigrated, TelegramError, TimedOut

from actions.sending import deliver
from bot.files import numbers_of
from bot.pictures.drawer import NotDrawn
from bot.sending.attempt import Attempt, Numbers
from bot.sending.call import Call
from bot.sending.composer import Composer, Gone
from bot.sending.shown import Shown
from bot.sending.verdicts import Verdict, is_for_good, may_have_arrived, verdict_on
from domain.messages import Intent, Said
from storage.database import Database, is_away
from storage.outbox import Mark

log = structlog.get_logger(__name__)


class Delivery:
    def __init__(
        self,
        composer: Composer,
        make: Callable[[Call, float], Awaitable[Any]],
        database: Database,
        clock: Callable[[], datetime],
        *,
        say: Callable[[list[Said]], None],
        run: int,
    ) -> None:
        self._composer = composer
        self._make = make
        self._database = database
        self._clock = clock
        self._say = say
        self._run = run
        self._shown = Shown()

    async def attempt(self, attempt: Attempt) -> Mark | None:
        """Make one call for it, and return what has become of it; None where it goes on with another call.

        Raises:
            telegram.error.TelegramError: the same may do well later.
            Overtakes: another message comes first.
        """
        said = attempt.said
        if said.until is not None and self._clock() > said.until:
            return attempt.failed(self._clock(), "too late")
        try:
            calls = await self._composer.compose(said)
        except Gone:
            return attempt.failed(self._clock(), "nobody there")
        except NotDrawn as error:
            log.warning("a picture is left out", message=said.message, row=said.id, why=str(error))
            return attempt.failed(self._clock(), "not drawn")
        except deliver.Overtakes:
            raise
        except Exception as error:  # All but a storage that is away is a bug in the words.
            if is_away(error):
                raise
            return await self._wordless(attempt, error)
        left = attempt.left_of(calls)
        if left and (refusal := await self._refusal(attempt, left[0])) is not None:
            return await self._refused(attempt, left[0], refusal, is_last=attempt.choice >= len(calls) - 1)
        return None if len(left) > 1 else await self._done(attempt)

    async def _wordless(self, attempt: Attempt, error: Exception) -> Mark:
        log.exception("a message has no words", message=attempt.said.message, row=attempt.said.id)
        await self._tell_flaw(attempt.said, repr(error), is_said=False)
        return attempt.failed(self._clock(), repr(error))

    async def _refusal(self, attempt: Attempt, call: Call) -> TelegramError | None:
        if await self._changes_nothing(attempt, call):
            attempt.answered.append((call.edited, None))
            return None
        self._shown.forget(call)
        try:
            answer = await self._make(call, attempt.patience)
            attempt.answered.append(numbers := _deleted_by(call) or numbers_of(answer))
            self._shown.keep(call, numbers[0])
        except TelegramError as error:
            if is_for_good(error, call):
                return error
            attempt.silences += isinstance(error, TimedOut)
            attempt.is_perhaps_twice |= may_have_arrived(error, call)
            raise
        return None

    async def _changes_nothing(self, attempt: Attempt, call: Call) -> bool:
        if attempt.flaw is not None or call.edited is None or not self._shown.is_there(call):
            return False
        return await deliver.is_ours(self._database.reads, attempt.said, call.edited, run=self._run)

    async def _done(self, attempt: Attempt) -> Mark:
        if attempt.flaw is not None:
            await self._tell_flaw(attempt.said, attempt.flaw, is_said=True)
        return attempt.done(self._clock())

    async def _refused(self, attempt: Attempt, call: Call, error: TelegramError, *, is_last: bool) -> Mark | None:
        match verdict_on(error, call):
            case Verdict.UNCHANGED:
                return attempt.unchanged(self._clock(), call.edited)
            case Verdict.MOVED if isinstance(error, ChatMigrated) and attempt.said.person_id is None:
                return await self._move(call.parameters["chat_id"], error.new_chat_id)
            case Verdict.NOTHING_TO_CHANGE if not is_last:
                attempt.choice += 1
                return None
            case Verdict.NOTHING_TO_CHANGE if attempt.said.intent is Intent.DELETE or attempt.said.is_only_in_place:
                log.info("a message can't be taken back", why=error.message)
            case Verdict.WRONG_WORDS if attempt.flaw is None:
                attempt.flaw = error.message
                return None
            case Verdict.LEFT:
                await self._left(attempt.said, error.message)
            case _:
                await self._no(attempt.said, call, error.message)
        return attempt.failed(self._clock(), error.message)

    async def _move(self, old: int, new: int) -> None:
        log.info("a group has another number")
        async with self._database.transaction() as tx:
            await deliver.group_moved(tx, old, new)

    async def _left(self, said: Said, why: str) -> None:
        log.info("nobody can be reached there", why=why)
        if said.person_id is None:
            return
        async with self._database.transaction() as tx:
            told = await deliver.person_left(tx, said.person_id, why=why, run=self._run, now=self._clock())
        self._say(told)

    async def _no(self, said: Said, call: Call, why: str) -> None:
        """For good, and not about its reader: of a file its reader is told, of words of ours the owners."""
        log.error("Telegram refuses a message", method=call.method, message=said.message, why=why)
        if said.intent in (Intent.SEND, Intent.DOCUMENT) and not said.is_only_in_place:
            await self._tell_flaw(said, why, is_said=False)
        async with self._database.transaction() as tx:
            instead = await deliver.could_not_show(tx, said, run=self._run, now=self._clock())
        self._say(instead)

    async def _tell_flaw(self, said: Said, why: str, *, is_said: bool) -> None:
        async with self._database.transaction() as tx:
            told = await deliver.tell_flaw(tx, said, why=why, is_said=is_said, run=self._run, now=self._clock())
        self._say(told)


def _deleted_by(call: Call) -> Numbers | None:
    """Telegram answers with a bare yes; the row tells which message is gone, so that nobody changes it any more."""
    return (call.parameters["message_id"], None) if call.method == "deleteMessage" else None
