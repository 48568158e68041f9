"""A Telegram in one object: people on one side, a bot's calls on the other."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.chats import Chat, Json, Standing
from sandbox.errors import NotModelled
from sandbox.faults import Fault, struck
from sandbox.files import Upload
from sandbox.methods import METHODS
from sandbox.parameters import read
from sandbox.people import Account, Group
from sandbox.world import World

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
        self.faults: list[Fault] = []
        self.accounts: dict[int, Account] = {}

    async def call(self, method: str, parameters: dict[str, Any], files: dict[str, Upload] | None = None) -> Any:
        """Return the plain JSON `result` of a method.

        Raises:
            ApiError: Telegram would say no, or the sandbox doesn't model what is asked.
            ConnectionLost, AnswerTimedOut: a fault on order.
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
        fault = struck(self.faults, method, parameters)
        if fault and not fault.after:
            raise fault.error
        if method not in METHODS:
            raise NotModelled(f"method {method}")
        function = METHODS[method]
        answer = await function(self, **read(method, function, parameters, files))
        if fault:
            raise fault.error
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
    ) -> Account:
        """Return a person with a Telegram of their own, who has not pressed Start yet."""
        if id <= 0 or id in self.chats:
            raise ValueError(f"{id} is no free number for a person")
        names = {"first_name": first_name, "last_name": last_name, "username": username}
        names = {name: value for name, value in names.items() if value}
        language = {"language_code": language_code} if language_code else {}
        self.users[id] = {"id": id, "is_bot": False, **names, **language}
        self.chats[id] = Chat({"id": id, **names, "type": "private"}, Standing.NOT_STARTED)
        self.accounts[id] = Account(self, id)
        return self.accounts[id]

    def group(self, id: int, title: str) -> Group:  # noqa: A002  It is Telegram's word.
        """Return a group in which the bot isn't yet; ids from -10^12 downwards are supergroups."""
        if id >= 0 or id in self.chats:
            raise ValueError(f"{id} is no free number for a group")
        kind = "supergroup" if id <= -(10**12) else "group"
        chat: Json = {"id": id, "title": title, "type": kind}
        self.chats[id] = Chat(chat, Standing.KICKED)
        return Group(self, id)
