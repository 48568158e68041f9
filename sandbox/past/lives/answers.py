"""How a complaint is answered: by whom, after how long, with which words."""

from collections.abc import Generator, Sequence
from datetime import datetime
from typing import TypeVar

from sandbox.past.hands import Life
from sandbox.past.lives.case import MINUTE, Case
from sandbox.past.lives.happening import is_kept
from sandbox.past.words.kinds import Told

Value = TypeVar("Value")


def first_answer(case: Case) -> Life:
    """Taken in hand and explained by the agent, well before it is due."""
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    yield from case.is_explained(case.agent, case.some_hours(0.2, 14))
    yield from is_kept(case)


def promised(case: Case, *, days: int) -> Generator[datetime, None, str]:
    """The agent promises something; return what will show that it was kept."""
    what, proof = one(case, case.shop.phrases(case.customer).promises)
    yield from case.is_promised(case.agent, what, days=days)
    return proof


def question_and_answer(case: Case) -> Life:
    question, answer = one(case, case.shop.phrases(case.customer).asked)
    yield from case.is_asked_about(case.agent, question, case.some_hours(0.1, 3))
    yield from case.customer_writes(answer, case.some_hours(0.5, 12))


def not_convinced(case: Case) -> Life:
    """The explanation of the agent isn't enough, and the customer says what was missing."""
    yield from first_answer(case)
    yield from case.is_judged(case.some_hours(0.5, 7), honest=False, convinced=False)
    yield from case.customer_writes(one(case, case.shop.phrases(case.customer).missing), MINUTE)


def more(case: Case) -> Told:
    return one(case, case.shop.phrases(case.customer).regrets)


def last(case: Case) -> Told:
    return one(case, case.shop.phrases(case.customer).last_words)


def one(case: Case, of: Sequence[Value]) -> Value:
    return case.customer.chance.choice(of)
