"""A cell of a sheet as people see it, and what may be wrong with one."""

import unicodedata
from datetime import datetime, time
from enum import StrEnum

from domain.sheets.sheets import LONGEST_SHOWN

BROKEN = "\ufffd"
"""Stands for bytes that were no sign."""
DEFUSED = ("'=", "'+", "'-", "'@")
"""How a cell begins that came back from us with its formula defused."""


class Defect(StrEnum):
    NAMELESS = "nameless"
    TOO_LONG = "too_long"
    SIGNS = "signs"
    NUMBER = "number"
    PURCHASED = "purchased"
    DELIVERED = "delivered"
    FUTURE = "future"
    COST = "cost"
    REPEATED = "repeated"
    TAKEN = "taken"  # Its number is that of another purchase, which is known already.


class Defective(Exception):
    """A cell that can't be taken."""

    def __init__(self, defect: Defect, cell: object = "") -> None:
        super().__init__(defect)
        self.defect = defect
        self.shown = showable(text_of(cell)[:LONGEST_SHOWN])


def text_of(cell: object) -> str:
    """As a spreadsheet shows it: a whole number without a point, a date by its day."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes") if cell.time() != time() else cell.date().isoformat()
    return str(cell)


def line_of(cell: object) -> str:
    """On one line; a sign that is broken, or that no reader sees and no database takes, is a defect."""
    text = text_of(cell)
    if text.startswith(DEFUSED):
        text = text[1:]
    line = " ".join(text.split())
    if BROKEN in line:
        raise Defective(Defect.SIGNS)
    if not line.isprintable() and any(unicodedata.category(sign) in ("Cc", "Cs") for sign in line):
        raise Defective(Defect.SIGNS)
    return line


def legible(cell: object) -> str:
    """The same, or nothing where it has a defect."""
    try:
        return line_of(cell)
    except Defective:
        return ""


def showable(text: str) -> str:
    """Without those signs."""
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
