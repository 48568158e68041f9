"""Files with nothing in them, in place of one that has to go and can't be deleted any more."""

import struct
import zlib
from functools import cache

from bot.pictures.png import chunk
from bot.transport import File

WIDTH, HEIGHT, GREY = 320, 180, 0xE8
FRAME = b"\xff\xfb\x10\xc4".ljust(104, b"\0")
"""Of an MP3: 26 ms of nothing, at 32 kbit/s and 44.1 kHz, in mono."""
FRAMES = 40


@cache
def blank_picture() -> File:
    return "blank.png", _png(), "image/png"


@cache
def silence() -> File:
    return "blank.mp3", FRAME * FRAMES, "audio/mpeg"


# As what each may stand: a picture in place of most, but in an album only documents replace documents, and audio audio.
BLANKS = {"photo": blank_picture, "document": blank_picture, "audio": silence}


def _png() -> bytes:
    """One grey, eight bits a point; each line begins with the number of its filter, none."""
    size = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + bytes([GREY]) * WIDTH) * HEIGHT)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
