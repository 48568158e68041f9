"""Everything that the bot says, in every language, with facts of every kind, judged as Telegram and readers will."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import actions
import domain
import handlers
from domain.refusals import every_refusal
from handlers import commands
from templates.render import Texts
from tests.telegram_html import faults
from tests.templates.cards import NOW
from tests.templates.conftest import TEHRAN
from tests.templates.samples import plainly, told
from tests.templates.spoken import named, raised, said

TEXTS = Texts("مهرگان", TEHRAN)
LANGUAGES = TEXTS.languages
ROOT = Path(__file__).parents[2]
AREAS = sorted({name.partition(".")[0] for name in TEXTS.messages("en")})


def import_all() -> None:
    for package in (domain, actions, handlers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_files(language):
    files = {path.name for path in (ROOT / "templates" / language).iterdir()}

    assert files == {path.name for path in (ROOT / "templates" / "en").iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_arguments(language):
    assert TEXTS.messages(language) == TEXTS.messages("en")


def test_whatever_the_code_names_has_words():
    nameless = [
        (spoken.place, spoken.pattern.pattern)
        for spoken in named(AREAS)
        if not any(spoken.pattern.fullmatch(name) for name in TEXTS.messages("en"))
    ]

    assert nameless == []


def test_no_words_wait_for_somebody_to_say_them():
    patterns = [spoken.pattern for spoken in named(AREAS)]
    offered = {f"commands.{row.name}" for row in commands.COMMANDS}

    unsaid = {
        name
        for name in TEXTS.messages("en")
        if not name.startswith("buttons.") and not any(pattern.fullmatch(name) for pattern in patterns)
    }

    assert unsaid - offered == set()


def test_every_message_is_given_the_facts_that_its_words_need():
    arguments = TEXTS.messages("en")

    lacking = [
        (spoken.place, name, missing)
        for spoken in said()
        if not spoken.is_open
        for name in arguments
        if spoken.pattern.fullmatch(name) and (missing := set(arguments[name]) - spoken.facts)
    ]

    assert lacking == []


def test_every_refusal_has_words_and_brings_their_facts():
    import_all()
    words = {
        refusal.__name__: refusal.words for refusal in every_refusal() if not refusal.__module__.startswith("tests")
    }

    wordless = {name for name, message in words.items() if message not in TEXTS.messages("en")}
    lacking = [
        (place, name)
        for place, name, facts in raised(set(words))
        if name not in wordless and not set(TEXTS.messages("en")[words[name]]) <= facts
    ]

    assert (wordless, lacking) == (set(), [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_whatever_the_facts_telegram_takes_it_and_it_reads_in_its_direction(language, area):
    names = [name for name in TEXTS.messages(language) if name.startswith(f"{area}.")]

    found = [(name, fault, words) for name in names for words in told(TEXTS, language, name) for fault in faults(words)]

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_toasts_and_refusals_fit_on_a_tap(language):
    tapped = [name for name in TEXTS.messages(language) if name.startswith(("toasts.", "refusals."))]

    long = {name for name in tapped for words in plainly(TEXTS, language, name) if len(words) > 200}

    assert long <= {
        "refusals.unknown_period",
        "refusals.unknown_customer",
        "refusals.unknown_question",
    }  # They answer words alone, never a tap.


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_tells_in_a_line_what_it_does(language):
    told = {row.name: TEXTS.plain(f"commands.{row.name}", language, {}, now=NOW) for row in commands.COMMANDS}

    assert {name: words for name, words in told.items() if not 1 <= len(words) <= 64 or "\n" in words} == {}
    assert {name for name in told if not re.fullmatch(r"[a-z0-9_]{1,32}", name)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("business", ["مهرگان", "W" * 64])
def test_the_bots_description_is_as_short_as_telegram_wants_it(language, business):
    texts = Texts(business, TEHRAN)

    assert len(texts.plain("bot.about", language, {}, now=NOW)) <= 512
    assert len(texts.plain("bot.short", language, {}, now=NOW)) <= 120
