"""Messages found, written and refused."""

from datetime import timedelta

import jinja2
import pytest

from templates.render import Texts
from tests.templates.conftest import NOW, TEHRAN

FSI, PDI, RLM, LRM = "\u2068", "\u2069", "\u200f", "\u200e"

FA_SURVEY = """
{% from "parts.j2" import question %}
{% macro _hello(name) %}سلام {{ name }}.{% endmacro %}

{% macro ask(name, on, what) %}
{{ _hello(name) }} {{ on|on }} {{ what }} را تحویل گرفتید.

{{ question() }}
{% endmacro %}

{% macro skipped(score) %}
باشد. {% if score %}نمره‌ی شما ثبت است و {% endif %}چیز دیگری لازم نیست.
{% endmacro %}
"""
FA_PARTS = """
{% macro question() %}
<b>از ۰ تا ۱۰، چقدر احتمال دارد ما را به یک دوست توصیه کنید؟</b>
۰ یعنی اصلاً احتمال ندارد
{% endmacro %}
"""
EN_SURVEY = """
{% macro ask(name, on, what) %}
Hello {{ name }}. Your {{ what }} arrived {{ on|on }}.
{% endmacro %}
{% macro skipped(score) %}All right.{% endmacro %}
{% macro about() %}{{ business }}'s bot & <b>you</b>{% endmacro %}
"""
FILES = {"fa/survey.j2": FA_SURVEY, "fa/parts.j2": FA_PARTS, "en/survey.j2": EN_SURVEY}
FACTS = {"name": "مریم", "on": NOW - timedelta(days=1), "what": "قوری"}


@pytest.fixture
def texts(texts_of) -> Texts:
    return texts_of(FILES, business="مهرگان & Sons")


def test_a_question_in_persian(texts):
    asked = texts.render("survey.ask", "fa", FACTS, now=NOW)

    assert asked == (
        f"سلام {FSI}مریم{PDI}. دیروز {FSI}قوری{PDI} را تحویل گرفتید.\n\n"
        "<b>از ۰ تا ۱۰، چقدر احتمال دارد ما را به یک دوست توصیه کنید؟</b>\n"
        "۰ یعنی اصلاً احتمال ندارد"
    )


def test_the_same_question_in_english(texts):
    asked = texts.render("survey.ask", "en", {**FACTS, "name": "Maryam", "what": "teapot"}, now=NOW)

    assert asked == "Hello Maryam. Your teapot arrived yesterday."


def test_a_day_later_it_is_another_yesterday(texts):
    later = texts.render("survey.ask", "en", FACTS, now=NOW + timedelta(days=7))

    assert "on Saturday 21 November" in later


def test_facts_that_a_message_does_not_name_are_ignored(texts):
    assert texts.render("survey.skipped", "en", {"score": None, "more": 1}, now=NOW) == "All right."


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (None, "باشد. چیز دیگری لازم نیست."),
        (3, "باشد. نمره‌ی شما ثبت است و چیز دیگری لازم نیست."),
    ],
)
def test_a_part_that_needs_a_fact_is_left_out_without_it(texts, score, words):
    assert texts.render("survey.skipped", "fa", {"score": score}, now=NOW) == words


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_missing_fact_is_an_error_also_where_it_would_not_show(texts, language):
    with pytest.raises(jinja2.UndefinedError, match=r"survey\.skipped lacks score"):
        texts.render("survey.skipped", language, {}, now=NOW)


def test_a_fact_that_no_argument_names_is_an_error(texts_of):
    texts = texts_of({"en/a.j2": "{% macro line() %}{{ nobody }}{% endmacro %}"}, default="en")

    with pytest.raises(jinja2.UndefinedError, match="nobody"):
        texts.render("a.line", "en", {"nobody": "x"}, now=NOW)


def test_an_argument_with_a_default_may_be_missing(texts_of):
    texts = texts_of({"en/a.j2": "{% macro line(it='nothing') %}{{ it }}{% endmacro %}"}, default="en")

    assert texts.render("a.line", "en", {}, now=NOW) == "nothing"


def test_a_message_that_a_language_lacks_comes_in_english(texts):
    assert texts.plain("survey.about", "fa", {}, now=NOW) == f"{LRM}{FSI}مهرگان & Sons{PDI}'s bot & you"


@pytest.mark.parametrize("language", ["fa", "en", "de"])
def test_a_message_that_nobody_wrote_is_an_error(texts, language):
    with pytest.raises(KeyError, match=r"survey\.never"):
        texts.render("survey.never", language, {}, now=NOW)


def test_plain_words_have_neither_markup_nor_escapes(texts):
    assert texts.plain("survey.ask", "en", {**FACTS, "name": "<b>", "what": "A&B"}, now=NOW) == (
        "Hello <b>. Your A&B arrived yesterday."
    )


@pytest.mark.parametrize("label", ["۱۰", "بستن شکایت"])
def test_a_button_says_nothing_but_its_label(texts_of, label):
    texts = texts_of({"fa/b.j2": f"{{% macro label() %}}{label}{{% endmacro %}}"})

    assert texts.plain("b.label", "fa", {}, now=NOW) == label


def test_messages_are_listed_with_their_arguments_and_without_helpers(texts):
    assert texts.messages("fa") == {"survey.ask": ("name", "on", "what"), "survey.skipped": ("score",)}


@pytest.mark.parametrize(
    ("codes", "language"),
    [
        (("fa-IR",), "fa"),
        (("en-US",), "en"),
        (("EN_gb",), "en"),
        ((None, "en"), "en"),
        (("de", "en"), "en"),
        (("en", "fa"), "en"),
        ((None, "de", ""), "fa"),
        ((), "fa"),
    ],
)
def test_the_first_language_that_we_speak_is_spoken(texts, codes, language):
    assert texts.pick(*codes) == language


def test_only_folders_with_a_languages_code_are_languages(texts_of):
    texts = texts_of({**FILES, "charts/card.j2": "", "de/notes.txt": ""})

    assert texts.languages == ("en", "fa")


def test_a_default_without_texts_stops_the_program(tmp_path):
    with pytest.raises(ValueError, match="'fa'"):
        Texts("x", TEHRAN, "fa", root=tmp_path)


def test_a_fault_in_any_file_is_found_at_the_start(texts_of):
    with pytest.raises(jinja2.TemplateSyntaxError):
        texts_of({**FILES, "fa/other.j2": "{% macro broken( %}"})


def test_a_language_without_words_for_today_and_tomorrow_stops_the_program(texts_of):
    with pytest.raises(ValueError, match="'de'"):
        texts_of({**FILES, "de/survey.j2": EN_SURVEY})


@pytest.mark.parametrize("can_be_kept", [True, False])
def test_a_text_that_was_edited_is_said_as_it_stands_now(texts_of, tmp_path, can_be_kept):
    if not can_be_kept:
        (tmp_path / "__pycache__").write_text("no folder, so nothing compiled can be kept here")
    texts_of({"fa/start.j2": "{% macro hello(name) %}سلام {{ name }}.{% endmacro %}"})

    edited = texts_of({"fa/start.j2": "{% macro hello(name) %}خوش آمدید، {{ name }}.{% endmacro %}"})

    assert edited.render("start.hello", "fa", {"name": "سارا"}, now=NOW) == f"خوش آمدید، {FSI}سارا{PDI}."
