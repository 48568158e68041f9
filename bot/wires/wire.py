"""A line to Telegram that stays open: one question at a time, and its answer."""

import asyncio
from http import HTTPStatus
from typing import NamedTuple

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser


class Cut(ConnectionError):
    """The line ended before the answer had come."""


class Garbled(Exception):
    """What has come is no answer of HTTP's."""


class Answer(NamedTuple):
    status: int
    body: bytes


class Wire(asyncio.Protocol):
    """The names that begin with `on_` are what the parser tells of the answer."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Answer] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._body: list[bytes] = []
        self._has_head = False
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
        self._parser = HttpResponseParser(self)
        self._wait()
        self._transport.write(question)
        try:
            answer = await self._answer
        except BaseException:
            self.close()
            raise
        finally:
            self._answer = None
            self._alarm.cancel()  # type: ignore[union-attr]
        self.used_at = self._loop.time()
        return answer

    @property
    def _is_asked(self) -> bool:
        return self._answer is not None and not self._answer.done()

    def _wait(self) -> None:
        self._alarm = self._loop.call_later(self._within, self._fail, TimeoutError())

    def data_received(self, data: bytes) -> None:
        """What nobody has asked for, or comes behind the answer, is nobody's."""
        if not self._is_asked:
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(Garbled(str(error)))
            self.close()
        if self._is_asked:
            self._alarm.cancel()  # type: ignore[union-attr]
            self._wait()

    def on_message_begin(self) -> None:
        if not self._is_asked:
            self.close()
        self._body, self._has_head = [], False

    def on_headers_complete(self) -> None:
        self._has_head = True

    def on_body(self, piece: bytes) -> None:
        self._body.append(piece)

    def on_message_complete(self) -> None:
        """A 1xx is a word on the way; the answer follows."""
        if self._is_asked and (status := self._parser.get_status_code()) >= HTTPStatus.OK:
            self._answer.set_result(Answer(status, b"".join(self._body)))  # type: ignore[union-attr]
            if not self._parser.should_keep_alive():
                self.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Where no length was told, the end of the answer is the end of the line."""
        self.is_open = False
        if exc is None and self._is_asked and self._has_head and not self._parser.should_keep_alive():
            self.on_message_complete()
        self._fail(exc or Cut("the line was cut"))

    def _fail(self, error: Exception) -> None:
        if self._is_asked:
            self._answer.set_exception(error)  # type: ignore[union-attr]

    def close(self) -> None:
        self.is_open = False
        self._transport.close()
