"""The sheet of labels: cameras read every code, no line leaves its label, and what can't be drawn is said."""

from xml.etree import ElementTree

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as some

from bot.pictures.png import NotDrawn, png
from templates.pictures.lines import lines_of, width_of
from templates.pictures.sheet import LABELS, TEXT_WIDE, Label, sheet_svg
from tests.bot.pictures.pngs import Png

LINK = "https://t.me/seda_sandbox_bot?start=AbC-_012345678901234"
NAMES = (
    "شش استکان کمرباریک",
    "W" * 200,
    "ن" * 200,
    "<b>&",
    "Galaxy S25 کیف و قاب (۲ عدد)",
    "\x00\u202eteapot",
    "😀" * 99,
)
SAID = {"fa": "اسکن کنید\nو Start را بزنید", "en": "Scan and\npress Start"}


def svg(language: str, count: int = LABELS) -> str:
    labels = [Label(NAMES[number % len(NAMES)], f"{LINK}{number:02}") for number in range(count)]
    return sheet_svg(labels, business="فروشگاه مهرگان & Sons " * 4, scan=SAID[language], language=language)


@pytest.mark.parametrize("language", SAID)
async def test_cameras_read_each_code_even_in_a_coarse_print(language):
    drawn = Png.read(await png(svg(language), width=630, dpi=76))

    assert (drawn.width, drawn.height, drawn.each_metre) == (630, 891, round(76 / 0.0254))
    assert sorted(code.text for code in zxingcpp.read_barcodes(drawn.grey)) == [
        f"{LINK}{number:02}" for number in range(LABELS)
    ]


@pytest.mark.parametrize("language", SAID)
def test_it_is_xml_whatever_the_names_and_holds_no_more_than_it_has_room_for(language):
    sheet = ElementTree.fromstring(svg(language, LABELS + 5))  # noqa: S314  Our own.

    assert len(sheet.findall(".//{*}path")) == LABELS
    words = "".join(sheet.itertext())
    assert "<b>&" in words
    assert "…" in words
    assert "\u202e" not in words


async def test_what_cannot_be_drawn_is_said():
    with pytest.raises(NotDrawn):
        await png("<svg", width=100)


@given(some.text(max_size=80), some.integers(1, 3))
def test_lines_fit_and_lose_nothing_unsaid(text, most):
    lines = lines_of(text, 3.2, TEXT_WIDE, most)

    assert len(lines) <= most
    assert all(width_of(line, 3.2) <= TEXT_WIDE for line in lines)
    whole = "".join(text.split())
    kept = "".join("".join(lines).split())
    assert kept == whole or (kept.endswith("…") and whole.startswith(kept[:-1]))
