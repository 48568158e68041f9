"""The courses that complaints take, from the first answer to the end, and how often each is taken."""

from collections.abc import Callable

from handlers.taps import CloseHow, Settled
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.answers import first_answer, last, more, not_convinced, one, promised, question_and_answer
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case
from sandbox.past.lives.remedying import put_right, put_right_with_a_yes, right_in_part, soothed

Course = Callable[[Case], Life]


def settled(case: Case) -> Life:
    """Explained, convinced, and closed with the customer's yes."""
    yield from first_answer(case)
    yield from case.is_judged(case.some_hours(0.3, 9), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


def asked_about(case: Case) -> Life:
    yield from case.is_taken(case.agent, case.some_hours(0.3, 6))
    yield from question_and_answer(case)
    yield from case.is_explained(case.agent, case.some_hours(1, 5))
    yield from case.is_judged(case.some_hours(1, 10), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


def settled_later(case: Case) -> Life:
    """Convinced, but kept open until what was promised is done, and it is."""
    yield from first_answer(case)
    proof = yield from promised(case, days=2)
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.OPEN)
    yield from case.is_kept(case.agent, proof, case.some_hours(14, 30))
    yield from case.customer_agrees(case.some_hours(0.5, 5))
    yield from case.customer_says(Settled.YES, 2 * DAY)
    yield from case.is_over()


def promised_and_missed(case: Case) -> Life:
    """What was promised doesn't come in time: the truth, the reason, a new date, and then it comes."""
    yield from first_answer(case)
    proof = yield from promised(case, days=1)
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.OPEN)
    yield from case.is_moved(case.agent, one(case, case.shop.phrases(case.customer).delays), 2 * DAY, days=2)
    yield from case.is_kept(case.agent, proof, case.some_hours(20, 40))
    yield from case.customer_agrees(case.some_hours(0.5, 5))
    yield from case.customer_says(Settled.YES, 2 * DAY)
    yield from case.is_over()


def promised_and_broken(case: Case) -> Life:
    """It can't be kept, which is said with the reason; the complaint goes to somebody senior."""
    yield from first_answer(case)
    yield from promised(case, days=3)
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.OPEN)
    yield from case.is_broken(case.agent, one(case, case.shop.phrases(case.customer).delays), 2 * DAY)
    yield from case.customer_says(Settled.SENIOR, DAY)
    yield from case.is_explained(case.shop.manager, case.some_hours(1, 20), more(case))
    yield from case.is_judged(case.some_hours(1, 8), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


def heard_higher(case: Case) -> Life:
    """The agent doesn't convince; the manager does."""
    yield from not_convinced(case)
    yield from case.is_explained(case.shop.manager, case.some_hours(2, 20), more(case))
    yield from case.is_judged(case.some_hours(1, 9), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


def heard_at_the_top(case: Case) -> Life:
    """Neither the agent nor the manager convinces; the owner answers, and says whose decision it was."""
    yield from not_convinced(case)
    yield from case.is_explained(case.shop.manager, case.some_hours(2, 20), more(case))
    yield from case.is_judged(case.some_hours(1, 6), honest=False, convinced=False)
    yield from case.is_explained(case.shop.owner, case.some_hours(2, 20), last(case))
    yield from case.is_judged(case.some_hours(1, 6), convinced=True)
    yield from case.customer_says(Settled.YES, 3 * HOUR)
    yield from case.is_over()


def never_judged(case: Case) -> Life:
    """Explained, asked twice, and closed as unanswered, for nobody said yes."""
    yield from first_answer(case)
    yield case.shop.now + 10 * DAY
    yield from case.is_over()


def never_convinced(case: Case) -> Life:
    """Nor does the owner's answer convince, which is the last: closed as not agreed."""
    yield from not_convinced(case)
    yield from case.is_explained(case.shop.manager, case.some_hours(2, 20), more(case))
    yield from case.is_judged(case.some_hours(1, 6), honest=False, convinced=False)
    yield from case.is_explained(case.shop.owner, case.some_hours(2, 20), last(case))
    yield from case.is_judged(case.some_hours(1, 6), convinced=False)
    yield from case.is_put_aside(case.shop.owner, CloseHow.LAST, DAY)
    yield from case.is_over()


def not_settled_yet(case: Case) -> Life:
    """Convinced by words; two days later nothing has come."""
    yield from first_answer(case)
    yield from case.is_judged(case.some_hours(1, 8), convinced=True)
    yield from case.customer_says(Settled.NOT_YET, 3 * DAY)
    yield from case.customer_writes(one(case, case.shop.phrases(case.customer).still), 2 * MINUTE)
    yield from case.is_explained(case.agent, case.some_hours(1, 6), more(case))
    yield from case.is_judged(case.some_hours(1, 8), convinced=True)
    yield from case.customer_says(Settled.YES, DAY)
    yield from case.is_over()


def wants_senior(case: Case) -> Life:
    yield from first_answer(case)
    yield from case.customer_says(Settled.SENIOR, 3 * DAY)
    yield from case.is_explained(case.shop.manager, case.some_hours(1, 20), more(case))
    yield from case.is_judged(case.some_hours(1, 8), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


def opened_again(case: Case) -> Life:
    """It was settled, and came back."""
    yield from settled(case)
    yield from case.is_opened_again(9 * DAY, one(case, case.shop.phrases(case.customer).again))
    case.customer.is_in_case = True
    yield from case.is_explained(case.agent, case.some_hours(1, 8), more(case))
    yield from case.is_judged(case.some_hours(1, 9), convinced=True)
    yield from case.customer_says(Settled.YES, 5 * HOUR)
    yield from case.is_over()


def taken_back(case: Case) -> Life:
    """It turned up after all, or it was a mistake: the customer takes it back."""
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    yield from case.is_taken_back(case.some_hours(2, 20))
    yield from case.is_over()


def told_twice(case: Case) -> Life:
    """Told a second time the next day, for nobody had answered: staff make one of the two."""
    yield case.shop.awake(case.shop.now + DAY)
    again = Case(case.shop, case.customer, case.trouble, case.what)
    yield from again.is_told()
    yield from again.is_merged(case.agent, case.matter, case.some_hours(0.2, 2))
    yield from case.is_explained(case.agent, case.some_hours(0.2, 5))
    yield from case.is_judged(case.some_hours(1, 9), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()


COURSES: dict[Course, int] = {
    settled: 17,
    put_right: 7,
    put_right_with_a_yes: 2,
    soothed: 2,
    right_in_part: 3,
    asked_about: 11,
    settled_later: 13,
    promised_and_missed: 4,
    promised_and_broken: 1,
    heard_higher: 10,
    heard_at_the_top: 5,
    never_judged: 7,
    never_convinced: 3,
    not_settled_yet: 5,
    wants_senior: 3,
    opened_again: 3,
    taken_back: 2,
    told_twice: 2,
}
"""Out of a hundred."""


def some_course(hand: Hand) -> Course:
    return hand.chance.choices(list(COURSES), list(COURSES.values()))[0]
