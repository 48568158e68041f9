"""Complaints, and whatever else staff have in hand."""

from collections import defaultdict
from datetime import datetime, timedelta

from tests.figures.chance import DAY, HOUR, NOW, TODAY, Chance, days_until
from tests.figures.customers import STAFF_IDS
from tests.figures.rows import AnswerClock, Matter, Raised, Response

OF_RESPONSES = 0.065
KINDS = {"complaint": 12, "low_score": 5, "note": 1, "thanks": 1}
TOPICS = {"late": 9, "damaged": 7, "quality": 5, "price": 3, "other": 3, "treatment": 2, "wrong_item": 2, None: 4}
# Those without which a complaint is none yet; those under way; and those it may have ended in.
UNSENT = {"draft": 3, "discarded": 1, "forgotten": 1}
OPEN = {"received": 5, "investigating": 5, "waiting_customer": 2, "explained": 4, "escalated": 2, "reopened": 1}
CLOSED = {
    "closed_agreed": 60,
    "closed_silent": 20,
    "closed_not_agreed": 9,
    "dismissed": 3,
    "withdrawn": 4,
    "forgotten": 1,
}
IN_WORK = ("received", "investigating", "escalated", "reopened")
MERGED = 0.5  # Of those whose customer has another one.


def matters(chance: Chance, people: int, responses: list[Response]) -> list[Matter]:
    """Half of them came of a score, some scores brought several; in the order in which they were opened."""
    count = int(len(responses) * OF_RESPONSES * 19 / 12)
    scored = [one for one in chance.sample(responses, count // 2) for _ in range(1 + chance.happens(0.1))]
    begun = [(min(one.scored_at + HOUR, NOW), one.customer_id, one.id) for one in scored]
    moments = chance.moments(count // 2, days_until(TODAY, 400))
    begun += [(at, chance.randint(1, people), None) for at in moments]
    begun.sort(key=lambda one: one[0])
    about = zip(begun, chance.some(len(begun), KINDS), chance.some(len(begun), TOPICS), strict=True)
    found = [_matter(chance, number, *one, kind, topic) for number, (one, kind, topic) in enumerate(about, 1)]
    return _merged(chance, found)


def _matter(
    chance: Chance, number: int, at: datetime, customer: int, response: int | None, kind: str, topic: str | None
) -> Matter:
    state, received_at = _state(chance, at), at + timedelta(minutes=number % 3)
    if chance.happens(0.05):
        (state,) = chance.some(1, UNSENT)
    is_told = state not in UNSENT and received_at <= NOW
    closed_at = None if state in OPEN else min(chance.later(at + 2 * HOUR, 12 * DAY), NOW)
    due_at = received_at + (2 if number % 9 else 5) * DAY
    return Matter(
        number,
        f"N{number}",
        kind,
        state if is_told else "draft",
        customer,
        response,
        topic,
        chance.choice(STAFF_IDS) if chance.happens(0.02) else None,
        at,
        received_at if is_told else None,
        due_at if is_told else None,
        closed_at if is_told else None,
        1 if number % 6 else 2 + number % 2,
        None,
    )


def _state(chance: Chance, at: datetime) -> str:
    """What came lately is open; of the older ones hardly any."""
    return chance.some(1, OPEN if chance.happens(0.7 if NOW - at < 20 * DAY else 0.01) else CLOSED)[0]


def _merged(chance: Chance, matters: list[Matter]) -> list[Matter]:
    """Of several of one customer some went on as another of them; and the oldest that is open took up an older one."""
    kept = {one.id: one for one in matters}
    told = [one for one in matters if one.kind == "complaint" and one.received_at is not None]
    own = defaultdict(list)
    for one in told:
        own[one.customer_id].append(one)
    for first, *others in own.values():
        for one in others:
            if chance.happens(MERGED):
                kept[one.id] = _into(one, first)
    still = [kept[one.id] for one in told if kept[one.id].state in OPEN]
    oldest, survivors = min(still, key=lambda one: one.received_at), {one.merged_into for one in kept.values()}
    before, gone = [one for one in told if one.id < oldest.id and one.id not in survivors][:2]
    kept[gone.id] = _into(gone, oldest)
    kept[before.id] = _into(before, oldest)._replace(closed_at=before.received_at)  # Before that was opened again.
    return list(kept.values())


def _into(gone: Matter, goes_on: Matter) -> Matter:
    return gone._replace(state="merged", merged_into=goes_on.id, closed_at=max(gone.received_at, goes_on.received_at))


def answer_clocks(chance: Chance, complaints: list[Matter]) -> list[AnswerClock]:
    """One a cycle; of those that were late some were written down as late only when they were answered."""
    return [_clock(chance, one, cycle) for one in complaints for cycle in range(1, one.cycle + 1)]


def _clock(chance: Chance, matter: Matter, cycle: int) -> AnswerClock:
    assert matter.received_at is not None and matter.due_at is not None
    ago = (matter.cycle - cycle) * 6 * DAY
    started_at, due_at = matter.received_at - ago, matter.due_at - ago
    is_in_work = matter.state in IN_WORK
    answered_at = chance.later(started_at, 4 * DAY) if chance.happens(0.4 if is_in_work else 0.9) else None
    if answered_at is not None and answered_at > NOW:
        answered_at = None
    is_owed = int(is_in_work and chance.happens(0.7))
    breached_at = due_at if due_at < (answered_at or NOW) and chance.happens(0.5 if is_in_work else 0.9) else None
    waited = int(chance.random() * 100_000) if chance.happens(0.2) else 0
    return AnswerClock(matter.id, cycle, started_at, due_at, is_owed, waited, answered_at, breached_at)


def raised(chance: Chance, complaints: list[Matter]) -> list[Raised]:
    """Some went up twice in one cycle; some nobody has seen."""
    found = []
    for matter in complaints:
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
            assert matter.received_at is not None
            cycle, at = chance.randint(1, matter.cycle), chance.later(matter.received_at, 3 * DAY)
            seen_at = chance.later(at, 2 * DAY) if chance.happens(0.8) else None
            if at <= NOW:
                role = chance.choice(("manager", "owner"))
                found.append(Raised(len(found) + 1, matter.id, cycle, role, matter.received_at, at, seen_at))
    return found
