"""Matters and cards of every kind: each state, each topic, each text, and the largest that there can be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.figures.brought import Brought
from domain.matters import topics as codes
from domain.matters.cards import Card
from domain.matters.events import Event, Happening
from domain.matters.kinds import Dismissal, Kind
from domain.matters.matters import Matter, MatterId
from domain.matters.severity import Severity, Sign
from domain.matters.steps import IN_WORK, State
from domain.matters.told import ONE_MESSAGE
from domain.media.files import FileKind
from domain.money import MOST, Currency
from domain.people import NAMELESS, PersonId, Role
from domain.purchases import LONGEST_NAME, Way
from domain.words import LONGEST_QUESTION, Part, Words
from tests import topics

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
DAY = timedelta(days=1)
LONGEST_TEXT = 4096  # UTF-16 units; no client sends more at once.
NAMES = ("مریم", "Emma", "<b>&", "\u202eن\u2069", "ن" * 64, "W" * 64)
TEXTS = (
    "دوتاش شکسته بود.",
    "Two were broken.",
    "</blockquote><b>&amp; \u202eا\u2067",
    "یک\n\ntwo\n" * 60,
    "ب" * ONE_MESSAGE,
    "w " * (ONE_MESSAGE // 2 + 1),
    "a\n" * (LONGEST_TEXT // 2),
    "😀" * (LONGEST_TEXT // 2),
    "",
)
DETAILS: dict[Happening, str] = {
    Happening.SCORED: "3",
    Happening.ESCALATED: Role.MANAGER,
    Happening.DISMISSED: Dismissal.DUPLICATE,
    Happening.WEIGHED: Severity.URGENT,
    Happening.UNSEEN: Role.OWNER,
    Happening.MERGED: "K7M4",
    Happening.JOINED: "K7M4",
    Happening.YES_ASKED: Role.OWNER,
    Happening.AGREED: "appeased",
}


def a_matter(**given: Any) -> Matter:
    usual = {
        "id": MatterId(1),
        "number": "K7M4",
        "kind": Kind.COMPLAINT,
        "state": State.RECEIVED,
        "customer_id": PersonId(2),
        "response_id": None,
        "purchase_id": None,
        "topic": codes.DAMAGED,
        "assignee_id": None,
        "level": Role.AGENT,
        "opened_at": NOW - DAY,
        "touched_at": NOW - DAY,
        "received_at": NOW - DAY,
        "due_at": NOW + DAY,
        "waiting_since": None,
        "answered_at": None,
        "closed_at": None,
        "cycle": 1,
        "reminders": 0,
        "reminded_at": None,
        "seen_to_by": None,
        "seen_to_at": None,
        "topic_asked": 1,
        "wanted_asked": 1,
    }
    return Matter(**(usual | given))


def a_seen_to(reminded_at: datetime | None) -> Matter:
    """A matter that somebody said an hour ago they would see to; a reminder since then has ended it."""
    seen_to_at = NOW - DAY / 24
    return a_matter(due_at=NOW - DAY, reminded_at=reminded_at, seen_to_by=PersonId(9), seen_to_at=seen_to_at)


def a_card(matter: Matter | None = None, **given: Any) -> Card:
    matter = matter or a_matter()
    usual = {
        "matter": matter,
        "topic": topics.of(matter.topic),
        "reads": "fa",
        "customer": "مریم",
        "customer_since": NOW - 400 * DAY,
        "is_muted": False,
        "is_unreachable": False,
        "purchases": 1,
        "complaints": 0,
        "score": None,
        "last_score": None,
        "what": None,
        "assignee": None,
        "assignee_role": None,
        "seen_to": None,
        "words": some_words("شکسته بود."),
        "events": [an_event(Happening.RECEIVED)],
    }
    return Card(**(usual | given))


def some_words(text: str, question: str = "کی؟") -> list[Words]:
    """The same text in each part that it may play, forwarded and not, with a file of every kind."""
    parts = (Part.TOLD, Part.WANTED, Part.MISSING)
    said = [Words(number, PersonId(2), part, text, NOW, None, 0) for number, part in enumerate(parts)]
    files = [Words(number, PersonId(2), Part.TOLD, "", NOW, kind, 0) for number, kind in enumerate(FileKind, 3)]
    forwarded = Words(11, PersonId(2), Part.ANSWER, text, NOW, FileKind.PHOTO, 1)
    return [*said, *files, forwarded, Words(12, PersonId(1), Part.QUESTION, question, NOW, None, 0)]


def an_event(kind: Happening, name: str | None = "سارا", at: datetime = NOW) -> Event:
    return Event(kind, at, DETAILS.get(kind), name, Role.AGENT if name else None)


def reading(number: int, name: str) -> Event:
    return Event(Happening.READ, NOW, None, name, Role.MANAGER, PersonId(number))


def cards() -> Iterator[Card]:
    """Every state, kind, topic, level and happening, every text, and the largest card that there can be."""
    yield from (a_card(a_matter(state=state), assignee="سارا", assignee_role=Role.AGENT) for state in State)
    yield from (a_card(a_matter(kind=kind), score=score) for kind in Kind for score in (0, 10))
    yield from (a_card(a_matter(topic=code), what="قوری", words=[]) for code in (*codes.BUILT_IN, None))
    yield from (a_card(what="قوری", claimed_at=NOW - DAY, way=way) for way in (*Way, None))
    yield from (a_card(topic=topic, what="قوری") for topic in topics.OWN)
    yield from (a_card(a_matter(level=Role.MANAGER, state=State.ESCALATED), hears=role) for role in Role)
    yield from (a_card(words=some_words(text), last_score=0, complaints=1) for text in TEXTS)
    yield from (a_card(customer=name, what=name, assignee=name, is_muted=True, is_unreachable=True) for name in NAMES)
    yield from (a_card(a_seen_to(at), seen_to=name, is_past=True) for at in (None, NOW) for name in NAMES)
    yield from (
        a_card(relayed=name, is_hearsay=is_hearsay, is_unreachable=is_hearsay)
        for name in NAMES
        for is_hearsay in (True, False)
    )
    yield a_card(events=[reading(number, name) for number, name in enumerate(NAMES)], raised_at=NOW - DAY)
    yield a_card(a_matter(state=State.MERGED), goes_on_as="PX4VDRN9")
    yield a_card(open_others=2)
    yield from (
        a_card(brought=Brought(12345, known, MOST, one, NOW, at % 2 == 1))
        for known in (0, 3, 12345)
        for at, one in enumerate(Currency)
    )
    yield from (a_card(waits=2 * DAY, worked=worked) for worked in (0 * DAY, DAY / 3, 80 * DAY))
    yield a_card(a_matter(state=State.FORGOTTEN), customer=NAMELESS, words=some_words(""), is_forgotten=True)
    yield a_card(events=[an_event(kind, name) for kind in Happening for name in ("Sara", None)])
    yield from (a_card(a_matter(severity=severity, signs=",".join(Sign))) for severity in Severity)
    yield a_card(a_matter(severity=Severity.HIGH, severity_by=PersonId(9)))
    yield from (largest_card(letter) for letter in ("ن", "😀", "n"))


def largest_card(letter: str) -> Card:
    """What doesn't fit into so many UTF-16 units is cut as Telegram or the program would have cut it."""
    text = (letter * LONGEST_TEXT).encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le")
    name = text[:64]
    events = [an_event(Happening.TAKEN, name, NOW - 900 * DAY) for _ in range(30)]
    return a_card(
        a_matter(
            due_at=NOW - 900 * DAY,
            kind=Kind.COMPLAINT,
            seen_to_by=PersonId(9),
            seen_to_at=NOW - 900 * DAY,
            severity=Severity.URGENT,
            signs=",".join(Sign),
        ),
        customer=name,
        customer_since=NOW - 9000 * DAY,
        purchases=123456,
        brought=Brought(123456, 123455, MOST, Currency.RIAL, NOW - 9000 * DAY, is_top=True),
        complaints=123456,
        score=10,
        last_score=10,
        what=letter * LONGEST_NAME,
        claimed_at=NOW - 900 * DAY,
        way=Way.PHONE,
        topic=topics.OWN[0],
        assignee=name,
        assignee_role=Role.OWNER,
        seen_to=name,
        words=some_words(text, letter * (LONGEST_QUESTION // len(letter.encode("utf-16-le")) * 2)),
        events=events,
    )


def undated(cards: Iterator[Card]) -> Iterator[Card]:
    """The same without a promised date: what nobody waits for has none."""
    for card in cards:
        if card.matter.state not in IN_WORK or card.matter.kind in (Kind.NOTE, Kind.THANKS):
            yield replace(card, matter=replace(card.matter, due_at=None))
