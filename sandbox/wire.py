"""Calls as they stand on the wire: a path with the token in front, an envelope around each answer."""

import json
import re
from dataclasses import dataclass
from typing import Any

from sandbox.errors import NOT_FOUND, UNAUTHORIZED, ApiError, Impostor
from sandbox.files import Upload
from sandbox.telegram import Telegram

METHOD_PATH = re.compile(r".*/bot(?P<token>\d+:[^/]+)/(?:test/)?(?P<method>\w+)/?")
FILE_PATH = re.compile(r".*/file/bot(?P<token>\d+:[^/]+)/(?P<path>.+)")


@dataclass(frozen=True)
class Reply:
    """What goes back: an HTTP status and a body, JSON or a file."""

    status: int
    body: bytes
    is_json: bool = True


async def answered(
    telegram: Telegram, path: str, parameters: dict[str, Any], files: dict[str, Upload] | None = None
) -> Reply:
    """Return Telegram's reply to a request; faults of the line come through as exceptions."""
    try:
        if match := FILE_PATH.fullmatch(path):
            _ensure_known(telegram, match["token"])
            return _download(telegram, match["path"])
        if match := METHOD_PATH.fullmatch(path):
            _ensure_known(telegram, match["token"])
            result = await telegram.call(match["method"], parameters, files)
            return _json(200, {"ok": True, "result": result})
        raise ApiError(*NOT_FOUND)
    except ApiError as error:
        return _json(error.code, error.envelope())
    except Impostor as page:
        return Reply(page.status, page.body, is_json=False)


def _ensure_known(telegram: Telegram, token: str) -> None:
    if token != telegram.token:
        raise ApiError(*UNAUTHORIZED)


def _download(telegram: Telegram, path: str) -> Reply:
    file = telegram.files.at(path)
    if file is None:
        raise ApiError(*NOT_FOUND)
    return Reply(200, file.upload.content, is_json=False)


def _json(status: int, envelope: dict[str, Any]) -> Reply:
    """Telegram escapes whatever isn't ASCII; so half a letter travels as it would there."""
    return Reply(status, json.dumps(envelope).encode())
