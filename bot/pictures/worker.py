"""A program of its own: `worker.py FONT…` reads SVG after SVG, each behind its length, and answers with PNG."""

import signal
import sys

import resvg_py

LENGTH = 4  # Bytes, the high ones first.


def main(*fonts: str) -> None:
    """Until nobody asks any more; what can't be drawn has an empty answer, and its reason among the errors."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    while length := asked.read(LENGTH):
        drawn = _drawn(asked.read(int.from_bytes(length, "big")), list(fonts))
        answers.write(len(drawn).to_bytes(LENGTH, "big") + drawn)
        answers.flush()


def _drawn(svg: bytes, fonts: list[str]) -> bytes:
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg.decode(), font_files=fonts, font_family="Vazirmatn", skip_system_fonts=True
            )
        )
    except Exception as error:  # noqa: BLE001 - The next picture may be a good one.
        print(error, file=sys.stderr)  # noqa: T201
        return b""


if __name__ == "__main__":
    main(*sys.argv[1:])
