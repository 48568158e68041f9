"""A Telegram in one object: people on one side, a bot's calls on the other."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.chats import Chat, Footing, Json
from sandbox.errors import NotModelled
from sandbox.files import Upload
from sandbox.methods import METHODS
from sandbox.parameters import read
from sandbox.people import Account, Group
from sandbox.updates import Queue
from sandbox.weather.weather import Weather
from sandbox.world import Memory, World

CALLS_KEPT = 10_000


@dataclass(frozen=True)
class Call:
    """One call of the bot: what it asked, what it uploaded, and what came of it."""

    method: str
    parameters: dict[str, Any]
    at: datetime
    answer: Any = None
    error: Exception | None = None
    files: dict[str, Upload] = field(default_factory=dict)


class Telegram(World):
    """The sandbox's Telegram; `clock` returns aware UTC moments, and all dates come from it."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        token: str = "1:sandbox",  # noqa: S107  It opens nothing but this toy.
        username: str = "seda_sandbox_bot",
    ) -> None:
        super().__init__(clock, token, username)
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.refused: list[str] = []
        self.weather = Weather(clock)
        self.faults = self.weather.faults
        self.accounts: dict[int, Account] = {}

    def become(self, memory: Memory, queue: Queue) -> None:
        """Go on as another Telegram with its people; of this one no call and no weather is left. The clock goes on."""
        super().become(memory, queue)
        self.accounts = {number: Account(self, number) for number in self.users}
        self.calls.clear()
        self.refused.clear()
        self.weather.clear()

    async def call(self, method: str, parameters: dict[str, Any], files: dict[str, Upload] | None = None) -> Any:
        """Return the plain JSON `result` of a method.

        Raises:
            ApiError: Telegram would say no, or the sandbox doesn't model what is asked.
            ConnectionLost, AnswerTimedOut, Impostor: a fault on order.
        """
        at, files = self.clock(), files or {}
        try:
            answer = await self._performed(method, parameters, files)
        except Exception as error:
            if isinstance(error, NotModelled):
                self.refused.append(error.description)
            self.calls.append(Call(method, parameters, at, error=error, files=files))
            raise
        self.calls.append(Call(method, parameters, at, answer=answer, files=files))
        return answer

    async def _performed(self, method: str, parameters: dict[str, Any], files: dict[str, Upload]) -> Any:
        fault = self.weather.strike(method, parameters)
        if fault.late:
            await asyncio.sleep(fault.late)
        error = fault.error_at(self.clock())
        if error is not None and not fault.after:
            raise error
        if method not in METHODS:
            raise NotModelled(f"method {method}")
        function = METHODS[method]
        answer = await function(self, **read(method, function, parameters, files))
        if error is not None:
            raise error
        return answer

    def called(self, method: str) -> list[Call]:
        """Return the calls of one method, the oldest first."""
        return [call for call in self.calls if call.method == method]

    @property
    def unanswered(self) -> list[str]:
        """The ids of all taps that no answerCallbackQuery has closed."""
        return list(self.queries)

    def account(
        self,
        id: int,  # noqa: A002  It is Telegram's word.
        first_name: str,
        language_code: str | None = "fa",
        username: str | None = None,
        last_name: str | None = None,
        phone: str | None = None,
    ) -> Account:
        """Return a person with a Telegram of their own, who has not pressed Start yet."""
        if id <= 0 or id in self.chats:
            raise ValueError(f"{id} is no free number for a person")
        names = {"first_name": first_name, "last_name": last_name, "username": username}
        names = {name: value for name, value in names.items() if value}
        language = {"language_code": language_code} if language_code else {}
        self.phones[id] = phone or f"+98912{id:07}"
        self.users[id] = {"id": id, "is_bot": False, **names, **language}
        self.chats[id] = Chat({"id": id, **names, "type": "private"}, Footing.NOT_STARTED)
        self.accounts[id] = Account(self, id)
        return self.accounts[id]

    @property
    def groups(self) -> dict[int, Group]:
        return {number: Group(self, number) for number, chat in self.chats.items() if not chat.is_private}

    def group(self, id: int, title: str, *, is_forum: bool = False) -> Group:  # noqa: A002  It is Telegram's word.
        """Return a group in which the bot isn't yet; ids from -10^12 downwards are supergroups, some of them forums."""
        kind = "supergroup" if id <= -(10**12) else "group"
        if id >= 0 or id in self.chats or (is_forum and kind == "group"):
            raise ValueError(f"{id} is no free number for a group of this kind")
        chat: Json = {"id": id, "title": title, "type": kind, **({"is_forum": True} if is_forum else {})}
        self.chats[id] = Chat(chat, Footing.KICKED)
        return Group(self, id)
