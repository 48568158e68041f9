"""A picture with nothing on it, in place of one that has to go and can't be deleted any more."""

import struct
import zlib
from functools import cache

from bot.pictures.png import chunk
from bot.transport import File

WIDTH, HEIGHT, GREY = 320, 180, 0xE8


@cache
def blank_picture() -> File:
    return "blank.png", _png(), "image/png"


def _png() -> bytes:
    """One grey, eight bits a point; each line begins with the number of its filter, none."""
    size = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + bytes([GREY]) * WIDTH) * HEIGHT)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
