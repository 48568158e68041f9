"""The buttons under every message: labels of a size that phones show, in the same rows in every language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import pytest

from bot.sending.composer import Labels
from domain.matters.choices import Choice
from domain.matters.explanations import Part
from domain.messages import Intent, Said
from domain.people import Role
from domain.promises.reach import DAYS_AHEAD
from domain.surveys import SCALE
from domain.touchpoints.feelings import CHOICES
from handlers.keyboards import BUTTONS, rows_of
from handlers.taps import Tap
from templates.render import Texts
from tests.intake import SAMPLES as OF_INTAKE
from tests.templates.cards import NAMES, NOW, a_card, cards
from tests.templates.causes import causes
from tests.templates.closings import closings
from tests.templates.conftest import TEHRAN
from tests.templates.explanations import explanations
from tests.templates.hours import BUTTONS as OF_HOURS
from tests.templates.periods import OF_SPLITS, PERIODS
from tests.templates.promises import promised
from tests.templates.remedies import remedies
from tests.templates.reports.digests import SAMPLES as OF_DIGESTS
from tests.templates.reports.exports import SAMPLES as OF_EXPORTS
from tests.templates.reports.panel import SAMPLES as OF_PANEL
from tests.templates.sheets import handed, sheets, shops
from tests.templates.staff import colleagues
from tests.templates.touchpoints import OF_SILENCE
from tests.templates.touchpoints import SAMPLES as OF_TOUCHPOINTS
from tests.templates.voices.found import BUTTONS as OF_FOUND
from tests.topics import OFFERED
from tests.topics import SAMPLES as OF_TOPICS

TEXTS = Texts("مهرگان", TEHRAN)
LANGUAGES = TEXTS.languages
USERS = (None, "u" * 32)
LARGEST = 10**18 - 1  # As long as a number in a button may be.
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True)
class Somebody:
    id: int
    name: str
    username: str | None = None
    telegram_id: int = LARGEST


SAMPLES: dict[str, list[Any]] = {
    "new": [0, 8, 10],
    "matter": list(cards()),
    "explanation": list(explanations()),
    "cards": [[], [a_card()] * 5],
    "customer_id": [LARGEST],
    "customers": [[], [Somebody(LARGEST, name) for name in NAMES], [Somebody(1, "W" * 64, user) for user in USERS]],
    "colleague": list(colleagues()),
    "colleagues": [[], [one for one in colleagues() if one.role]],
    "choice": list(Choice),
    "part": list(Part),
    "period": list(PERIODS),
    **OF_SPLITS,
    "page": [0, 1, LARGEST],
    "is_more": [0, 1, 1],
    "is_manager": [False, True],
    "reader_role": [Role.OWNER, None],
    "is_own": [0, 0, 1],
    **{name: [LARGEST] for name in ("response", "message_words", "stands_in", "purchase", "purchase_id")},
    "promise": list(promised()),
    "promises": [[], list(promised())[:5]],
    "ahead": [[], [0], list(DAYS_AHEAD)],
    "due": [NOW + timedelta(days=1)],
    "closing": list(closings()),
    **{"cause": list(causes()), "causes": [[], list(causes())[:3]]},
    **OF_TOPICS,
    "about": OF_INTAKE["about"],
    "bought": OF_INTAKE["bought"],
    "topics": [[{"name": one, "count": 0} for one in some] for some in OFFERED],
    "remedy": [None, *remedies()],
    "needs_yes": [0, 1],
    "handed": [[], list(handed())],
    "by_phone": [0, 1],
    "shop": list(shops()),
    "shops": [[], list(shops())[:8]],
    "sheet": list(sheets()),
    "good": [1, 200_000],
    **OF_HOURS,
    **(OF_EXPORTS | OF_DIGESTS),
    **OF_TOUCHPOINTS,
    "kind": list(CHOICES),
    "silent": OF_SILENCE["silent"],
    **OF_PANEL,
    "product": [0, LARGEST],
    **OF_FOUND,
}


def facts() -> Iterator[dict[str, Any]]:
    for turn in range(max(map(len, SAMPLES.values()))):
        yield {name: each[turn % len(each)] for name, each in SAMPLES.items()}


def said(message: str) -> Said:
    return Said(Intent.SEND, message, {}, matter_id=LARGEST, invitation_id=LARGEST, explanation_id=LARGEST)


@cache
def keyboards(message: str, language: str) -> list[list[list[tuple[str, str]]]]:
    """Every keyboard that the message may carry, as rows of visible label and data."""
    label = Labels(TEXTS, language, NOW)
    rows = [rows_of(said(message), one, label) for one in facts()]
    return [[[(MARKS.sub("", each["text"]), each["callback_data"]) for each in row] for row in one] for one in rows]


def rows_in(language: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every row under every message."""
    return ((message, row) for message in BUTTONS for rows in keyboards(message, language) for row in rows)


def test_only_messages_that_there_are_have_buttons():
    assert set(BUTTONS) - set(TEXTS.messages("en")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_as_short_as_a_phone_shows_them(language):
    labels = [(label, len(row)) for _, row in rows_in(language) for label, _ in row]

    long = [label for label, beside in labels if not 1 <= len(label) <= (18 if beside > 1 else 30)]

    assert long == []
    assert [label for label, _ in labels if label.endswith(".") or "\n" in label] == []


def test_telegram_takes_the_rows_and_what_the_buttons_remember():
    rows = list(rows_in("fa"))
    remembered = [(message, data) for message, row in rows for _, data in row]

    assert [message for message, row in rows if not 1 <= len(row) <= 8] == []
    assert [each for each in remembered if not 1 <= len(each[1].encode()) <= 64] == []
    assert [each for each in remembered if each[1].partition(":")[0] not in Tap.known] == []


def test_both_languages_have_the_same_buttons_in_the_same_rows():
    def data(language: str) -> list[tuple[str, list[str]]]:
        return [(message, sorted(data for _, data in row)) for message, row in rows_in(language)]

    assert data("fa") == data("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_buttons_of_a_message_say_the_same(language):
    for message in set(BUTTONS) - {
        *(
            "staff.complaints",
            "staff.questions",
            "staff.gathered",
            "staff.purchase_who",
            "staff.merge_into",
            "staff.concerns_whom",
        ),
        *("complaint.list", "complaint.same", "people.list", "shops.list", "links.list", "plan.products"),
        *("touch.which", "silence.list", "panel.list", "promise.list", "cause.list", "cause.offered"),
        *("people.put_down", "digest.list"),
    }:
        for rows in keyboards(message, language):
            labels = [label for row in rows for label, _ in row]

            assert len(labels) == len(set(labels)), message


def test_the_scale_ascends_from_left_to_right_in_the_languages_digits():
    persian, english = (keyboards("survey.rate", language)[0] for language in ("fa", "en"))

    assert [[label for label, _ in row] for row in english[:2]] == [[str(score) for score in row] for row in SCALE]
    assert [label for label, _ in persian[0] + persian[1]] == ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹", "۱۰"]


def test_the_page_before_stands_on_the_side_from_which_one_reads():
    label = {language: Labels(TEXTS, language, NOW) for language in ("fa", "en")}
    given = {"choice": "all", "cards": [], "page": 1, "is_more": 1}

    rows = {one: rows_of(said("staff.complaints"), given, label[one])[0] for one in label}

    assert [each["text"] for each in rows["en"]] == ["Previous", "Next"]
    assert [each["text"] for each in rows["fa"]] == ["بعدی", "قبلی"]
