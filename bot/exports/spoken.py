"""Rows as their reader reads them: headers and states in words, moments by the clock and the calendar they go by."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.exports.parts import Cell
from domain.exports.columns import Column, Kind
from domain.matters.topics import Topic
from templates.calendars import calendar_of, jalali
from templates.render import Texts
from templates.typography import Typography

DAYS_REMEMBERED = 5000
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Of direction: a cell needs none, and whoever looks for its words doesn't expect any."""


class Spoken:
    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self._language = language
        self._zone = zone
        self._texts = Texts("", zone, language)
        self._typography = Typography.of(language)
        self._now = datetime.now(UTC)  # Nothing of what is said here has to do with it.
        self._has_own_days = calendar_of(language) == calendar_of("fa")
        self._word = lru_cache(None)(self._word_for)
        self._day = lru_cache(DAYS_REMEMBERED)(jalali)

    @property
    def is_rtl(self) -> bool:
        return self._typography.rtl

    def head(self, columns: Sequence[Column]) -> list[str]:
        """A moment has two columns where the reader's calendar isn't that of ISO."""
        cells: list[str] = []
        for column in columns:
            name = self._plain("exports.column", column=column.name)
            if column.kind is Kind.MOMENT and self._has_own_days:
                cells += [name, self._plain("exports.iso", column=column.name)]
            else:
                cells.append(name)
        return cells

    def cells(self, columns: Sequence[Column], row: Mapping[str, Any]) -> list[Cell]:
        cells: list[Cell] = []
        for name, kind in columns:
            value = row.get(name)
            if kind is Kind.MOMENT:
                cells += self._moment(value)
            elif value is None or kind in (Kind.TEXT, Kind.NUMBER):
                cells.append(value)
            elif isinstance(value, Topic):
                cells.append(value.named(self._language))
            else:
                cells.append(self._word(name, value))
        return cells

    def _moment(self, at: datetime | None) -> list[Cell]:
        if at is None:
            return [None, None] if self._has_own_days else [None]
        local = at.astimezone(self._zone).replace(tzinfo=None, second=0, microsecond=0)
        if not self._has_own_days:
            return [local]
        return [self._typography.digits(f"{self._day(local.date())} {local:%H:%M}"), local]

    def _word_for(self, column: str, code: Any) -> str:
        return self._plain("exports.value", column=column, code=code)

    def _plain(self, message: str, **facts: Any) -> str:
        return MARKS.sub("", self._texts.plain(message, self._language, facts, now=self._now)).strip()
