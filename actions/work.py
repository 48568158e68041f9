"""Work = one transaction, one now, one policy, and what is to be said; nothing is sent before the commit."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from actions.in_time import in_time
from actions.intents import put, shown
from actions.keeping import Keeping
from actions.knocks import KeptBefore, Knock
from actions.staff import staff_of
from domain.business import Business
from domain.frozen import replace
from domain.media.files import KeptFile, parcels
from domain.messages import Intent, Said, Toast, Urgency, Voice
from domain.people import Person, PersonId, Role, Unmet
from domain.policy import Policy
from storage import outbox, people
from storage.database import Database, Transaction, is_away
from storage.running import updates


class Work:
    def __init__(
        self, tx: Transaction, now: datetime, policy: Policy, business: Business, knock: Knock | None, run: int
    ) -> None:
        self.tx = tx
        self.now = now
        self.run = run
        self.policy = policy
        self.business = business
        self.knock = knock
        self._by: Person | None = None
        self._said: list[Said] = []
        self._told: list[tuple[Role, Said]] = []
        self._toast: tuple[str | None, dict[str, Any]] = (None, {})
        self.erases_traces = False  # Else no copy is left of it after the commit.
        self.follows_up: PersonId | None = None  # The customer whom something planned is said to: nobody waits for it.

    @property
    def by(self) -> Person:
        """Whoever knocked. A Work of the clock's has nobody: to ask for one there is a bug.

        Raises:
            Unmet: somebody knocked whom we have forgotten since.
        """
        if self._by is None and self.knock is not None and self.knock.telegram_id is not None:
            raise Unmet()
        if self._by is None:
            raise LookupError("nobody knocked for this Work")
        return self._by

    @property
    def is_met(self) -> bool:
        return self._by is not None

    @property
    def tapped(self) -> int | None:
        """The message whose button was tapped: what follows may stand in its place."""
        return self.knock.tapped if self.knock else None

    def say(self, to: PersonId, message: str, **details: Any) -> None:
        """Say it to one person. Details that Said knows are its own; all others are facts of the message."""
        self._said.append(put(message, details, person_id=to))

    def show(self, to: PersonId, files: list[KeptFile], **details: Any) -> None:
        """Send kept files on, by the names that they have at Telegram; what came as an album goes as one."""
        self._said += [shown(parcel, details, person_id=to) for parcel in parcels(files)]

    def tell(self, role: Role, message: str, **details: Any) -> None:
        """Say it to all who have this role; where nobody has it, to those of the next role up."""
        self._told.append((role, put(message, details)))

    def show_all(self, role: Role, files: list[KeptFile], **details: Any) -> None:
        self._told += [(role, shown(parcel, details)) for parcel in parcels(files)]

    def hand_menu(self, to: PersonId) -> None:
        """Give the commands of this person's role, in their language, to their chat's menu."""
        self._said.append(put("", {}, Intent.MENU, person_id=to))

    def hand_document(self, to: PersonId, message: str, **details: Any) -> None:
        """Send a page or a picture that is made at the moment of sending; the message is what stands under it."""
        self._said.append(put(message, details, Intent.DOCUMENT, person_id=to))

    def take_back(self, to: PersonId, instead: str = "", **details: Any) -> None:
        """Delete a message of ours from somebody's chat; where it is too old for that, say something instead."""
        self._said.append(put(instead, details, Intent.DELETE, person_id=to))

    def leave(self, chat_id: int, message: str | None) -> None:
        """Say one sentence in a group, if any, and go."""
        words = [] if message is None else [put(message, {}, chat_id=chat_id)]
        self._said += [*words, put("", {}, Intent.LEAVE, chat_id=chat_id)]

    def toast(self, message: str, **facts: Any) -> None:
        """The words with which the tap is answered; without any it is answered silently."""
        self._toast = (message, facts)

    def send_again(self, waiting: list[Said]) -> None:
        """Hand over what an earlier Work said and nobody has sent yet; it has its rows."""
        self._said.extend(waiting)

    async def begin(self) -> None:
        """Keep the update's number and know who knocked."""
        if self.knock is None:
            return
        kept = await updates.keep(self.tx, self.knock.update_id, now=self.now)
        if self.knock.telegram_id is None:
            await self.tx.settle()
        else:
            meet = people.meet if self.knock.introduces else people.recognize
            self._by = await meet(self.tx, self.knock.telegram_id, **self.knock.told, now=self.now)
        if kept.value is None:
            raise KeptBefore(self.knock.update_id)

    async def keep_said(self) -> list[Callable[[], Said]]:
        """Write what is to be said, kept with the rest or not at all; after the commit its rows are known."""
        for role, said in self._told:
            self._said += [
                replace(said, person_id=person.id) for person in await staff_of(self.tx, role, matter=said.matter_id)
            ]
        return [await self._kept(said) for said in self._said]

    async def _kept(self, said: Said) -> Callable[[], Said]:
        if said.id:
            return lambda: said
        return await outbox.add(self.tx, said, urgency=self._urgency_of(said), run=self.run, now=self.now)

    def _urgency_of(self, said: Said) -> Urgency:
        if self.knock is not None:
            is_reply = said.person_id is None or (self._by is not None and said.person_id == self._by.id)
            return Urgency.REPLY if is_reply else Urgency.NOTICE
        return Urgency.CAMPAIGN if said.person_id == self.follows_up else Urgency.NOTICE

    def answer_to_tap(self) -> Toast | None:
        if self.knock is None or self.knock.tap is None:
            return None
        message, facts = self._toast
        return Toast(self.knock.tap, message, facts, self._by.id if self._by else None, self.knock.language)


class Works:
    """Opens Works for everybody who knocks, and for the clock."""

    def __init__(
        self,
        database: Database,
        voice: Voice,
        clock: Callable[[], datetime],
        *,
        policy: Policy,
        business: Business,
        run: int,
    ) -> None:
        self._database = database
        self._voice = voice
        self.run = run
        self.clock = clock
        self.policy = policy
        self.business = business
        self.keeping = Keeping()

    @property
    def reads(self) -> Transaction:
        """For looking only."""
        return self._database.reads

    def look(self) -> Work:
        """A Work for looking only: whether there is anything to do costs no transaction."""
        return Work(self.reads, self.clock(), self.policy, self.business, None, self.run)

    @asynccontextmanager
    async def statement(self) -> AsyncIterator[Transaction]:
        """For what is kept by one statement, and says nothing."""
        async with self.keeping, self._database.statement() as tx:
            yield tx

    def is_away(self, error: BaseException) -> bool:
        """Whether the storage failed, so that the same may work later."""
        return is_away(error)

    @asynccontextmanager
    async def open(self, knock: Knock | None = None) -> AsyncIterator[Work]:
        """After the commit the messenger has what was said.

        Raises:
            KeptBefore: the update came again.
            TookTooLong: it is taken back.
        """
        async with self.keeping, self._database.transaction() as tx, in_time(knock):
            work = Work(tx, self.clock(), self.policy, self.business, knock, self.run)
            await work.begin()
            yield work
            said = await work.keep_said()
        self._voice.send_soon([kept() for kept in said], work.answer_to_tap())
        if work.erases_traces:
            await self._database.scrub()
