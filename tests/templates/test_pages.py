"""Whole pages: there in every language, in whatever state things are, with a name for each message that we send."""

import re
from datetime import timedelta
from typing import Any

import pytest

from domain.exports.exports import What
from domain.matters.events import Happening
from domain.matters.findings import Finding
from domain.matters.remedies import RemedyKind
from domain.money import Currency
from domain.people import Role
from domain.purchases import Way
from domain.silence.fits import Misfit
from domain.silence.panel import Membership
from domain.surveys import Origin
from domain.touchpoints.arrivals import Heard
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.words import Part
from templates.render import Texts
from tests.templates.cards import DAY, NAMES, NOW, TEXTS, cards
from tests.templates.conftest import TEHRAN
from tests.templates.hours import weekdays

SAID = Texts("مهرگان", TEHRAN)
LANGUAGES = SAID.languages
NOT_SENT = {"bot", "buttons", "commands", "toasts"}
KINDS = ("photo", "video", "video_note", "voice", "audio", "animation", "document", "location")


def facts(**given: Any) -> dict[str, Any]:
    person = {
        "id": 2,
        "name": "مریم",
        "telegram_id": 101,
        "username": "maryam",
        "telegram_language": "fa",
        "chosen_language": "en",
        "met_at": NOW,
        "heard_at": NOW,
        "role": Role.AGENT,
        "appointed_at": NOW,
        "by_settings": 1,
        "unreachable_why": "blocked",
        **dict.fromkeys(("asks_stopped_at", "muted_at", "unreachable_at"), NOW),
    }
    empty = (
        *("purchases", "questions", "matters", "others", "explanations_written", "messages", "failures", "promises"),
        *("promises_made", "plans", "appointments", "in_hand", "deeds", "hours_changed", "sheets_sent", "felt"),
        "arrival",
        *("silent", "not_ours", "panel"),
        *("causes_kept", "opened", "set_up", "searches", "exports_asked", "digests"),
    )
    return {
        "person": person,
        "awaited": {"since": NOW},
        **{name: [] for name in empty},
        **given,
    }


def a_word(part: str, body: str, person: int = 2) -> dict[str, Any]:
    files = [{"kind": kind, "name": "a<b>.pdf", "size": 123456} for kind in KINDS]
    where = {"person_id": person, "author": "Sara", "number": "K7M4", "customer_id": 3}
    return {"part": part, "body": body, "said_at": NOW, "earlier": [body], "files": files, **where}


PROMISED = {
    **dict.fromkeys(("what", "because", "proof"), "<b>&\n\nی"),
    **dict.fromkeys(("told_at", "kept_at", "broken_at", "first_due_at"), NOW),
    **{"due_at": NOW + timedelta(days=1), "agreed": 0, "owner": "سارا", "role": Role.OWNER, "number": "K7M4"},
}
CLOSED = [
    {"outcome": outcome, "effort": effort, "asked_at": NOW, "answered_at": NOW if outcome or effort else None}
    for outcome, effort in (("good", 7), ("partly", None), ("bad", 1), (None, None))
]
EXPLAINED = {
    **dict.fromkeys(("what_happened", "why", "what_now", "prevention", "apology", "otherwise", "what"), "<b>&\n\nی"),
    **{"finding": Finding.PARTLY, "remedy": RemedyKind.REFUND, "cost": 250_000, "currency": Currency.TOMAN},
    **{"clear": 1, "honest": 0, "convinced": None, "judged_at": NOW, "sent_at": NOW, "begun_at": NOW},
    **{"author": "سارا", "role": Role.OWNER, "number": "K7M4"},
}


BOUGHT = {
    **{"registered_at": NOW, "delivered_at": NOW, "claimed_at": NOW, "number": "1001", "phone": "+989121234567"},
    **{"cost": 2_500_000, "currency": "toman", "way": Way.PHONE},
}


