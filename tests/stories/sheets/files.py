"""Files of purchases as programs write them, and what comes back of them."""

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import python_calamine

from domain.sheets.cells import text_of
from sandbox.people import Account
from sandbox.stage import Stage

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{MAIN}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{MAIN}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{MAIN}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type='
    f'"{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATED}"><sheets>'
    '<sheet name="خرید" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type='
    f'"{RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{RELATED}/styles" '
    'Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{SHEET}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" '
    'applyNumberFormat="1"/></cellXfs></styleSheet>',
}


class Day(int):
    """A day as a spreadsheet counts it: since the end of 1899."""


def table(*rows: Sequence[Any], separator: str = ",", encoding: str = "utf-8-sig") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(rows)
    return written.getvalue().encode(encoding)


def book(*rows: Sequence[Any]) -> bytes:
    """An XLSX with one sheet."""
    body = "".join(f'<row r="{place}">{"".join(map(_cell, row))}</row>' for place, row in enumerate(rows, start=1))
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{body}</sheetData></worksheet>'
    return packed({**PARTS, "xl/worksheets/sheet1.xml": sheet})


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as held:
        for name, content in parts.items():
            held.writestr(name, content)
    return out.getvalue()


def _cell(value: Any) -> str:
    match value:
        case Day():
            return f'<c s="1"><v>{value}</v></c>'
        case int() | float():
            return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


async def sends(play: Stage, account: Account, content: bytes, name: str = "purchases.csv", **way: Any) -> None:
    account.sends_document(name, content, **way)
    await play.settle()


def returned(play: Stage, account: Account, back: int = 1) -> list[list[str]]:
    """The rows of a file that came back, as a spreadsheet shows them."""
    name, content = content_of(play, account, back)
    assert name.endswith(".xlsx")
    opened = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [[text_of(cell) for cell in row] for row in opened.get_sheet_by_index(0).to_python()]


def content_of(play: Stage, account: Account, back: int = 1) -> tuple[str, bytes]:
    """The name of a file that came back, and what it holds."""
    documents = [message.document for message in account.chat if message.by == "bot" and message.document]
    file = play.telegram.files.known(documents[-back])
    assert file is not None
    return file.upload.name, file.upload.content
