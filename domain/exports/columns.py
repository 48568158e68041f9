"""What stands in the columns of each list, from the first to the last."""

from enum import StrEnum
from typing import NamedTuple

from domain.exports.exports import What


class Kind(StrEnum):
    TEXT = "text"  # As somebody wrote it, or a name.
    NUMBER = "number"
    MOMENT = "moment"
    CODE = "code"  # Told by a word of ours in the reader's language.
    TOPIC = "topic"  # Named by the business in each language.


class Column(NamedTuple):
    name: str
    kind: Kind = Kind.TEXT


def _columns(written: str) -> tuple[Column, ...]:
    """A name without a kind is text."""
    named = (each.partition(":") for each in written.split())
    return tuple(Column(name, Kind(kind) if kind else Kind.TEXT) for name, _, kind in named)


COLUMNS: dict[What, tuple[Column, ...]] = {
    What.RESPONSES: _columns(
        "scored_at:moment score:number category:code origin:code words customer language:code what served_by"
        " touchpoint:code complaint"
    ),
    What.COMPLAINTS: _columns(
        "number received_at:moment state:code topic:topic severity:code words wanted customer what score:number"
        " assignee relayed due_at:moment answered_at:moment closed_at:moment cycle:number finding:code"
        " remedy:code cost:number currency:code convinced:code"
    ),
    What.PROMISES: _columns(
        "number promise standing:code owner customer told_at:moment first_due_at:moment due_at:moment kept_at:moment"
        " broken_at:moment proof because agreed:code"
    ),
    What.PURCHASES: _columns(
        "number what customer purchased_at:moment registered_at:moment delivered_at:moment returned_at:moment"
        " cancelled_at:moment cost:number currency:code served_by told_by"
    ),
}
