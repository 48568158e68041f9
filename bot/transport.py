"""PTB's requests over aiohttp, at a third of httpx's CPU, and plain calls whose answer nobody needs as an object."""

import json
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

File = tuple[str, bytes | Path, str]  # Its name, its content or where that is, its kind in MIME's words.
Way = tuple[Callable[..., aiohttp.TCPConnector], URL | None]  # How a line comes about, and by which proxy of HTTP's.
STRAIGHT: Way = (aiohttp.TCPConnector, None)
FOR_FILES = 60.0
# Where no line came about; aiohttp counts the first to what is lost, and the second to what timed out.
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
QUOTED = 200
"""Bytes of an answer that can't be read."""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class AnswerLost(NetworkError):
    """The request went out and the line was cut: nobody knows whether it had its effect."""


class NotTelegram(AnswerLost):
    """Somebody on the way answered in Telegram's place: a proxy's page, half an answer."""


class Plain(dict[str, Any]):
    """Parameters that are text or numbers already, and files; stands where PTB puts its RequestData."""

    def __init__(self, parameters: dict[str, Any], files: dict[str, File] | None = None) -> None:
        super().__init__(parameters)
        self.multipart_data = files or {}

    @property
    def contains_files(self) -> bool:
        return bool(self.multipart_data)

    @property
    def json_parameters(self) -> dict[str, Any]:
        return {name: str(value) for name, value in self.items()} if self.contains_files else self


class PlainRequest(BaseRequest):
    """A request of PTB's that can also be asked without building objects from the answer."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        if not _is_telegrams(told := _read(payload)):
            raise NotTelegram(f"an answer that isn't Telegram's: {payload[:QUOTED]!r}")
        return told

    async def call(
        self,
        url: str,
        parameters: dict[str, Any],
        *,
        files: dict[str, File] | None = None,
        read_within: float | None = None,
    ) -> Any:
        """Return Telegram's `result` as plain JSON: a Message costs 0.1 ms to build.

        A file is named in the parameters as attach://NAME.

        Raises:
            telegram.error.TelegramError: sorted by PTB, just as for its own calls.
        """
        read_within = FOR_FILES if files and read_within is None else read_within
        patience = {} if read_within is None else {"read_timeout": read_within}
        try:
            return await self.post(url, Plain(parameters, files), **patience)  # type: ignore[arg-type]
        except KeyError as error:
            raise NotTelegram("an answer that is neither a yes nor a no") from error


class AiohttpRequest(PlainRequest):
    """One pool of connections for everything the bot asks of Telegram, straight or by a way. Spans are seconds."""

    def __init__(self, connections: int = 256, read_within: float = 5, connect_within: float = 5, way: Way = STRAIGHT):
        self._connections = connections
        self._connector, self._proxy = way
        self._read_within = read_within
        self._connect_within = connect_within
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_within

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=self._connector(limit=self._connections, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

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
        if self._session is None:
            raise NetworkError("the transport has not been initialized")
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_read=_given(read_timeout, self._read_within),
            sock_connect=_given(connect_timeout, self._connect_within),
        )
        data, headers = _encoded(request_data)
        try:
            said = {"data": data, "headers": headers, "timeout": timeout, "proxy": self._proxy}
            async with self._session.request(method, url, **said) as answer:
                return heard(answer.status, await answer.read())
        except NEVER_SENT as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, aiohttp.ClientPayloadError) as error:
            raise AnswerLost(f"{type(error).__name__}: {error}") from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


def heard(status: int, body: bytes) -> tuple[int, bytes]:
    """Pass on a yes, or Telegram's own no; PTB believes a status, whoever it came from.

    Raises:
        telegram.error.NetworkError: somebody on the way said no.
    """
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES and not _is_telegrams(_read(body)):
        raise NetworkError(f"a {status} that isn't Telegram's: {body[:QUOTED]!r}")
    return status, body


def _read(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def _is_telegrams(told: Any) -> bool:
    match told:
        case {"ok": False}:
            words, parameters = told.get("description", ""), told.get("parameters", {})
            return (
                isinstance(words, str) and isinstance(parameters, dict) and _is_span(parameters.get("retry_after", 0))
            )
        case {"result": _}:
            return True
    return False


def _is_span(seconds: Any) -> bool:
    try:
        return timedelta(seconds=float(seconds)) >= timedelta()
    except (TypeError, ValueError, OverflowError):
        return False


def _given(value: Any, otherwise: float) -> float:
    return otherwise if value is BaseRequest.DEFAULT_NONE else value


def _encoded(data: RequestData | None) -> tuple[Any, dict[str, str] | None]:
    if not data:
        return None, None
    if not data.contains_files:
        return _form(data.json_parameters), FORM
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, mime) in data.multipart_data.items():
        body = content.open("rb") if isinstance(content, Path) else content  # Read while it goes out, then closed.
        form.add_field(name, body, filename=file_name, content_type=mime)
    return form, None


def _form(parameters: dict[str, Any]) -> bytes:
    """A query is encoded as a form is; yarl does so at a sixth of what urllib takes for it."""
    return URL.build(query=parameters).raw_query_string.encode()
