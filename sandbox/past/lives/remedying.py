"""What goes with an explanation: an apology, something to put it right, and what the shop sees differently."""

from datetime import timedelta

from actions.numbers import label
from domain.matters.explanations import Part
from domain.matters.findings import Finding
from domain.matters.remedies import RemedyKind
from handlers.taps import (
    AllowTap,
    CloseHow,
    FindingTap,
    Remedying,
    RemedyKindTap,
    RemedyTap,
    RewriteTap,
    SendTap,
    Settled,
    WhomTap,
)
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case


def is_made_good(case: Case, by: Hand, after: timedelta, kind: RemedyKind, cost: int) -> Life:
    """Explained with an apology and with what is given to put it right."""
    chance, phrases = case.customer.chance, case.shop.phrases(case.customer)
    yield from case.is_drafted(by, after)
    yield from by.taps(RewriteTap, part=Part.APOLOGY)
    yield from by.writes(chance.choice(phrases.apologies))
    yield from by.taps(RemedyTap, what=Remedying.ASK)
    yield from by.taps(RemedyKindTap, kind=kind)
    yield from by.writes(f"{cost:,}", phrases.gifts[kind])
    yield from by.taps(SendTap)


def is_upheld_in_part(case: Case, by: Hand, after: timedelta) -> Life:
    yield from case.is_drafted(by, after)
    yield from by.taps(FindingTap, finding=Finding.PARTLY)
    yield from by.writes(case.customer.chance.choice(case.shop.phrases(case.customer).otherwise))
    yield from by.taps(SendTap)


def is_allowed(case: Case, by: Hand, after: timedelta) -> Life:
    """The second person's yes."""
    yield case.shop.at_desk(by, after, MINUTE)
    yield from by.taps(AllowTap, yes=1)


def is_about(case: Case, by: Hand, whom: Hand, after: timedelta) -> Life:
    yield case.shop.at_desk(by, after, MINUTE)
    yield from by.writes(f"/complaint {label(case.matter)}")
    yield from by.taps(WhomTap, matter=case.matter, page=0)
    yield from by.taps_on(whom.person.name)


def put_right(case: Case) -> Life:
    """Explained, with something beside it that the agent may give alone."""
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    kind = case.customer.chance.choice((RemedyKind.VOUCHER, RemedyKind.REPLACEMENT, RemedyKind.REFUND))
    cost = 1000 * case.customer.chance.randint(80, 400)
    yield from is_made_good(case, case.agent, case.some_hours(0.2, 12), kind, cost)
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.YES, 3 * HOUR)
    yield from case.is_over()


def put_right_with_a_yes(case: Case) -> Life:
    """What it costs is more than an agent may give alone: the manager says yes."""
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    yield from is_made_good(case, case.agent, case.some_hours(0.2, 12), RemedyKind.REFUND, 1_250_000)
    yield from is_allowed(case, case.shop.manager, case.some_hours(0.3, 3))
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.YES, 2 * HOUR)
    yield from case.is_over()


def soothed(case: Case) -> Life:
    """Something was given, and it convinced nobody; the customer lets it be."""
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    yield from is_made_good(case, case.agent, case.some_hours(0.2, 12), RemedyKind.VOUCHER, 100_000)
    yield from case.is_judged(case.some_hours(0.5, 8), honest=False, convinced=False)
    yield from case.is_put_aside(case.shop.manager, CloseHow.ASK, DAY)
    yield from case.customer_says(Settled.YES, 5 * HOUR)
    yield from case.is_over()


def right_in_part(case: Case) -> Life:
    yield from case.is_taken(case.agent, case.some_hours(0.2, 6))
    yield from is_upheld_in_part(case, case.agent, case.some_hours(0.2, 12))
    yield from case.is_judged(case.some_hours(0.5, 8), convinced=True)
    yield from case.customer_says(Settled.YES)
    yield from case.is_over()
