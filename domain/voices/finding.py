"""What staff look for in the words of customers, and where it stands in a text."""

from typing import Self

from domain.frozen import frozen
from domain.refusals import Refusal
from domain.voices.spelling import FOLDED, GAP, HALF_SPACE, letters_of, squashed
from domain.words import length_of

SHORTEST = 3
LONGEST = 100
DEPTH = 9  # Letters of a start that are kept; what is longer is read in the text itself.
CODES = 128
_KNOWN = "0123456789abcdefghijklmnopqrstuvwxyzابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_CODES = {sign: code for code, sign in enumerate(_KNOWN, 1)}
_OTHERS = CODES - len(_KNOWN) - 1
_EXCERPT = 60
_ENDINGS = frozenset(("ها", "های", "هایی", "هایم", "هایت", "هایش", "ام", "ای", "اند", "تر", "ترین", "ی", "هام", "هاش"))
_BEGINNINGS = frozenset(("می", "نمی"))


def number_of(start: str) -> int:
    """The first letters of a start as one number, in the order of which all that begins alike stands together."""
    number = 0
    for place in range(DEPTH):
        number = number * CODES + (_code(start[place]) if place < len(start) else 0)
    return number


def _code(sign: str) -> int:
    """Letters of other scripts share the codes that are left."""
    return _CODES.get(sign) or len(_KNOWN) + 1 + ord(sign) % _OTHERS


def starts_of(text: str) -> list[int]:
    """By what a text is found: the letters from each of its words on, whatever stands between them."""
    letters = letters_of(text)
    return sorted({number_of(letters.squash[start : start + DEPTH]) for start in letters.starts})


@frozen
class Range:
    """All numbers of what begins with the same letters, both ends inside."""

    low: int
    high: int

    @classmethod
    def of(cls, letters: str) -> Self:
        low = number_of(letters[:DEPTH])
        return cls(low, low + CODES ** (DEPTH - min(len(letters), DEPTH)) - 1)


@frozen
class Sought:
    """Words that are looked for: as they stand together, or each of them anywhere in a text."""

    together: str
    words: tuple[str, ...]
    is_apart: bool = False

    @property
    def may_be_apart(self) -> bool:
        return len(self.words) > 1 and any(len(word) >= SHORTEST for word in self.words)

    @property
    def ranges(self) -> list[Range]:
        if not self.is_apart:
            return [Range.of(self.together)]
        return [Range.of(word) for word in self.words if len(word) >= SHORTEST]

    def find(self, text: str) -> "Span | None":
        """Where it stands in the text, the first of its words if they stand apart; None where any is missing."""
        letters = letters_of(text)
        spans: list[Span] = []
        for wanted in self.words if self.is_apart else (self.together,):
            start = next((one for one in letters.starts if letters.squash.startswith(wanted, one)), None)
            if start is None:
                return None
            spans.append(Span(letters.places[start], letters.places[start + len(wanted) - 1] + 1))
        return min(spans, key=lambda span: span.start)


@frozen
class Span:
    start: int
    end: int


@frozen
class Excerpt:
    """A find with some of what stands around it, cut between words."""

    before: str
    found: str
    after: str
    is_cut_before: bool
    is_cut_after: bool


def read_sought(text: str, *, is_apart: bool = False) -> Sought:
    """Read what is looked for.

    Raises:
        SoughtTooLong: nobody looks for a whole letter.
        SoughtTooShort: fewer than three letters stand in nearly every text.
    """
    if length_of(text) > LONGEST:
        raise SoughtTooLong(longest=LONGEST)
    together = squashed(text)
    if len(together) < SHORTEST:
        raise SoughtTooShort(shortest=SHORTEST)
    return Sought(together, _words_of(text), is_apart)


def _words_of(text: str) -> tuple[str, ...]:
    """The words as they are meant: a verb's prefix belongs to what follows, an ending to what it ends."""
    words: list[str] = []
    for word in filter(None, map(squashed, text.split())):
        if words and (words[-1] in _BEGINNINGS or word in _ENDINGS):
            words[-1] += word
        else:
            words.append(word)
    return tuple(dict.fromkeys(words))


def excerpt(text: str, span: Span) -> Excerpt:
    """Whole words are found: letters that are joined must not be torn apart."""
    start, end = span.start, span.end
    while start > 0 and _is_joined(text[start - 1]):
        start -= 1
    while end < len(text) and _is_joined(text[end]):
        end += 1
    first, last = _cut_before(text, start), _cut_after(text, end)
    return Excerpt(
        before=text[first:start],
        found=text[start:end],
        after=text[end:last],
        is_cut_before=bool(text[:first].strip()),
        is_cut_after=bool(text[last:].strip()),
    )


def _is_joined(sign: str) -> bool:
    return sign == HALF_SPACE or FOLDED[sign] != GAP


def _cut_before(text: str, start: int) -> int:
    first = max(start - _EXCERPT, 0)
    if first == 0:
        return 0
    space = text.find(" ", first - 1, start)
    return first if space < 0 else space + 1


def _cut_after(text: str, end: int) -> int:
    last = min(end + _EXCERPT, len(text))
    if last == len(text):
        return last
    space = text.rfind(" ", end, last + 1)
    return last if space < 0 else space


class SoughtTooShort(Refusal):
    """Facts: `shortest`, in letters."""

    words = "refusals.sought_too_short"


class SoughtTooLong(Refusal):
    """Facts: `longest`, in signs."""

    words = "refusals.sought_too_long"
