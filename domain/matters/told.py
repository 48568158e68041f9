"""What was written about a matter, sorted: what its customer told, what is shown cut, what isn't staff's own."""

from domain.matters.matters import Matter
from domain.words import FROM_STAFF, Part, Words

ONE_MESSAGE = 900  # Longer words don't go into a notice; they follow as messages of their own, uncut.
SINCE_SHOWN = 200
WISH_SHOWN = 300  # As much of a wish stands in a notice and in a receipt.


def told(words: list[Words]) -> list[Words]:
    """What the customer wrote of their own accord, or else when asked."""
    own = [one for one in words if one.part in (Part.TOLD, Part.REASON) and one.body]
    return own or [one for one in words if one.part is Part.ANSWER and one.body]


def own(words: list[Words]) -> list[Words]:
    """All that isn't staff's own, whoever wrote it down."""
    return [one for one in words if one.part not in FROM_STAFF]


def in_one(words: list[Words]) -> str:
    return "\n".join(one.body for one in words)


def cut(matter: Matter, words: list[Words]) -> list[Words]:
    """The words of which a notice or a receipt shows only the beginning: they follow whole."""
    said = told(words)
    wished = [one for one in words if one.part is Part.WANTED]
    since = [one for one in words if one.id == matter.since_words_id and len(one.body) > SINCE_SHOWN]
    return [
        *(said if len(in_one(said)) > ONE_MESSAGE else []),
        *since,
        *(one for one in wished if one.body and len(in_one(wished)) > WISH_SHOWN),
    ]
