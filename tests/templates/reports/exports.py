"""Exports of every list in both forms: of one row and of a million, whole and in parts."""

from collections.abc import Iterator
from typing import Any

from domain.exports.columns import COLUMNS
from domain.exports.exports import Export, ExportId, ExportState, Form, What
from domain.figures.nps import Category
from domain.matters.findings import Finding
from domain.matters.remedies import RemedyKind
from domain.matters.severity import Severity
from domain.matters.steps import State
from domain.money import Currency
from domain.people import PersonId
from domain.promises.promises import Standing
from domain.surveys import Origin
from domain.touchpoints.occasions import TOUCHPOINTS
from tests.templates.cards import NOW

CODES: dict[str, Any] = {
    "category": Category,
    "origin": Origin,
    "language": ("fa", "en-US", "tlh"),
    "touchpoint": TOUCHPOINTS,
    "state": State,
    "severity": Severity,
    "finding": Finding,
    "remedy": RemedyKind,
    "currency": Currency,
    "standing": Standing,
    "convinced": (0, 1),
    "agreed": (0, 1),
}


def exports() -> Iterator[Export]:
    for what in What:
        for lines, parts in ((1, 1), (12345, 1), (1_000_000, 12)):
            yield Export(
                *(ExportId(10**18 - 1), PersonId(1), what, Form.XLSX, "2017-01-01", "2026-11-21"),
                *(ExportState.WRITTEN, NOW, lines, parts),
            )


SAMPLES: dict[str, list[Any]] = {
    "export": list(exports()),
    "what_of": list(What),
    "form": list(Form),
}
COLUMN_NAMES = list(dict.fromkeys(column.name for columns in COLUMNS.values() for column in columns))
VALUES = [(name, code) for name, codes in CODES.items() for code in codes]
OWN: dict[tuple[str, str], list[Any]] = {
    **{(f"exports.{message}", "column"): COLUMN_NAMES for message in ("column", "iso")},
    ("exports.value", "column"): [name for name, _ in VALUES],
    ("exports.value", "code"): [code for _, code in VALUES],
    ("exports.file", "part"): [1, 12],
    ("refusals.unknown_export", "text"): ["", "tomorrow", "<b>", "😀" * 2000],
}
