"""Names in pictures: only what the font has letters for, and only as much as there is room for."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from templates.pictures import FONTS
from templates.pictures.letters import drawable


def letters_of(font: bytes) -> set[int]:
    """What a TrueType font has signs for, by its table of format 4 (the first plane of Unicode)."""
    tables = {
        font[at : at + 4]: struct.unpack(">I", font[at + 8 : at + 12])[0] for at in range(12, 12 + 16 * font[5], 16)
    }
    start = tables[b"cmap"]
    for number in range(struct.unpack(">H", font[start + 2 : start + 4])[0]):
        at = start + struct.unpack(">I", font[start + 8 + 8 * number : start + 12 + 8 * number])[0]
        if struct.unpack(">H", font[at : at + 2])[0] == 4:
            count = struct.unpack(">H", font[at + 6 : at + 8])[0]
            lasts = struct.unpack(f">{count // 2}H", font[at + 14 : at + 14 + count])
            firsts = struct.unpack(f">{count // 2}H", font[at + 16 + count : at + 16 + 2 * count])
            return {code for first, last in zip(firsts, lasts, strict=True) for code in range(first, last + 1)}
    raise LookupError("no table of format 4")


LETTERS_OF_THE_FONT = set.intersection(*(letters_of(font.read_bytes()) for font in FONTS))


def test_of_a_name_stands_there_what_the_font_has_and_the_line_has_room_for():
    assert drawable(["box"], 30, 300) == ["box"]
    assert drawable(["😀 کارتن\u202e"], 30, 300) == ["کارتن"]
    assert drawable(["Cafe\u0301 2"], 30, 300) == ["Café 2"]
    assert drawable(["Полки 24", "📦", ""], 30, 300) == []
    assert drawable(["Полки", "قفسه‌ها"], 30, 300) == ["قفسه‌ها"]
    assert drawable(["W" * 90], 30, 300) == ["W" * 9 + "…"]
    assert drawable(["came too late to be used"], 30, 300, 2) == ["came too late to be", "used"]


@given(st.text(max_size=40))
def test_nothing_is_drawn_that_the_font_lacks(name: str):
    assert {ord(sign) for line in drawable([name], 30, 200, 2) for sign in line} <= LETTERS_OF_THE_FONT
