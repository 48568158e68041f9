"""The buttons with which managers choose a list, its days and its form."""

from domain.exports.exports import Form, What
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps.exports import ExportTap, Span, WriteExportTap


def lists(_: Said, facts: Facts, label: Label) -> Rows:
    found = [button(label(f"export_{what}"), ExportTap(what, Form.XLSX)) for what in What]
    return [found[:2], found[2:]]


def periods(_: Said, facts: Facts, label: Label) -> Rows:
    """The other form is one tap away."""
    what, form = What(facts["what_of"]), Form(facts["form"])
    found = [button(label(f"export_{span}"), WriteExportTap(what, form, span)) for span in Span]
    other = Form.CSV if form is Form.XLSX else Form.XLSX
    return [found[:2], found[2:], [button(label(f"export_{other}"), ExportTap(what, other))]]


BUTTONS: dict[str, Build] = {"exports.menu": lists, "exports.how": periods}
