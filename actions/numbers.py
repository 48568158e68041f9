"""The number of a matter as people read it aloud: short, without letters that look like others; never a secret."""

from sqids import Sqids

from domain.digits import matching_key

# Without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U beside V; shuffled, so that neighbours don't look alike.
ALPHABET = "K7PX4VDRN9HTWGQ6FMCJY3AE"
SQIDS = Sqids(alphabet=ALPHABET, min_length=4)


def label(number: int) -> str:
    return SQIDS.encode([number])


def normalized(text: str) -> str:
    """What a person typed, in any case and any digits, as a label would be written."""
    return matching_key(text).lstrip("#").upper()
