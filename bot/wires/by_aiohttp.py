"""PTB's requests over aiohttp, at half of httpx's CPU: through a proxy, and for files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.transport import FORM, AnswerLost, PlainRequest, form_of, given, heard

Way = tuple[Callable[..., aiohttp.TCPConnector], URL | None]  # How a line comes about, and by which proxy of HTTP's.
STRAIGHT: Way = (aiohttp.TCPConnector, None)
# Where no line came about; aiohttp counts the first to what is lost, and the second to what timed out.
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


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
            sock_read=given(read_timeout, self._read_within),
            sock_connect=given(connect_timeout, self._connect_within),
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


def _encoded(data: RequestData | None) -> tuple[Any, dict[str, str] | None]:
    if not data:
        return None, None
    if not data.contains_files:
        return form_of(data.json_parameters), {"Content-Type": FORM}
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, mime) in data.multipart_data.items():
        body = content.open("rb") if isinstance(content, Path) else content  # Read while it goes out, then closed.
        form.add_field(name, body, filename=file_name, content_type=mime)
    return form, None
