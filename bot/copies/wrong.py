"""How a command ends that couldn't do its work: with a sentence, and the exit code that says so."""

import sys

WRONG = 2


def told(sentence: str) -> int:
    """Return the exit code."""
    print(sentence, file=sys.stderr)  # noqa: T201
    return WRONG
