"""What reading a period needs: today, and the calendar of the business."""

from datetime import date
from typing import TypedDict

from actions.work import Work
from domain.figures.periods import Calendar
from templates.calendars import calendar_of


class Today(TypedDict):
    today: date
    calendar: Calendar


def calendar_for(work: Work) -> Today:
    """In the calendar of the business: its quarter and its year are everybody's."""
    return {"today": work.business.day_of(work.now), "calendar": calendar_of(work.business.language)}
