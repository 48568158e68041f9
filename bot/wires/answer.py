"""An answer of HTTP/1.1, read from what has come of it so far."""

import re
from dataclasses import dataclass
from http import HTTPStatus

BLANK = b"\r\n\r\n"
VERSION = b"HTTP/1."
STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5]\d\d)(?= |\r)")
LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*\r", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r]*\bchunked[ \t]*\r", re.IGNORECASE)
CLOSES = re.compile(rb"\r\nconnection:[^\r]*\bclose\b", re.IGNORECASE)
STAYS = re.compile(rb"\r\nconnection:[^\r]*\bkeep-alive\b", re.IGNORECASE)
CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")
BODILESS = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
LONGEST_HEAD = 64 * 1024


class Garbled(Exception):
    """What has come is no answer of HTTP/1.1."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    is_last: bool
    """Whether nothing more can be asked on this line."""


def answer_in(came: bytes, *, is_all: bool = False) -> Answer | None:
    """The answer to the one question under way, or None while something of it is missing; `is_all` when no more comes.

    Raises:
        Garbled: it will never be one.
    """
    head, blank, rest = came.partition(BLANK)
    if not blank:
        return _ensure_begun(came)
    found = STATUS.match(head)
    if found is None:
        raise Garbled
    if (status := int(found[2])) < HTTPStatus.OK:  # A word on the way; the answer follows.
        return answer_in(rest, is_all=is_all)
    head += b"\r"
    is_last = bool(CLOSES.search(head)) or (found[1] == b"0" and not STAYS.search(head))
    if status in BODILESS:
        return Answer(status, b"", is_last)
    if CHUNKED.search(head):
        return None if (body := _dechunked(rest)) is None else Answer(status, body, is_last)
    if length := LENGTH.search(head):
        wanted = int(length[1])
        return Answer(status, rest[:wanted], is_last or len(rest) > wanted) if len(rest) >= wanted else None
    return Answer(status, rest, is_last=True) if is_all else None  # Its end is the end of the line.


def _ensure_begun(came: bytes) -> None:
    if not came.startswith(VERSION[: len(came)]) or len(came) > LONGEST_HEAD:
        raise Garbled


def _dechunked(rest: bytes) -> bytes | None:
    chunks, place = [], 0
    while found := CHUNK.match(rest, place):
        begins, size = found.end(), int(found[1], 16)
        if size == 0:
            return b"".join(chunks) if _is_ended(rest, begins) else None
        chunks.append(rest[begins : begins + size])
        place = begins + size + 2
    if rest.find(b"\r\n", place) >= 0:
        raise Garbled
    return None


def _is_ended(rest: bytes, place: int) -> bool:
    """After the last chunk lines may follow, such as a sum, up to an empty one."""
    return rest.startswith(b"\r\n", place) or rest.find(BLANK, place) >= 0
