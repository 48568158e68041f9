"""The voice: words that never pass, the few signs that may stand, and the digits of each language."""

import re
from pathlib import Path

import pytest

from templates.render import Texts
from tests.templates.conftest import TEHRAN
from tests.templates.samples import told

TEXTS = Texts("مهرگان", TEHRAN)
LANGUAGES = TEXTS.languages
ROOT = Path(__file__).parents[2]
NEVER = {
    "fa": [
        *("می‌باشد", "گردید", "نمود", r"\bجهت", "لازم به ذکر", "در اسرع وقت", "به‌زودی", "کاربر گرامی"),
        *("مشتری عزیز", "جنابعالی", "پوزش", "متأسفانه", "هرگونه", "احتمالی", "طبق قوانین", "سیستم خطا"),
        *("خواهشمند", r"مورد \w+ قرار گرفت", r"نسبت به \w+ اقدام", "می‌شه", "بهتون", r"\bرو\b", "مرسی", "اوکی"),
        *("[يكۀة]", r"[?,;](?=\s|$)", r"!(?!=)"),
    ],
    "en": [
        *("unfortunately", "inconvenience", "any issues", "valued customer", "feedback is important", "as per"),
        *("reach out", "kindly", "going forward", r"\bthe system\b", "we understand", "please.*please", r"!(?!=)"),
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_never_pass_are_nowhere(language):
    never = re.compile("|".join(NEVER[language]), re.IGNORECASE)
    found = []

    for path in sorted((ROOT / "templates" / language).glob("*.j2")):
        words = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", "¤", path.read_text("utf-8"), flags=re.DOTALL)
        found += [(path.name, match[0], line) for line in words.splitlines() for match in never.finditer(line)]

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_our_few_signs_stand_beside_the_words(language):
    signs = re.compile("[\U0001f000-\U0001ffff\u2190-\u21ff\u2600-\u27be✅❌]")

    pictured = {path.name for path in (ROOT / "templates" / language).glob("*.j2") if signs.search(path.read_text())}

    assert pictured == set()


def test_persian_has_no_latin_digits_but_in_codes_and_commands():
    found = []

    for name in TEXTS.messages("fa"):
        for words in told(TEXTS, "fa", name):
            ours = re.sub(r"<code>.*?</code>|\u2066[^\u2069]*\u2069|K7M4|PX4VDRN9", "", words)
            ours = re.sub(r"/[a-z]+( [\w-]+)*", "", ours)
            found += [(name, digits) for digits in re.findall(r"[0-9٠-٩]+", ours)]

    assert found == []


def test_no_middle_dot_stands_beside_a_persian_digit_where_it_reads_as_a_zero():
    beside = re.compile(r"[۰-۹][\s\u2066-\u2069\u200e\u200f]*·|·[\s\u2066-\u2069\u200e\u200f]*[۰-۹]")
    messages = [name for name in TEXTS.messages("fa") if not name.startswith(("buttons.", "commands."))]

    found = {name for name in messages for text in told(TEXTS, "fa", name) if beside.search(text)}

    assert found == set()
