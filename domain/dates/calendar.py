"""What those who read days and periods must know of a calendar; templates/calendars.py has them."""

from datetime import date
from typing import Protocol


class Calendar(Protocol):
    """Days in figures, and where what a day lies in begins."""

    def read(self, text: str) -> date | None: ...

    def week_start(self, day: date) -> date: ...

    def month_start(self, day: date) -> date: ...

    def quarter_start(self, day: date) -> date: ...

    def year_start(self, day: date) -> date: ...
