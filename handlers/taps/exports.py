"""What the buttons remember with which managers choose a list to be written as a file."""

from enum import StrEnum

from domain.exports.exports import Form, What
from handlers.taps.base import Tap


class Span(StrEnum):
    """Of which days, in the words by which one may also ask for them."""

    MONTH = "30"
    QUARTER = "90"
    YEAR = "year"
    LONGEST = "3650"


class ExportTap(Tap, prefix="xl"):
    """Of which days a list is wanted, in this form, is the next thing to be asked."""

    what: What
    form: Form


class WriteExportTap(Tap, prefix="xw"):
    what: What
    form: Form
    span: Span
