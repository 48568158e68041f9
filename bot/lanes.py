"""One chat in order, chats side by side, at most so many at once: updates in and messages out use the same lanes."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Any


class Lanes:
    def __init__(self, at_once: int) -> None:
        self._room = asyncio.Semaphore(at_once)
        self._last: dict[Hashable, asyncio.Task[Any]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    def put(self, lane: Hashable, job: Callable[[], Awaitable[Any]]) -> asyncio.Task[Any]:
        task = asyncio.create_task(self._after(self._last.get(lane), job))
        self._last[lane] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._leave(lane, done))
        return task

    async def _after(self, earlier: asyncio.Task[Any] | None, job: Callable[[], Awaitable[Any]]) -> Any:
        if earlier is not None:
            await asyncio.wait([earlier])
        async with self._room:
            return await job()

    def _leave(self, lane: Hashable, done: asyncio.Task[Any]) -> None:
        self._tasks.discard(done)
        if self._last.get(lane) is done:
            del self._last[lane]

    async def empty(self) -> None:
        """Wait until all that is under way now is done."""
        if self._tasks:
            await asyncio.wait(list(self._tasks))

    def cancel(self) -> None:
        """All that is under way and all that waits behind it, also where several wait in one lane."""
        for task in list(self._tasks):
            task.cancel()
