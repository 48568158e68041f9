"""A bot's requests straight into the sandbox, without a network between."""

import asyncio
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from bot.transport import AnswerLost, PlainRequest, heard
from sandbox.errors import AnswerTimedOut, ConnectionLost
from sandbox.files import Upload
from sandbox.telegram import Telegram
from sandbox.wire import answered


class InProcess(PlainRequest):
    """Stands where the lines to Telegram stand; any base URL will do. Spans are seconds."""

    def __init__(self, telegram: Telegram, read_within: float = 5) -> None:
        self._telegram = telegram
        self._read_within = read_within

    @property
    def read_timeout(self) -> float:
        return self._read_within

    async def initialize(self) -> None:
        """Nothing to open: there is no connection."""

    async def shutdown(self) -> None:
        """Nothing to close."""

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
        parameters: dict[str, Any] = request_data.json_parameters if request_data else {}
        patience = self._read_within if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        # A network call always lets others run; without this a loop of calls would starve them.
        await asyncio.sleep(0)
        try:
            async with asyncio.timeout(patience):
                reply = await answered(self._telegram, unquote(urlsplit(url).path), parameters, _uploads(request_data))
        except (TimeoutError, AnswerTimedOut) as error:
            raise TimedOut from error
        except ConnectionLost as error:
            raise AnswerLost("the sandbox lost the connection, as ordered") from error
        return heard(reply.status, reply.body)


def _uploads(data: RequestData | None) -> dict[str, Upload]:
    if data is None or not data.contains_files:
        return {}
    uploads = {}
    for name, (file_name, content, mime) in data.multipart_data.items():
        whole = content if isinstance(content, bytes) else _read(content)
        uploads[name] = Upload(file_name, whole, mime)
    return uploads


def _read(content: Any) -> bytes:
    """PTB's files are open; ours say where they are."""
    return content.read_bytes() if isinstance(content, Path) else content.read()
