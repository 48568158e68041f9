"""The one table: measure, ours, the peer's, their ratio, the goal, met or not; and the same as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

HEAD = ("measure", "ours", "peer", "ratio", "goal", "met")


@dataclass(frozen=True, slots=True)
class Goal:
    """What the compared figure must be: at least so much, or at most."""

    way: Literal["≥", "≤"]
    figure: float
    unit: str = "×"

    def is_met_by(self, figure: float) -> bool:
        return figure >= self.figure if self.way == "≥" else figure <= self.figure

    def __str__(self) -> str:
        return f"{self.way} {self.figure:g} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Row:
    """Without a peer the goal is for our own figure, else for ours : theirs."""

    measure: str
    ours: float
    unit: str = ""
    peer: float | None = None
    peer_name: str = ""
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None

    @property
    def is_met(self) -> bool | None:
        if self.goal is None:
            return None
        compared = self.ratio if self.ratio is not None and self.goal.unit == "×" else self.ours
        return self.goal.is_met_by(compared)

    def cells(self) -> tuple[str, ...]:
        peer = "" if self.peer is None else f"{_figure(self.peer)} {self.unit} {self.peer_name}".strip()
        ratio = "" if self.ratio is None else f"{_figure(self.ratio)} ×"
        met = {True: "yes", False: "NO", None: ""}[self.is_met]
        return (self.measure, f"{_figure(self.ours)} {self.unit}", peer, ratio, str(self.goal or ""), met)


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def printed(rows: Iterable[Row]) -> str:
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    drawn = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([drawn[0], "-|-".join("-" * width for width in widths), *drawn[1:]])


def save(rows: Iterable[Row], place: Path, *, is_quick: bool) -> None:
    """What the ratios were made of goes along, so that two benches can be laid side by side."""
    figures = [asdict(row) | {"ratio": row.ratio, "met": row.is_met} for row in rows]
    made = {"made_at": datetime.now(UTC).isoformat(timespec="seconds"), "is_quick": is_quick, "rows": figures}
    place.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8")
