"""Why a promise can't be made, kept or moved as somebody wants."""

from domain.refusals import Refusal


class ToldBefore(Refusal):
    words = "refusals.promise_told_before"


class PromiseDropped(Refusal):
    words = "refusals.promise_dropped"


class PromiseIncomplete(Refusal):
    words = "refusals.promise_incomplete"


class KeptAlready(Refusal):
    words = "refusals.promise_kept_before"


class BrokenBefore(Refusal):
    words = "refusals.promise_broken_before"


class DatePast(Refusal):
    words = "refusals.date_past"


class DateTooFar(Refusal):
    words = "refusals.date_too_far"


class UnknownDeadline(Refusal):
    words = "refusals.unknown_deadline"