def full() -> dict[str, Any]:
    """Everything of which there can be something, in every form."""
    words = [a_word(part, text, person) for part in Part for text in TEXTS for person in (1, 2)]
    asked = {"asked_at": NOW, "reminded_at": NOW, "skipped_at": NOW, "scored_at": NOW, "what": "قوری"}
    change = {"old_score": 0, "new_score": 10, "changed_at": NOW + timedelta(days=400)}
    return facts(
        purchases=[BOUGHT | {"what": name, "customer_ref": name, "served_by": name} for name in NAMES]
        + [BOUGHT | {"what": "قوری", "way": way, "customer_ref": None, "served_by": None} for way in (*Way, None)],
        questions=[
            {"origin": origin, "score": score, "changes": [change], "reasons": words, **asked}
            for origin in Origin
            for score in (None, 0, 10)
        ],
        matters=[
            {"card": card, "words": words[:2], "explanations": [EXPLAINED], "closings": CLOSED} for card in cards()
        ],
        others=words,
        explanations_written=[EXPLAINED, EXPLAINED | {"sent_at": None, "role": None, "remedy": None, "finding": None}],
        promises=[PROMISED],
        promises_made=[PROMISED | {"told_at": None, "due_at": None, "first_due_at": None, "what": None}],
        plans=[{"kind": kind, "due_at": NOW, "what": "teapot", "number": "K7M4"} for kind in Occasion],
        appointments=[
            {"role": role, **dict.fromkeys(("came_at", "confirmed_at", "declined_at"), NOW)} for role in Role
        ],
        in_hand=[{"number": "K7M4"}],
        deeds=[
            {"kind": kind, "at": NOW, "number": "K7M4", "by_name": "Sara", "detail": detail}
            for kind, detail in ((Happening.TAKEN, None), (Happening.ESCALATED, Role.MANAGER), (Happening.SCORED, "3"))
        ],
        searches=[{"wanted": name, "searched_at": NOW} for name in NAMES],
        digests=[
            {"first": NOW.date(), "last": NOW.date(), "said_at": NOW, "seen_at": seen, "reply": reply}
            for seen in (None, NOW)
            for reply in (None, *TEXTS[:3])
        ],
        exports_asked=[
            {"asked_at": NOW, "what": what, "first": NOW.date() - 30 * DAY, "last": NOW.date(), "lines": lines}
            for what in What
            for lines in (0, 1, 1_000_000)
        ],
        sheets_sent=[{"name": name, "sent_at": NOW, "added": 212} for name in NAMES],
        hours_changed=[
            *({"at": NOW, "day": None} | one for one in weekdays()),
            *(
                {"at": NOW, "day": NOW.date(), "last": NOW.date() + DAY, "called": name, "is_removed": 0}
                for name in ("", *NAMES)
            ),
        ],
        failures=[{"id": 1, "failed_at": NOW}],
        arrival=[{"asked_at": NOW, "heard": heard, "heard_at": heard and NOW} for heard in (None, *Heard)],
        felt=[
            {"kind": kind, "asked_at": NOW, "what": "قوری", "felt": felt} for kind in Occasion for felt in (None, *Felt)
        ],
        silent=[{"last_at": NOW, "rhythm_days": 20}],
        not_ours=[{"at": NOW, "why": why, "undone_at": undone} for why in Misfit for undone in (None, NOW)],
        panel=[{"membership": one, "since": NOW, "invited_at": NOW} for one in Membership],
        causes_kept=[{"name": name, "at": NOW, "deed": deed} for name in NAMES for deed in ("kept", "happens")],
        opened=[{"number": "K7M4", "first_at": NOW, "last_at": NOW, "times": times} for times in (1, 3)],
        set_up=[
            *({"name": rhythm, "at": NOW, "deed": "digest"} for rhythm in ("daily", "weekly", "monthly", "never")),
            *(
                {"name": name, "at": NOW, "deed": deed}
                for name in ("", *NAMES)
                for deed in ("connected", "cut_off", "card", "phrase", "not_ours", "ours_again", "panel", *TOUCHPOINTS)
            ),
        ],
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", [facts(awaited=None), full()], ids=["bare", "full"])
def test_the_page_is_written_whatever_there_is_and_every_isolate_ends_with_its_line(language, given):
    page = SAID.page("mydata", language, given, now=NOW)

    assert page.strip().endswith("</html>")
    assert "<b>&" not in page
    inside_lines = re.sub(r"</?(?:code|bdi)>", "", page)
    for line in re.sub(r"<[^>]*>", "\n", inside_lines).split("\n"):
        assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_message_that_we_send_has_its_name(language):
    areas = sorted({name.partition(".")[0] for name in SAID.messages(language)} - NOT_SENT)

    def told(area: str) -> str:
        messages = [{"sent_at": NOW, "area": area, "number": None}]
        return SAID.page("mydata", language, facts(messages=messages), now=NOW)

    assert [area for area in areas if told(area) == told("unheard of")] == []


def test_a_moment_on_a_page_is_dated_whole():
    fa, en = (SAID.page("mydata", language, facts(), now=NOW) for language in ("fa", "en"))

    assert "تا ۱ آذر ۱۴۰۵، ساعت ۱۸" in fa
    assert "As of 22 November 2026, 18:00" in en


def test_in_persian_nothing_but_codes_has_latin_digits():
    page = SAID.page("mydata", "fa", facts(), now=NOW)

    text = re.sub(r"<style>.*?</style>|<code>.*?</code>|<[^>]*>", "", page, flags=re.DOTALL)

    assert re.findall("[0-9]", text) == []
