"""Brings what is pending to a webhook, as Telegram does, and remembers what the door said no to."""

import asyncio
import json
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import aiohttp

from bot.incoming.intake import chat_of
from sandbox.updates import Update
from sandbox.world import World

HEADER = "X-Telegram-Bot-Api-Secret-Token"
AGAIN_AFTER = 0.02
ROUND = 2.0
"""Seconds; what isn't answered by then stays under way, and the round ends without it."""
SHORT_ROUND = 0.1
"""Where rounds follow each other for ever, and new chats wait for the next one."""


class Courier:
    """Knocks at the bot's own door, where a proxy would lead whoever comes to the public address.

    Several updates are under way at once, though of one chat only one:
    behind one that isn't taken, those that came after it wait.
    """

    def __init__(self, world: World, door: str, patience: float = 60) -> None:
        """`door` is a scheme, a host and a port; whoever doesn't answer within `patience` seconds is asked again."""
        self._world = world
        self.door = door
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=patience),
        )
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._room = asyncio.Semaphore()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)
        await self._session.close()

    @property
    def is_under_way(self) -> bool:
        return bool(self._under_way)

    async def keep_delivering(self) -> None:
        """As Telegram does, again and again; for a bot that runs in a program of its own."""
        while True:
            await self.deliver(SHORT_ROUND)
            await asyncio.sleep(AGAIN_AFTER)

    async def deliver(self, within: float | None = None) -> None:
        """One round: bring all that is pending, and wait for the answers, though not for long."""
        webhook = self._world.webhook
        if webhook is None:
            return
        if not self._under_way:
            self._room = asyncio.Semaphore(webhook["max_connections"])
        for chat in dict.fromkeys(map(chat_of, self._world.updates.pending)):
            if chat not in self._under_way:
                self._begin(chat)
        await self._wait(ROUND if within is None else within)

    async def _wait(self, within: float) -> None:
        if self._under_way:
            done, _ = await asyncio.wait(list(self._under_way.values()), timeout=within)
            for task in done:
                task.result()

    def _begin(self, chat: int) -> None:
        task = self._under_way[chat] = asyncio.create_task(self._bring_all_of(chat))
        task.add_done_callback(lambda _: self._under_way.pop(chat))

    async def _bring_all_of(self, chat: int) -> None:
        """Also what comes meanwhile: no other round brings what is behind something that is under way."""
        async with self._room:
            while (update := self._first_of(chat)) is not None:
                if (problem := await self._problem_with(update)) is not None:
                    self._remember(problem)
                    return
                self._world.updates.take(update["update_id"])

    def _first_of(self, chat: int) -> Update | None:
        return next((update for update in self._world.updates.pending if chat_of(update) == chat), None)

    async def _problem_with(self, update: Update) -> str | None:
        """Knock with one update; return what Telegram says of a bad answer, or None for a good one."""
        webhook = self._world.webhook or {}
        headers = {"Content-Type": "application/json"}
        if webhook.get("secret_token"):
            headers[HEADER] = webhook["secret_token"]
        body = json.dumps(update).encode()
        try:
            async with self._session.post(self._address(), data=body, headers=headers) as answer:
                return None if answer.ok else f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except aiohttp.ClientError:
            return "Connection closed"

    def _address(self) -> str:
        parts = urlsplit((self._world.webhook or {}).get("url", ""))
        return self.door + parts._replace(scheme="", netloc="").geturl()

    def _remember(self, problem: str) -> None:
        if self._world.webhook is not None:
            self._world.webhook |= {"last_error_date": self._world.now, "last_error_message": problem}
