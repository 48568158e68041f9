"""One part as it is written: whatever people write is read back as they wrote it, and nothing in it calculates."""

import csv
import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import python_calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.exports import parts
from bot.exports.parts import LONGEST_CELL, Cell, part
from domain.exports.exports import Form
from domain.exports.formulas import is_formula
from domain.media.files import MEGABYTE

STRANGE = (
    *("=1+1", " =1+1", "\t=1", "\r\n=1", "+98912", "-5", "@x", "＝1", "=cmd|' /C calc'!A0"),
    *(
        "_x0041_",
        "a\x00b\x1f",
        "\ufffe\uffff",
        "<b>&\"'",
        "علی\u200cرضا",
        "😀" * 100,
        "a\nb",
        "x" * 40_000,
        "😀" * 20_000,
    ),
    *("0012", "1e5", "TRUE", "http://a.example", "mailto:x@y.z", "{=1}", "#REF!", ""),
)
MOMENT = datetime.fromisoformat("2026-11-21 12:00")
HEAD = ("one", "two")


def written(folder: Path, form: Form, *rows: tuple[Cell, ...]) -> Path:
    made = part(form, folder, "a", HEAD, is_rtl=True)
    for row in rows:
        made.add(row)
    return made.close()


def cells_of(path: Path) -> list[list[object]]:
    return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def test_zero_is_a_zero_and_a_number_a_number(tmp_path):
    path = written(tmp_path, Form.XLSX, (0, 0.0), (None, MOMENT), (2_500_000, "0"))

    assert cells_of(path) == [["one", "two"], [0, 0], ["", MOMENT], [2_500_000, "0"]]
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert 'rightToLeft="1"' in sheet


@pytest.mark.parametrize("text", STRANGE)
def test_a_strange_text_stays_a_text(tmp_path, text):
    path = written(tmp_path, Form.XLSX, (text, 1))

    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert re.findall(r"<hyperlink", sheet) == []
    row = cells_of(path)[1]
    assert row[1] == 1
    assert len(str(row[0]).encode("utf-16-le")) <= 2 * LONGEST_CELL
    if text != "\ufffe\uffff":  # They are no signs at all; XML has no place for them.
        assert text.startswith(str(row[0]))
        assert row[0] == text or len(text) >= 20_000


@given(st.text(max_size=30), st.integers(-(10**9), 10**9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_table_as_text_brings_back_what_was_written_and_begins_no_formula(tmp_path, text, number):
    path = written(tmp_path, Form.CSV, (text, number))

    (_, (said, count)) = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
    assert count == str(number)
    assert not is_formula(said) or said.startswith("'")
    assert said.removeprefix("'") == text.removeprefix("'").encode("utf-8", "replace").decode()


def test_a_large_table_is_zipped(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PLAIN", 100)

    path = written(tmp_path, Form.CSV, *[("tea", number) for number in range(1000)])

    assert path.suffix == ".zip"
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]
    with zipfile.ZipFile(path) as held:
        assert held.namelist() == ["a.csv"]
        assert held.read("a.csv").count(b"\n") == 1001
    assert path.stat().st_size < MEGABYTE
