"""A manager asks for a list as a file, by words or by buttons; one at a time for each of them."""

from actions.work import Work
from domain.exports.exports import ExportUnderWay, Form, What
from domain.exports.requests import Request
from storage.exports import exports


async def offer_lists(work: Work) -> None:
    work.say(work.by.id, "exports.menu")


async def offer_periods(work: Work, what: What, form: Form) -> None:
    work.say(work.by.id, "exports.how", instead_of=work.tapped, what_of=what, form=form)


async def ask_export(work: Work, request: Request) -> None:
    """It is noted; the file follows when it is written, and nobody waits for that."""
    export = await exports.add(work.tx, work.by.id, request, now=work.now)
    if export is None:
        raise ExportUnderWay()
    work.say(work.by.id, "exports.writing", export_id=export, instead_of=work.tapped)
