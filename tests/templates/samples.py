"""Facts of every kind that a message may meet: short and long, of both directions, with marks, and missing."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from domain.figures.periods import LONGEST_DAYS
from domain.matters.choices import Choice
from domain.matters.kinds import Dismissal
from domain.matters.steps import State
from domain.people import Role
from domain.privacy import PERSONAL
from domain.purchases import LONGEST_NAME, LinkState
from domain.words import LONGEST_QUESTION
from storage.staff.readings import SHOWN
from templates.render import Texts
from tests.intake import SAMPLES as OF_INTAKE
from tests.templates.cards import DAY, LONGEST_TEXT, NAMES, NOW, TEXTS, a_card, cards, undated
from tests.templates.causes import SAMPLES as OF_CAUSES
from tests.templates.causes import causes
from tests.templates.closings import closings
from tests.templates.convictions import CONVICTION
from tests.templates.explanations import explanations
from tests.templates.hours import OWN as OWN_OF_HOURS
from tests.templates.hours import SAMPLES as OF_HOURS
from tests.templates.periods import OWN_OF_PICTURES, PERIODS, RATES, REACHES, figures, split_reports, voices
from tests.templates.promises import OWN as OWN_OF_PROMISES
from tests.templates.promises import SAMPLES as OF_PROMISES
from tests.templates.promises import promised
from tests.templates.remedies import OWN as OWN_OF_REMEDIES
from tests.templates.remedies import SAMPLES as OF_REMEDIES
from tests.templates.reports.digests import OWN as OWN_OF_DIGESTS
from tests.templates.reports.digests import SAMPLES as OF_DIGESTS
from tests.templates.reports.exports import OWN as OWN_OF_EXPORTS
from tests.templates.reports.exports import SAMPLES as OF_EXPORTS
from tests.templates.reports.panel import OWN as OWN_OF_PANEL
from tests.templates.reports.panel import SAMPLES as OF_PANEL
from tests.templates.reports.retention import OWN as OWN_OF_RETENTION
from tests.templates.reports.satisfaction import OWN as OWN_OF_SATISFACTION
from tests.templates.reports.worth import OWN as OWN_OF_WORTH
from tests.templates.sheets import OF_SHOPS
from tests.templates.sheets import SAMPLES as OF_SHEETS
from tests.templates.staff import OF_STUMBLES, candidacies, colleagues
from tests.templates.touchpoints import OF_PRODUCTS, OF_SILENCE, OWN_OF_SILENCE, WHAT_OR_NONE
from tests.templates.touchpoints import SAMPLES as OF_TOUCHPOINTS
from tests.templates.voices.found import OWN as OWN_OF_FOUND
from tests.templates.voices.found import SAMPLES as OF_FOUND
from tests.templates.voices.themes import OWN as OWN_OF_THEMES
from tests.topics import EVERY
from tests.topics import SAMPLES as OF_TOPICS

# What each fact may be; a message that means something else by it has a row of its own.
USUAL: dict[str, Sequence[Any]] = {
    "matter": [*OF_INTAKE["matter"], a_card(promises=[one.read_at(NOW) for one in promised()])],
    "cards": [[], *([card] * 5 for card in cards())],
    "explanation": list(explanations()),
    "text": [*TEXTS[:-1], ""],
    "figures": list(figures()),
    "report": list(split_reports()),
    "is_compared": [0, 1, 1],
    "voices": [*voices(), []],
    "reach": REACHES,
    "name": list(NAMES),
    "mark": ["", "@emma_shiraz", "…4821"],
    "customer": list(NAMES),
    "author": list(NAMES),
    "who": list(NAMES),
    "largest": [50],
    "what": ["قوری", "teapot", "<b>&", "ن" * LONGEST_NAME, "😀" * LONGEST_NAME],
    "role": list(Role),
    "level": list(Role),
    "heard_by": ["", Role.AGENT, Role.MANAGER],
    "why": list(Dismissal),
    "choice": list(Choice),
    "part": ["why", "what_now"],
    "period": list(PERIODS),
    "before": list(PERIODS),
    "rate": list(RATES),
    "topics": [[], [{"name": topic, "count": 12} for topic in (*EVERY, None)]],
    "states": [[], [{"name": state, "count": 12} for state in State]],
    "oldest": [None, {"number": "K7M4", "age": 2 * DAY}],
    "commands": [[], [("nps", "شاخص"), ("help", "What can be done")] * 7],
    **dict.fromkeys(("number", "other"), ("K7M4", "PX4VDRN9")),
    "score": [0, 10],
    "colleague": list(colleagues()),
    "colleagues": [[], *([one] * 8 for one in colleagues() if one.role)],
    "appointment": list(candidacies()),
    "link": ["https://t.me/seda_bot?start="],
    "token": ["x" * 22],
    "ends_at": [NOW + DAY],
    "kept": [[], PERSONAL],
    "standing": list(LinkState),
    "every": [30 * DAY, timedelta(hours=12)],
    "low": [None, 12.5],
    "length": [LONGEST_TEXT],
    "longest": [LONGEST_DAYS],
    **dict.fromkeys(("trust_low", "trust_high"), (None, 88.8)),
    **dict.fromkeys(("answered", "asked", "new", "old", "open_now", "others", "overdue", "promised"), (0, 12345)),
    **dict.fromkeys(("by_settings", "is_senior", "is_asked", "is_more", "is_said", "is_scored", "is_stopped"), (0, 1)),
    **dict.fromkeys(("convinced", "days", "high"), (0, 90)),
    **dict.fromkeys(
        ("asked_at", "changeable_until", "closes_at", "delivered_at", "expires_at", "from_at", "now", "to_at", "until"),
        (NOW, NOW - 400 * DAY, NOW + DAY),
    ),
    **dict.fromkeys(("day", "first", "last"), (NOW.date(), NOW.date() - 400 * DAY)),
    "due": [NOW + DAY, NOW],
    **OF_PROMISES,
    **(OF_EXPORTS | OF_DIGESTS),
    **OF_CAUSES,
    **OF_TOPICS,
    "about": OF_INTAKE["about"],
    **OF_REMEDIES,
    **OF_TOUCHPOINTS,
    **(OF_SILENCE | OF_PANEL),
    **(OF_SHEETS | OF_SHOPS),
    **dict.fromkeys(("is_kept", "is_manager"), (0, 1)),
    "opened": [[], [{"name": name, "at": NOW} for name in NAMES[-SHOWN:]]],
    **OF_HOURS,
    **OF_FOUND,
    "closing": list(closings()),
    "ease": [None, 5.25],
    "outside": ["", "سازمان حمایت از مصرف‌کنندگان، ۱۲۴", "<b>" * 60],
    **dict.fromkeys(("content_low", "content_high"), (None, 88.8)),
    **dict.fromkeys(("content", "said", "efforts"), (0, 12345)),
}
OWN: dict[tuple[str, str], Sequence[Any]] = {
    ("buttons.bought", "bought"): OF_INTAKE["about"][1:],
    **{(f"topic.{name}", "topics"): [[{"name": one, "count": 12} for one in EVERY]] for name in ("list", "retired")},
    **OWN_OF_PICTURES,
    **(OWN_OF_EXPORTS | OWN_OF_DIGESTS),
    **OWN_OF_REMEDIES,
    **OWN_OF_PROMISES,
    **OF_PRODUCTS,
    **WHAT_OR_NONE,
    **OWN_OF_SILENCE,
    **OWN_OF_FOUND,
    **OWN_OF_THEMES,
    **OWN_OF_RETENTION,
    **OWN_OF_SATISFACTION,
    **(OWN_OF_WORTH | OWN_OF_PANEL | OWN_OF_HOURS),
    **{(message, "number"): [1, 123456] for message in ("errors.bug", "staff.failure", "staff.flaw")},
    ("staff.unseen", "raised_at"): [NOW - DAY, NOW - 400 * DAY],
    **{("staff.flaw", "message"): ["survey.ask"], ("staff.unanswered", "told"): list(Role)},
    **OF_STUMBLES,
    ("refusals.unknown_number", "text"): ["", "K7M4", "<b>", "😀" * 20],
    ("refusals.unknown_choice", "text"): ["all of them", "<b>", "😀" * 20],
    ("refusals.unknown_customer", "text"): ["", "Sara", "<b>", "😀" * 20],
    **{(f"refusals.unknown_{one}", "text"): ["", "<b>", "😀" * (LONGEST_TEXT // 2)] for one in ("question", "split")},
    ("refusals.too_many_to_split", "n"): [12345678],
    ("refusals.too_many_to_split", "most"): [1_000_000],
    ("refusals.no_margin", "percent"): [0, 101, 99999],
    ("refusals.unknown_period", "command"): ["nps", "satisfaction"],
    ("refusals.unknown_period", "text"): ["", "tomorrow", "<b>", "😀" * (LONGEST_TEXT // 2)],
    ("complaint.message", "text"): ["شکسته بود؟", "", *("ن" * LONGEST_QUESTION, "<" * LONGEST_QUESTION, "ن\n" * 1000)],
    ("words.whole", "text"): [*TEXTS[:-1]],
    ("summary.report", "kept"): [0, 12345],
    ("hours.week", "author"): [None, *NAMES],
    ("cause.running", "cause"): [one for one in causes() if one.cause.happening_since],
    ("staff.purchase_registered", "due"): [None, NOW + DAY, NOW],
    **{("summary.conviction", name): samples for name, samples in CONVICTION.items()},
}
# These may be about what nobody waits for.
UNDATED = {
    "complaint.added",
    "complaint.answer_added",
    "complaint.asked",
    "complaint.closed",
    "complaint.closed_silent",
    "complaint.status",
    "staff.added",
    "staff.answered",
    "staff.card",
    "staff.close_how",
    "staff.not_late",
    "staff.notice",
    "staff.severe",
    "staff.unseen",
}


def facts_for(message: str, arguments: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The message's facts so that each sample of each fact is met; the others meanwhile take turns."""
    samples = {name: OWN.get((message, name)) or USUAL[name] for name in arguments}
    usual = {name: each[0] for name, each in samples.items()}
    for turn in range(max((len(each) for each in samples.values()), default=1)):
        yield {name: each[turn % len(each)] for name, each in samples.items()}
    if message in UNDATED:
        yield from (usual | {"matter": card} for card in undated(cards()))


def told(texts: Texts, language: str, message: str) -> Iterator[str]:
    """The message as it reads with each of its samples."""
    for facts in facts_for(message, texts.messages(language)[message]):
        yield texts.render(message, language, facts, now=NOW)


def plainly(texts: Texts, language: str, message: str) -> Iterator[str]:
    """The same without markup, as toasts and buttons show it."""
    for facts in facts_for(message, texts.messages(language)[message]):
        yield texts.plain(message, language, facts, now=NOW)
