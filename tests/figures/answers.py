"""Explanations and what went with them, and what was said and promised afterwards."""

from datetime import datetime

from tests.figures.chance import DAY, HOUR, NOW, Chance
from tests.figures.rows import Cause, Closing, Event, Explanation, Matter, Promise, Remedy

AUTHORS = {2: 3, 4: 6, 5: 4, 6: 2, 7: 0.1}
CAUSES = ("thin boxes", "a courier too few", "old photos", "snow", "a bad batch", "thin boxes", "the scales")
SAID = {(1, 1, 1): 6, (1, 1, 0): 2, (0, 0, 0): 3, (None, 1, 0): 1, (1, None, None): 2, (None, None, None): 6}
REMEDIES = {"refund": 3, "replacement": 4, "voucher": 2, None: 12}
CURRENCIES = {"toman": 6, "rial": 2, "euro": 1}
ENDINGS = {"satisfied": 7, "appeased": 2, None: 1}
OUTCOMES = {"good": 6, "partly": 3, "bad": 2, None: 3}
EFFORTS = {1: 2, 2: 1, 3: 1, 4: 2, 5: 3, 6: 4, 7: 6, None: 4}


def causes() -> list[Cause]:
    """Two of them have one name; every other one happens right now."""
    kept_at, since = NOW - 500 * DAY, NOW - 200 * DAY
    return [Cause(number, name, 2, kept_at, since if number % 2 else None) for number, name in enumerate(CAUSES, 1)]


def explanations(chance: Chance, complaints: list[Matter]) -> list[Explanation]:
    """A few were never sent; some were given at once of what was happening; most are judged by some word or none."""
    found = []
    for matter in complaints:
        for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
            assert matter.received_at is not None
            at = chance.later(matter.received_at, 6 * DAY)
            if at <= NOW:
                found.append(_explanation(chance, len(found) + 1, matter, at))
    return sorted(found, key=lambda one: one.begun_at)


def _explanation(chance: Chance, number: int, matter: Matter, at: datetime) -> Explanation:
    is_sent, is_automatic = chance.happens(0.95), chance.happens(0.1)
    ((clear, honest, convinced),) = chance.some(1, SAID) if is_sent else ((None, None, None),)
    is_judged = not (clear is honest is convinced is None)
    return Explanation(
        number,
        matter.id,
        chance.some(1, AUTHORS)[0],
        chance.randint(1, matter.cycle),
        "Sorry." if chance.happens(0.3) else None,
        chance.randint(1, len(CAUSES)) if is_automatic or chance.happens(0.4) else None,
        int(is_automatic),
        at,
        at if is_sent else None,
        clear,
        honest,
        convinced,
        min(chance.later(at, 3 * DAY), NOW) if is_judged else None,
    )


def remedies(chance: Chance, explanations: list[Explanation]) -> list[Remedy]:
    """Nothing is given without its cost; what was only begun may have none yet."""
    count = len(explanations)
    drawn = zip(explanations, chance.some(count, REMEDIES), chance.some(count, CURRENCIES), strict=True)
    return [
        Remedy(one.id, kind, currency, int(chance.random() * 900_001) if one.sent_at or one.id % 2 else None)
        for one, kind, currency in drawn
        if kind is not None
    ]


def events(chance: Chance, complaints: list[Matter]) -> list[Event]:
    ended = [one for one in complaints if one.closed_at is not None]
    found = [
        (one.id, "agreed" if one.state == "closed_agreed" else "taken", one.closed_at, detail)
        for one, detail in zip(ended, chance.some(len(ended), ENDINGS), strict=True)
    ]
    return [Event(number, *one) for number, one in enumerate(found, 1)]


def closings(chance: Chance, complaints: list[Matter]) -> list[Closing]:
    ended = [one for one in complaints if one.state == "closed_agreed"]
    drawn = zip(ended, chance.some(len(ended), OUTCOMES), chance.some(len(ended), EFFORTS), strict=True)
    return [
        Closing(number, one.id, one.cycle, one.customer_id, one.closed_at, outcome, effort, one.closed_at)
        for number, (one, outcome, effort) in enumerate(drawn, 1)
        if one.closed_at is not None
    ]


def promises(chance: Chance, complaints: list[Matter]) -> list[Promise]:
    """Kept in time or late, moved and then kept, broken, dropped before or after their date, begun only, and ahead."""
    found = []
    for matter in complaints:
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            assert matter.received_at is not None
            found.append(_promise(chance, len(found) + 1, matter, chance.later(matter.received_at, 5 * DAY)))
    return [one for one in found if one.begun_at <= NOW]


def _promise(chance: Chance, number: int, matter: Matter, at: datetime) -> Promise:
    first_due_at = chance.later(at + HOUR, 9 * DAY)
    due_at = chance.later(first_due_at, 5 * DAY) if chance.happens(0.2) else first_due_at
    ends = dict.fromkeys(("dropped_at", "kept_at", "broken_at"))
    fate = chance.choice(("kept_at", "kept_at", "kept_at", "late", "late", "dropped_at", "broken_at", "none"))
    if fate == "kept_at":
        ends["kept_at"] = first_due_at if chance.happens(0.02) else chance.later(at, first_due_at - at)
    elif fate == "late":
        ends["kept_at"] = chance.later(first_due_at, due_at - first_due_at + 4 * DAY)
    elif fate != "none":
        ends[fate] = chance.later(at, 14 * DAY)
    told_at = at if chance.happens(0.95) else None
    passed = {name: moment if moment and moment <= NOW else None for name, moment in ends.items()}
    owner = chance.choice((2, 4, 5))
    return Promise(number, matter.id, matter.customer_id, owner, due_at, first_due_at, at, told_at, **passed)
