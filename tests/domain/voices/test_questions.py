"""What stands after /themes: whose words and which period, in either language and any order."""

from datetime import date

import pytest

from domain.figures.periods import Period
from domain.voices.questions import ThemesQuestion, UnknownThemes, Voices, read_themes
from templates.calendars import calendar_of

TODAY = date(2026, 11, 21)
MONTH = Period.last_days(30, TODAY)
WEEK = Period.last_days(7, TODAY)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("", ThemesQuestion(MONTH)),
        ("7", ThemesQuestion(WEEK)),
        ("promoters", ThemesQuestion(MONTH, Voices.PROMOTERS)),
        ("7 of detractors", ThemesQuestion(WEEK, Voices.DETRACTORS)),
        ("Complaints last 7 days", ThemesQuestion(WEEK, Voices.COMPLAINTS)),
        ("توصیه‌کننده‌ها", ThemesQuestion(MONTH, Voices.PROMOTERS)),
        ("ناراضي‌ها ۷", ThemesQuestion(WEEK, Voices.DETRACTORS)),
        ("۷ روز اخیر شکایت ها", ThemesQuestion(WEEK, Voices.COMPLAINTS)),
        ("همه ۷ روز", ThemesQuestion(WEEK)),
        ("from 2026-11-15 to 2026-11-21 complaints", ThemesQuestion(WEEK, Voices.COMPLAINTS)),
    ],
)
def test_it_is_read(asked: str, wanted: ThemesQuestion):
    assert read_themes(asked.split(), today=TODAY, calendar=calendar_of("fa")) == wanted


@pytest.mark.parametrize("asked", ["passives", "0", "7 promoters detractors", "شکایت فردا", "ن" * 5000])
def test_what_nobody_understands_is_refused(asked: str):
    with pytest.raises(UnknownThemes):
        read_themes(asked.split(), today=TODAY, calendar=calendar_of("fa"))
