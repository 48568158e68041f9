"""QR codes: the picture of a link, and its squares within a larger drawing."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

QUIET = 4  # Modules of white round it, without which cameras don't find it.
SCALE = 16  # Pixels a module: what Telegram makes smaller is still sharp.


def code_png(address: str) -> bytes:
    """The picture of a link, with its quiet zone."""
    held = io.BytesIO()
    _code(address).save(held, kind="png", scale=SCALE, border=QUIET)
    return held.getvalue()


def code_path(address: str) -> tuple[str, int]:
    """The dark squares as a path of SVG, a module being 1 wide, and how wide the whole is with its quiet zone."""
    rows = list(_code(address).matrix)
    path = "".join(
        f"M{start + QUIET} {line + QUIET}h{length}v1h-{length}z"
        for line, row in enumerate(rows)
        for start, length in _runs(bytes(row))
    )
    return path, len(rows) + 2 * QUIET


def _code(address: str) -> "segno.QRCode":
    """Links are drawn seldom: what draws them is read in with the first."""
    import segno  # noqa: PLC0415

    return segno.make_qr(address, error="m")


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules stand side by side: the first of them, and how many."""
    found: list[tuple[int, int]] = []
    for place, is_dark in enumerate(row):
        if is_dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((place, 1))
    return found
