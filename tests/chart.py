"""The life of a matter as a Mermaid chart, drawn from its table of steps and put into the README by `make chart`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from domain.matters.steps import CLOSED, IN_WORK, OPEN, TRANSITIONS, State

README = Path(__file__).parent.parent / "README.md"
FENCE = "```mermaid\n", "```\n"

GROUPS = {"any_open": OPEN, "any_in_work": IN_WORK, "any_closed": CLOSED}  # The larger before what it holds.
TITLES = {"any_open": "any OPEN state", "any_in_work": "any state IN WORK", "any_closed": "any CLOSED state"}
BEGINNINGS = (State.UNSORTED, State.DRAFT)  # In one of these a matter is opened.


def draw() -> str:
    """Return the chart. A step that leads on from a whole group is one arrow from the group's box."""
    lines = ["stateDiagram-v2", *_boxes(), *(f"[*] --> {state}" for state in BEGINNINGS)]
    lines += [f"{start} --> {end}: {', '.join(steps)}" for (start, end), steps in _arrows().items()]
    return "\n    ".join(lines) + "\n"


def _boxes() -> Iterator[str]:
    """Name the groups with what they hold, and the states whose names have two words."""
    for name, states in GROUPS.items():
        yield f"{name}: {TITLES[name]}"
        yield f"{name}: {', '.join(_spoken(part) for part in _parts(states, without=name))}"
    yield from (f"{state}: {_spoken(state)}" for state in State if "_" in state)


def _arrows() -> dict[tuple[str, str], list[str]]:
    arrows: dict[tuple[str, str], list[str]] = {}
    for step, (allowed, following) in TRANSITIONS.items():
        for start in _parts(allowed):
            arrows.setdefault((start, following), []).append(_spoken(step))
    return arrows


def _parts(states: Iterable[State], *, without: str | None = None) -> Iterator[str]:
    """Whole groups first, then the states that are left, in the order of their table."""
    left = set(states)
    for name, group in GROUPS.items():
        if name != without and group <= left:
            left -= group
            yield name
    yield from (state for state in State if state in left)


def _spoken(name: str) -> str:
    return name.removeprefix("any_").replace("_", " ")


def drawn_in(text: str) -> str:
    """The document with the chart drawn anew, in the block where it stands."""
    opening, closing = FENCE
    before, _, rest = text.partition(opening)
    _, _, after = rest.partition(closing)
    return before + opening + draw() + closing + after


if __name__ == "__main__":
    README.write_text(drawn_in(README.read_text("utf-8")), "utf-8")
