"""PTB's requests on lines of our own, at a third of aiohttp's CPU; what goes or comes as a file takes aiohttp."""

import ssl
from base64 import b64encode
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.transport import FORM, AnswerLost, NotTelegram, PlainRequest, form_of, given, heard
from bot.wires.lines import Lines, NoLine
from bot.wires.wire import Garbled

POST = "POST"


class StraightRequest(PlainRequest):
    """Everything that the bot asks of Telegram without a proxy. Spans are seconds."""

    def __init__(
        self, read_within: float = 5, connect_within: float = 5, trusts: Callable[[], ssl.SSLContext] | None = None
    ) -> None:
        self._read_within = read_within
        self._connect_within = connect_within
        self._trusts = trusts or _whom_the_system_trusts
        self._lines: dict[URL, Lines] = {}
        self._for_files: PlainRequest | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_within

    async def initialize(self) -> None:
        """A line is opened when something is asked."""

    async def shutdown(self) -> None:
        while self._lines:
            self._lines.popitem()[1].close()
        if self._for_files is not None:
            await self._for_files.shutdown()
            self._for_files = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if method != POST or (request_data is not None and request_data.contains_files):
            request = await self._request_for_files()
            return await request.do_request(url, method, request_data, read_timeout=read_timeout)
        body = form_of(request_data.json_parameters) if request_data else b""
        server, head = _begun(url)
        if (lines := self._lines.get(server)) is None:
            lines = self._lines[server] = Lines(server, self._connect_within, self._trusts)
        try:
            question = b"%b%d\r\n\r\n%b" % (head, len(body), body)
            answer = await lines.ask(question, given(read_timeout, self._read_within))
        except NoLine as error:
            raise NetworkError(str(error)) from error
        except TimeoutError as error:
            raise TimedOut from error
        except Garbled as error:
            raise NotTelegram("an answer that isn't HTTP's") from error
        except OSError as error:
            raise AnswerLost(f"{type(error).__name__}: {error}") from error
        return heard(answer.status, answer.body)

    async def _request_for_files(self) -> PlainRequest:
        if self._for_files is None:
            from bot.wires.by_aiohttp import AiohttpRequest  # noqa: PLC0415

            self._for_files = AiohttpRequest(read_within=self._read_within, connect_within=self._connect_within)
            await self._for_files.initialize()
        return self._for_files


@cache
def _whom_the_system_trusts() -> ssl.SSLContext:
    return ssl.create_default_context()


@lru_cache
def _begun(url: str) -> tuple[URL, bytes]:
    """The server, and a question to it up to its length: there are few, asked again and again."""
    address = URL(url)
    host = address.raw_authority.rpartition("@")[2]
    named = {"Host": host, "User-Agent": BaseRequest.USER_AGENT, "Content-Type": FORM} | _account(address)
    lines = [f"POST {address.raw_path_qs} HTTP/1.1", *(f"{name}: {value}" for name, value in named.items())]
    return address.origin(), "\r\n".join([*lines, "Content-Length: "]).encode()


def _account(address: URL) -> dict[str, str]:
    """A server of one's own may stand behind a door that wants a name and a password."""
    if address.user is None:
        return {}
    account = f"{address.user}:{address.password or ''}".encode()
    return {"Authorization": f"Basic {b64encode(account).decode()}"}
