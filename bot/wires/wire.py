"""A line to Telegram that stays open: one question at a time, and its answer."""

import asyncio

from bot.wires.answer import Answer, Garbled, answer_in


class Cut(ConnectionError):
    """The line ended before the answer had come."""


class Wire(asyncio.Protocol):
    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Answer] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._came = b""
        self.is_open = False
        self.used_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]
        self.is_open = True

    async def ask(self, question: bytes, within: float) -> Answer:
        """A line on which anything went wrong is closed, for what comes late would be taken for the next answer.

        Raises:
            TimeoutError: nothing of it came for so many seconds.
            Cut, OSError, Garbled: it came to nothing.
        """
        self._answer, self._within = self._loop.create_future(), within
        self._wait()
        self._transport.write(question)
        try:
            answer = await self._answer
        except BaseException:
            self.close()
            raise
        finally:
            self._answer, self._came = None, b""
            self._alarm.cancel()  # type: ignore[union-attr]
        if answer.is_last:
            self.close()
        self.used_at = self._loop.time()
        return answer

    @property
    def _is_asked(self) -> bool:
        return self._answer is not None and not self._answer.done()

    def _wait(self) -> None:
        self._alarm = self._loop.call_later(self._within, self._fail, TimeoutError())

    def data_received(self, data: bytes) -> None:
        if not self._is_asked:  # Nobody wants to know that.
            self.close()
            return
        self._came += data
        self._read()
        if self._is_asked:
            self._alarm.cancel()  # type: ignore[union-attr]
            self._wait()

    def _read(self, *, is_all: bool = False) -> None:
        try:
            answer = answer_in(self._came, is_all=is_all)
        except Garbled as error:
            self._fail(error)
            return
        if answer is not None and self._is_asked:
            self._answer.set_result(answer)  # type: ignore[union-attr]

    def _fail(self, error: Exception) -> None:
        if self._is_asked:
            self._answer.set_exception(error)  # type: ignore[union-attr]

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_open = False
        if exc is None:
            self._read(is_all=True)
        self._fail(exc or Cut("the line was cut"))

    def close(self) -> None:
        self.is_open = False
        self._transport.close()
