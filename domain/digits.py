"""Digits and letters as people type them, brought to one form for reading and matching."""

import unicodedata

_LETTERS = str.maketrans("يىكةأإآ", "ییکهااا")
# Arabic vowel signs, the keycap and the emoji selector; U+F07D is what Word leaves between Persian words.
_MARKS = dict.fromkeys([*range(0x64B, 0x653), 0x670, 0xFE0E, 0xFE0F, 0x20E3, 0xF07D])


class _Seen(dict[int, str | None]):
    """Each sign as it is; what only steers how others look is left out."""

    def __missing__(self, code: int) -> str | None:
        self[code] = seen = None if unicodedata.category(chr(code)) == "Cf" else chr(code)
        return seen


_SEEN = _Seen()


def to_ascii(text: str) -> str:
    """Return the text with the digits of every script as 0–9; all else stays."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c, c)) for c in text)


def matching_key(text: str) -> str:
    """Return what two spellings of the same word have in common.

    Case, width, digits, vowel signs, Arabic letters for Persian ones, half-spaces
    and direction marks are levelled, and any run of whitespace is one space. For
    comparing only: what people wrote is kept as they wrote it.
    """
    folded = to_ascii(unicodedata.normalize("NFKC", text)).casefold().translate(_MARKS).translate(_LETTERS)
    return " ".join(folded.translate(_SEEN).split())


def words_in(text: str) -> list[str]:
    """The words of a text in the form in which they are matched, without the signs between them."""
    return "".join(sign if sign.isalnum() else " " for sign in matching_key(text)).split()
