"""Days as programs and people write them into the cells of a sheet."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.sheets.cells import Defect, Defective
from domain.sheets.moments import Moments
from templates.calendars import calendar_of

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
MOMENTS = Moments(ZoneInfo("Asia/Tehran"), NOW, calendar_of("fa").read)


@pytest.mark.parametrize(
    ("cell", "hour", "minute"),
    [
        *(("۲۰ آبان ۱۴۰۵", 12, 0), ("20 آبان ماه 1405", 12, 0), ("بیستم آبان ۱۴۰۵", 12, 0), ("1405/08/20", 12, 0)),
        *(("۲۰ آبان ۱۴۰۵، ۱۴:۳۰", 14, 30), ("۲۰ آبان ۱۴۰۵ ساعت ۱۴:۳۰", 14, 30), ("14050820 14:30:59", 14, 30)),
        *(
            ("11 November 2026", 12, 0),
            ("Nov 11, 2026", 12, 0),
            ("11-NOV-2026 09:05", 9, 5),
            ("2026-11-11T09:05", 9, 5),
        ),
    ],
)
def test_a_day_is_read_by_figures_or_by_the_name_of_its_month(cell: str, hour: int, minute: int):
    here = datetime(2026, 11, 11, hour, minute, tzinfo=ZoneInfo("Asia/Tehran"))

    assert MOMENTS.moment_in(cell, Defect.DELIVERED) == here.astimezone(UTC)


@pytest.mark.parametrize("cell", ["20 آبان", "31 آبان 1405", "20 آبان 1405 33:99", "30 February 2026", "soon", "آبان"])
def test_what_names_no_day_or_no_year_is_a_defect(cell: str):
    with pytest.raises(Defective):
        MOMENTS.moment_in(cell, Defect.DELIVERED)
