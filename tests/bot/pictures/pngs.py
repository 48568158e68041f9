"""A PNG read without a library: its size on the screen and on paper, and its pixels as shades of grey."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


@dataclass(frozen=True)
class Png:
    width: int
    height: int
    depth: int
    channels: int
    each_metre: int
    pixels: bytes

    @classmethod
    def read(cls, content: bytes) -> "Png":
        assert content.startswith(SIGNATURE)
        chunks: dict[bytes, bytes] = {}
        place = len(SIGNATURE)
        while place < len(content):
            (length,) = struct.unpack(">I", content[place : place + 4])
            kind, held = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
            (told,) = struct.unpack(">I", content[place + 8 + length : place + 12 + length])
            assert told == zlib.crc32(kind + held)
            chunks[kind] = chunks.get(kind, b"") + held
            place += 12 + length
        width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
        (each,) = struct.unpack(">I", chunks.get(b"pHYs", b"\0\0\0\0")[:4])
        return cls(width, height, depth, CHANNELS[colour], each, zlib.decompress(chunks[b"IDAT"]))

    @property
    def grey(self) -> memoryview:
        """A byte a pixel, as decoders of codes take it; of several channels the first, for these pictures are grey."""
        rows = bytearray()
        for line in self._lines():
            if self.depth == 1:
                bits = f"{int.from_bytes(line):0{8 * len(line)}b}"[: self.width]
                rows += bits.encode().translate(bytes.maketrans(b"01", b"\x00\xff"))
            else:
                rows += line[:: self.channels]
        return memoryview(bytes(rows)).cast("B", shape=[self.height, self.width])

    def _lines(self) -> Iterator[bytes]:
        """Each line without its filter."""
        back = max(self.depth * self.channels // 8, 1)
        length = (self.width * self.depth * self.channels + 7) // 8
        above = bytes(length)
        for start in range(0, len(self.pixels), length + 1):
            above = _unfiltered(self.pixels[start], self.pixels[start + 1 : start + 1 + length], above, back)
            yield above


def _unfiltered(kind: int, line: bytes, above: bytes, back: int) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((one + other) & 255 for one, other in zip(line, above, strict=True))
    done = bytearray()
    for place, one in enumerate(line):
        left = done[place - back] if place >= back else 0
        corner = above[place - back] if place >= back else 0
        guess = {1: left, 3: (left + above[place]) // 2}.get(kind)
        done.append((one + (_nearest(left, above[place], corner) if guess is None else guess)) & 255)
    return bytes(done)


def _nearest(left: int, above: int, corner: int) -> int:
    """Paeth's choice."""
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
