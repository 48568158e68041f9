"""SVG to PNG, in a process of its own: the bot answers meanwhile, and the memory that it took is given back."""

import asyncio
import struct
import subprocess
import sys
import zlib
from pathlib import Path

from bot.pictures.drawer import NotDrawn
from templates.pictures import FONTS

DRAWS = Path(__file__).with_name("draw.py")
WITHIN = 60.0  # Seconds.
HEAD = 8 + 25  # The signature, and the chunk that tells the size.
INCH = 0.0254


async def png(svg: str, *, width: int, dpi: int | None = None) -> bytes:
    """Draw it so many pixels wide; with `dpi` it says how large it is on paper.

    Raises:
        NotDrawn: it is no SVG that can be drawn.
    """
    drawn = await asyncio.to_thread(_drawn, svg, width)
    return drawn if dpi is None else _sized(drawn, dpi)


def _drawn(svg: str, width: int) -> bytes:
    command = [sys.executable, "-P", str(DRAWS), str(width), *map(str, FONTS)]
    done = subprocess.run(command, input=svg.encode(), capture_output=True, timeout=WITHIN, check=False)  # noqa: S603
    if done.returncode or not done.stdout:
        raise NotDrawn(done.stderr.decode(errors="replace")[-1000:])
    return done.stdout


def _sized(drawn: bytes, dpi: int) -> bytes:
    """With the chunk pHYs, by which printers know its true size."""
    each = round(dpi / INCH)
    return drawn[:HEAD] + chunk(b"pHYs", struct.pack(">IIB", each, each, 1)) + drawn[HEAD:]


def chunk(kind: bytes, content: bytes) -> bytes:
    """One of the pieces that a PNG is made of: its length, what it is, what is in it, and a sum over both."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
