"""Digits, signs and directions, as they reach the reader."""

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from templates.typography import RIGHT_TO_LEFT, Typography
from tests.telegram_html import faults

FSI, LRI, PDI, RLM, LRM = "\u2068", "\u2066", "\u2069", "\u200f", "\u200e"
FA, EN = Typography.of("fa"), Typography.of("en")


@pytest.mark.parametrize(
    ("value", "fa", "en"),
    [
        (0, "۰", "0"),
        (1405, "۱۴۰۵", "1405"),
        (9999, "۹۹۹۹", "9999"),
        (65000, "۶۵٬۰۰۰", "65,000"),
        (1250000, "۱٬۲۵۰٬۰۰۰", "1,250,000"),
        (4.5, "۴٫۵", "4.5"),
        (20.0, "۲۰", "20"),
        (100 / 7, "۱۴٫۳", "14.3"),
        (-7, f"{LRI}−۷{PDI}", "−7"),
        (-0.01, "۰", "0"),
    ],
)
def test_a_number_is_written_as_the_language_does(say, value, fa, en):
    assert say("با {{ it }}", value) == f"با {fa}"
    assert say("با {{ it|num }}", value) == f"با {fa}"
    assert say("with {{ it }}", value, language="en") == f"with {en}"


@pytest.mark.parametrize(("digits", "written"), [(0, "۱۵"), (1, "۱۴٫۵"), (2, "۱۴٫۵۰")])
def test_a_number_can_be_told_its_decimals(say, digits, written):
    assert say(f"با {{{{ it|num(digits={digits}) }}}}", 14.5) == f"با {written}"


@pytest.mark.parametrize(
    ("value", "fa", "en"),
    [
        (34.4, f"{LRI}+۳۴{PDI}", "+34"),
        (17.5, f"{LRI}+۱۸{PDI}", "+18"),
        (-7, f"{LRI}−۷{PDI}", "−7"),
        (-17.5, f"{LRI}−۱۸{PDI}", "−18"),
        (0.4, "۰", "0"),
        (-0.4, "۰", "0"),
    ],
)
def test_a_signed_number_keeps_its_sign_on_its_side(say, value, fa, en):
    assert say("شاخص {{ it|signed }}", value) == f"شاخص {fa}"
    assert say("NPS {{ it|signed }}", value, language="en") == f"NPS {en}"


def test_a_signed_number_can_be_told_its_decimals(say):
    assert say("{{ it|signed(digits=1) }}", 34.44, language="en") == "+34.4"


def test_names_are_escaped_and_isolated_in_persian(say):
    assert say("سلام {{ it }}.", "Ali <b>&") == f"سلام {FSI}Ali &lt;b&gt;&amp;{PDI}."
    assert say("سلام {{ it }}.", "مریم") == f"سلام {FSI}مریم{PDI}."


def test_the_languages_that_run_from_right_to_left_are_those_of_unicode():
    bare = [name for name in locale_identifiers() if "_" not in name]

    assert {name for name in bare if Locale(name).text_direction == "rtl"} == RIGHT_TO_LEFT


def test_in_english_only_right_to_left_names_need_isolating(say):
    assert say("Hello {{ it }}.", "Maryam", language="en") == "Hello Maryam."
    assert say("Hello {{ it }}.", "مریم", language="en") == f"Hello {FSI}مریم{PDI}."


def test_direction_marks_of_others_stay_outside(say):
    assert say("سلام {{ it }}.", "A\u202eB\u2067C\u2069D\x00") == f"سلام {FSI}ABCD{PDI}."
    assert say("سلام {{ it }}.", "نیک‌پور") == f"سلام {FSI}نیک‌پور{PDI}."


def test_each_line_of_a_longer_text_is_isolated_for_itself(say):
    assert say("{{ it }}", "اول\n\nدوم") == f"{RLM}{FSI}اول{PDI}\n\n{RLM}{FSI}دوم{PDI}"


