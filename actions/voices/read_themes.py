"""/themes: what customers speak of in a period, by their tap or by their words, with voices that are typical."""

import asyncio
from collections.abc import Iterable
from typing import Any

from actions.reports.draw_nps import STALE_AFTER
from actions.reports.report_nps import days_of
from actions.work import Work
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.shifts import Shift
from domain.frozen import frozen
from domain.matters.topics import OTHER
from domain.people import NotYours, PersonId
from domain.voices.lexicon import PRAISES
from domain.voices.questions import ThemesQuestion, Voices
from domain.voices.reports import ThemeCount, counted
from domain.voices.spelling import letters_of
from domain.voices.themes import Lexicon
from domain.voices.typical import ReadText, Weights, new_phrases, typical
from domain.words import length_of
from storage import people
from storage.voices import spoken, topic_words
from storage.voices.spoken import Spoken

QUOTES = 2
LONGEST_QUOTE = 240
ROOM = 2400
"""UTF-16 units for what is quoted, with what stands around each: a message of Telegram's has 4,096."""
AROUND = 30


@frozen
class ThemedVoice:
    """A complaint or a score with words: which themes it speaks of, by a tap or by its words."""

    spoken: Spoken
    themes: frozenset[str]
    is_tapped: bool
    said: ReadText | None

    @classmethod
    def of(cls, one: Spoken, lexicon: Lexicon) -> "ThemedVoice":
        said = ReadText.of(one.words_id, one.customer_id, one.body) if one.words_id is not None else None
        if one.topic is not None and one.topic != OTHER:
            return cls(one, frozenset((one.topic,)), True, said)
        return cls(one, lexicon.themes_in(letters_of(one.text)), False, said)

    def may_be_read_by(self, reader: PersonId) -> bool:
        return self.spoken.concerns_id != reader or self.spoken.customer_id == reader


async def read_themes(work: Work, asked: ThemesQuestion, telegram_id: int) -> dict[str, Any]:
    """The facts of the report; for looking only. To read thousands of texts takes a second: that is done beside."""
    reader = await people.by_telegram_id(work.tx, telegram_id)
    if reader is None:
        raise NotYours()
    lexicon = Lexicon.of(await topic_words.by_code(work.tx))
    now, is_cut = await _spoken(work, asked.period, asked.voices)
    before, is_cut_before = await _spoken(work, asked.period.before, asked.voices)
    is_cut = is_cut or is_cut_before
    themes = await asyncio.to_thread(_themes, now, before, lexicon, reader.id, is_cut=is_cut)
    return {
        "period": days_of(asked.period),
        "before": days_of(asked.period.before),
        "of": asked.voices,
        **themes,
    }


def _themes(
    told: list[Spoken], told_before: list[Spoken], lexicon: Lexicon, reader: PersonId, *, is_cut: bool
) -> dict[str, Any]:
    now, before = [ThemedVoice.of(one, lexicon) for one in told], [ThemedVoice.of(one, lexicon) for one in told_before]
    themes, other = counted([one.themes for one in now], [one.themes for one in before])
    return {
        "count": len(now),
        "then": len(before),
        "is_cut": int(is_cut),
        "tapped": sum(one.is_tapped for one in now),
        "topics": [_shown(one, is_cut=is_cut) for one in themes],
        "other": {**_shown(other, is_cut=is_cut), "percent": other.now.percent},
        "compared": 0 if is_cut else sum(one.shift is not Shift.UNJUDGED for one in themes),
        "voices": _quoted([one for one in now if one.said and one.may_be_read_by(reader)], [*themes, other]),
        "phrases": _new(now, before),
    }


async def show_themes(work: Work, facts: dict[str, Any]) -> None:
    message = "themes.report" if facts["count"] >= SHOWN_FROM else "themes.few"
    if message == "themes.few":
        facts = {name: facts[name] for name in ("period", "of", "count")}
    work.say(work.by.id, message, instead_of=work.tapped, until=work.now + STALE_AFTER, **facts)


async def _spoken(work: Work, period: Period, voices: Voices) -> tuple[list[Spoken], bool]:
    """A score that became a complaint is one voice; without words or topic it says nothing.

    Beside them whether there are more than are read.
    """
    told: list[Spoken] = []
    rated: list[Spoken] = []
    if voices in (Voices.ALL, Voices.COMPLAINTS):
        told = await spoken.complained(work.tx, *work.business.span_of(period))
    if voices.scores is not None:
        low, high = voices.scores
        rated = await spoken.rated(work.tx, period, low=low, high=high)
    is_cut, known = max(len(told), len(rated)) >= spoken.MOST, {one.matter_id for one in told}
    told += [one for one in rated if one.matter_id is None or one.matter_id not in known]
    return [one for one in told if one.text or one.topic not in (None, OTHER)], is_cut


def _shown(count: ThemeCount, *, is_cut: bool) -> dict[str, Any]:
    """A praise is no topic and has its name in the words of the report."""
    shift = Shift.UNJUDGED if is_cut else count.shift
    praise = count.theme if count.theme in PRAISES else None
    return {"name": count.theme, "praise": praise, "count": count.now.k, "then": count.then.k, "shift": shift}


def _quoted(voices: list[ThemedVoice], themes: list[ThemeCount]) -> list[dict[str, Any]]:
    """Two of each theme, as far as there is room, those of the largest first; short ones where there are some."""
    weights = Weights.of(one.said for one in voices if one.said)
    quoted: list[dict[str, Any]] = []
    room = ROOM
    for place, theme in enumerate(themes):
        about = [one.said for one in voices if one.said and _speaks_of(one, theme.theme)]
        short = [one for one in about if length_of(one.text) <= LONGEST_QUOTE]
        for said in typical(short or about, weights, most=QUOTES):
            room -= min(length_of(said.text), LONGEST_QUOTE) + AROUND
            if room < 0:
                return quoted
            quoted.append({"words": said.id, "of": place})
    return quoted


def _speaks_of(voice: ThemedVoice, theme: str | None) -> bool:
    return not voice.themes if theme is None else theme in voice.themes


def _new(now: Iterable[ThemedVoice], before: Iterable[ThemedVoice]) -> list[dict[str, Any]]:
    """Where hardly anybody spoke before, everything would be new."""
    said, earlier = [one.said for one in now if one.said], [one.said for one in before if one.said]
    if 2 * len(earlier) < len(said):
        return []
    return [{"phrase": one.phrase, "count": one.sayers} for one in new_phrases(said, earlier)]
