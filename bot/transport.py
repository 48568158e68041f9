"""What all ways to Telegram share: plain calls, whose answer nobody needs as an object, and what an answer is."""

import json
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import orjson
from telegram.error import NetworkError
from telegram.request import BaseRequest
from yarl import URL

File = tuple[str, bytes | Path, str]  # Its name, its content or where that is, its kind in MIME's words.
FOR_FILES = 60.0
QUOTED = 200
"""Bytes of an answer that can't be read."""
FORM = "application/x-www-form-urlencoded"


class AnswerLost(NetworkError):
    """The request went out and the line was cut: nobody knows whether it had its effect."""


class NotTelegram(AnswerLost):
    """Somebody on the way answered in Telegram's place: a proxy's page, half an answer."""


class TooLarge(NetworkError):
    """Telegram, or somebody on the way to it, takes nothing of this size, however often it is tried."""


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
        if not _is_telegrams(told := read_json(payload)):
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


def heard(status: int, body: bytes) -> tuple[int, bytes]:
    """Pass on a yes, or Telegram's own no; PTB believes a status, whoever it came from.

    Raises:
        TooLarge: for good, whoever said so.
        telegram.error.NetworkError: somebody on the way said no.
    """
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        raise TooLarge(f"a request is too large: {body[:QUOTED]!r}")
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES and not _is_telegrams(read_json(body)):
        raise NetworkError(f"a {status} that isn't Telegram's: {body[:QUOTED]!r}")
    return status, body


def read_json(body: bytes) -> Any:
    """None where it is no JSON; what the quick reader refuses the patient one reads, and replaces what is no letter."""
    with suppress(orjson.JSONDecodeError):
        return orjson.loads(body)
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


def given(value: Any, otherwise: float) -> float:
    return otherwise if value is BaseRequest.DEFAULT_NONE else value


def form_of(parameters: dict[str, Any]) -> bytes:
    """A query is encoded as a form is; yarl does so at a sixth of what urllib takes for it."""
    return URL.build(query=parameters).raw_query_string.encode()