def test_codes_and_links_keep_latin_order(say):
    assert say("شماره: {{ it|code }}", "K7M4") == f"شماره: {LRI}<code>K7M4</code>{PDI}"
    assert say("لینک: {{ it|ltr }}", "t.me/x?a&b") == f"لینک: {LRI}t.me/x?a&amp;b{PDI}"
    assert say("Number: {{ it|code }}", "<K7M4>", language="en") == "Number: <code>&lt;K7M4&gt;</code>"
    assert say("Link: {{ it|ltr }}", "t.me/x", language="en") == "Link: t.me/x"


@pytest.mark.parametrize(
    "line",
    [
        "NPS: ۴۲",
        "<b>NPS</b> این ماه",
        "• Ali گفت",
        f"{LRI}<code>K7M4</code>{PDI} باز است",
        f"{FSI}Ali{PDI}، ۳ شکایت",
        f"{FSI}مریم{PDI} · {LRI}+۳{PDI}",
        "۱۸:۳۰ – ۱۹",
        "۱۰ NPS",
        "۱۰ ✓",
        "&amp; NPS",
    ],
)
def test_a_persian_line_that_does_not_begin_with_persian_gets_a_mark(line):
    assert FA.laid_out(line) == RLM + line
    assert EN.laid_out(line) == line


@pytest.mark.parametrize(
    "line",
    [
        *("سلام Ali", "<b>چه شد</b> NPS", "• امروز", "۰ یعنی اصلاً", "&lt; کم", "۱۰", "7"),
        f"{FSI}مریم{PDI}، ۳ شکایت",
    ],
)
def test_a_persian_line_that_begins_with_persian_or_is_one_number_stays(line):
    assert FA.laid_out(line) == line


def test_every_line_gets_its_mark_but_not_the_words_of_others(say):
    rendered = say("NPS\n{{ it|quote }}\nCSAT\n\nسلام", "No.\nNever.")

    assert rendered == f"{RLM}NPS\n<blockquote>No.\nNever.</blockquote>\n{RLM}CSAT\n\nسلام"


def test_a_command_keeps_its_slash_in_front(say):
    assert say("برگشتن: /resume · <b>(/stop)</b>") == f"برگشتن: {LRM}/resume · <b>({LRM}/stop)</b>"
    assert say("/stop") == f"{RLM}{LRM}/stop"
    assert say("To come back: /resume", language="en") == "To come back: /resume"


def test_optional_parts_leave_no_holes_but_quotes_keep_theirs(say):
    rendered = say("یک\n\n{% if not it %}صفر{% endif %}\n\n  دو  \n{{ it|quote }}", "a\n\n\n\nb")

    assert rendered == "یک\n\nدو\n<blockquote>a\n\n\n\nb</blockquote>"


@pytest.mark.parametrize("template", ["گفت {{ it|quote }} و رفت", "گفت\n{{ it|quote }}\nو رفت"])
def test_a_quote_stands_on_lines_of_its_own(say, template):
    assert say(template, "نه") == "گفت\n<blockquote>نه</blockquote>\nو رفت"


def test_two_quotes_stay_two(say):
    assert say("{{ it|quote }}{{ it|quote }}", "a") == "<blockquote>a</blockquote>\n<blockquote>a</blockquote>"


@given(st.text(max_size=60))
def test_no_words_from_outside_break_a_message(words):
    for typography in (FA, EN):
        message = typography.laid_out(f"سلام {typography.isolated(words)}، NPS\n{typography.isolated(words)}.")

        assert faults(message) == []


def test_an_english_line_that_begins_with_a_persian_name_stays_english():
    name = EN.isolated("نسرین")

    assert EN.laid_out(f"{name}, owner") == f"{LRM}{FSI}نسرین{PDI}, owner"
    assert EN.laid_out(f"{name}") == f"{FSI}نسرین{PDI}"
    assert EN.laid_out(f"Hello {name}") == f"Hello {FSI}نسرین{PDI}"
