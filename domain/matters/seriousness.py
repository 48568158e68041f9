"""A matter and its severity: what its words propose, and what somebody of the staff has decided."""

from datetime import datetime

from domain.frozen import replace
from domain.matters.matters import Matter
from domain.matters.severity import Severity, Weight
from domain.people import PersonId


def is_severe(matter: Matter) -> bool:
    return matter.severity is not None and matter.severity.is_severe


def weighed(matter: Matter, words: str, *, complaints_before: int = 0) -> Matter:
    """Return it with what these words propose: more words may make it more serious, never less."""
    weight = Weight.of(words, complaints_before=complaints_before)
    if matter.severity_by is not None or (matter.severity and matter.severity.rank > weight.severity.rank):
        return matter
    signs = dict.fromkeys([*(matter.signs.split(",") if matter.signs else ()), *weight.signs])
    return replace(matter, severity=weight.severity, signs=",".join(signs) or None)


def decided(matter: Matter, severity: Severity, *, by: PersonId, now: datetime) -> Matter:
    """Return it with what staff say; from now on no rule proposes anything else."""
    return replace(matter, severity=severity, severity_by=by, touched_at=now)
