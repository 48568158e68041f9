"""Laws of what people read: digits of their own language, no hole where a word should be, nothing said twice."""

import re
from collections import Counter
from collections.abc import Iterable

from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.wander.crowd import MARK
from tests.wander.fitting import FITTING, NAMES
from tests.wander.laws.heard import Heard
from tests.wander.words import WORDS

QUOTED = re.compile(r"<blockquote.*?</blockquote>|<code>.*?</code>|[\u2066-\u2068][^\u2069]*\u2069", re.DOTALL)
TAGS = re.compile(r"<[^>]*>")
COMMANDS = re.compile(r"/[a-z][^\n]*|https?://\S+|\b[A-Z0-9]{4}\b")  # Numbers of complaints, too.
OTHERS_DIGITS = {"fa": re.compile("[0-9٠-٩]"), "en": re.compile("[۰-۹٠-٩]")}
HOLES = re.compile(r"(?<=.)None(?! )|undefined|  |(?m:^\u200f?[•·] *$)| [.,،؛](?= |$)|\(\)|“”|«»|\[\]|\{\}|·\s*·|، ?،")
BESIDE = re.compile(r":$|^(<blockquote.*</blockquote>)?$", re.DOTALL)
THEIRS = (*WORDS, *NAMES, *(one for words in FITTING.values() for one in words))
OWN = sorted({*THEIRS, *(piece for one in THEIRS for piece in one.split())}, key=len, reverse=True)


def ensure_in_their_language(language: str, heard: Heard) -> None:
    """Words of others stand apart in Persian; in English they are known."""
    for words in (heard.message.html, *heard.labels):
        ours = COMMANDS.sub("", TAGS.sub("", QUOTED.sub("", words)))
        if language == "en":
            ours = _without_theirs(ours)
        found = OTHERS_DIGITS[language].search(ours)
        assert not found, (found, heard.by, language, words)


def _without_theirs(words: str) -> str:
    for one in OWN:
        words = words.replace(one, "")
    return words


def ensure_no_hole(heard: Heard) -> None:
    """What stands under a picture has no tags, and shows such signs as they are."""
    is_plain = heard.message.html == heard.message.text
    said = heard.message.html if is_plain else TAGS.sub("", QUOTED.sub("x", heard.message.html))
    for words in (said, *heard.labels):
        ours = QUOTED.sub("x", words)
        found = HOLES.search(ours)
        assert not found or MARK in ours, (found, heard.by, words)


def ensure_said_once(news: Iterable[Heard]) -> None:
    """But for what stands before or after words of others; what several messages became makes no sound."""
    said = [(heard.by.id, heard.message.html, str(heard.message.buttons)) for heard in news if not heard.message.edited]
    twice = [one for one, count in Counter(said).items() if count > 1 and not BESIDE.search(one[1])]
    assert not twice, twice


async def language_of(play: Stage, account: Account) -> str | None:
    """Whoever is forgotten has none."""
    person = await people.by_telegram_id(play.house.works.reads, account.id)
    return play.house.texts.pick(person.chosen_language, person.telegram_language) if person else None
