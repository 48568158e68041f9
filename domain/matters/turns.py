"""Whose turn it is: what presses comes first, then what is serious, and of the equally serious the most valuable."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from domain.frozen import frozen
from domain.matters.matters import MatterId
from domain.matters.severity import Severity
from domain.matters.steps import IN_WORK, State
from domain.policy import Policy

OF_THE_TIME = 4
"""In the last quarter of the time in which customers are answered a complaint presses, whoever its customer is."""


@frozen
class Turn:
    """An open complaint in the queue; `is_top` tells whether its customer is among the most valuable."""

    id: MatterId
    state: State
    severity: Severity | None
    due_at: datetime | None
    is_top: int

    @property
    def weight(self) -> Severity:
        return self.severity or Severity.NORMAL


def presses_within(policy: Policy) -> timedelta:
    return policy.first_answer_within / OF_THE_TIME


def in_turn(turns: Iterable[Turn], *, now: datetime, presses_within: timedelta) -> list[Turn]:
    """What is overdue first, then what is severe, then what is due soon, then the rest; last what customers are to do.

    Worth parts only equally serious ones that are not due soon: it orders, and changes nobody's date.
    """
    return sorted(turns, key=lambda turn: _place(turn, now, now + presses_within))


def _place(turn: Turn, now: datetime, soon: datetime) -> tuple[Any, ...]:
    due_at = turn.due_at
    if turn.state not in IN_WORK or due_at is None:
        return 4, due_at is None, due_at or now, turn.id
    if due_at <= now:
        return 0, due_at, turn.id
    presses = due_at <= soon
    if presses and not turn.weight.is_severe:
        return 2, due_at, turn.id
    return (
        1 if turn.weight.is_severe else 3,
        -turn.weight.rank,
        not presses,
        not (presses or turn.is_top),
        due_at,
        turn.id,
    )
