"""A program of its own: `draw.py WIDTH FONT…` reads SVG and writes PNG; drawing holds the lock of its Python."""

import sys

import resvg_py


def main(width: str, *fonts: str) -> None:
    drawn = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        width=int(width),
        font_files=list(fonts),
        skip_system_fonts=True,
    )
    sys.stdout.buffer.write(bytes(drawn))


if __name__ == "__main__":
    main(*sys.argv[1:])
