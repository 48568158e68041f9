"""How rows that were written at once are counted: by the statements that a shop without counts got them by."""

from pathlib import Path

from storage import migrations

HERE = Path(migrations.__file__).parent
COUNTS = ("005_daily_counts.sql", "045_counts_by_month.sql")


def counting() -> list[str]:
    """First each day's rows, then the months from them, into the table that is there already."""
    texts = [(HERE / name).read_text("utf-8") for name in COUNTS]
    statements = [one for text in texts for one in migrations._statements(text)]
    return [one for one in statements if "create table score_counts" not in one]
