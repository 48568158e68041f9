"""How rows that were written at once are counted: by the statements that a shop without daily counts got them by."""

from pathlib import Path

from storage import migrations

COUNTS = Path(migrations.__file__).parent / "005_daily_counts.sql"


def counting() -> list[str]:
    return [one for one in migrations._statements(COUNTS.read_text("utf-8")) if "insert into" in one]
