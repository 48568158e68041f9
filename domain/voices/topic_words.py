"""Words by which a business tells its own topics: fit to be found, and not more than anybody oversees."""

from domain.refusals import Refusal
from domain.voices.spelling import squashed

SHORTEST = 3
LONGEST = 22  # It stands on a button.
MOST = 60


def ensure_fit_to_tell(text: str) -> str:
    """Return the phrase on one line, or raise if it says too little or too much."""
    phrase = " ".join(text.split())
    if len(squashed(phrase)) < SHORTEST:
        raise TellsTooLittle(text=phrase[:LONGEST], shortest=SHORTEST)
    if len(phrase) > LONGEST:
        raise TellsTooMuch(longest=LONGEST)
    return phrase


def ensure_room(known: int, more: int) -> None:
    if known + more > MOST:
        raise TopicWordsFull(most=MOST)


class TellsTooLittle(Refusal):
    """Facts: `text`, and `shortest`, in letters."""

    words = "refusals.tells_too_little"


class TellsTooMuch(Refusal):
    """Facts: `longest`, in signs."""

    words = "refusals.tells_too_much"


class TopicWordsFull(Refusal):
    words = "refusals.topic_words_full"
