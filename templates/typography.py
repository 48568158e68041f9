"""Digits, signs and direction: what keeps a line readable when two scripts meet in it."""

import re
from decimal import ROUND_HALF_UP, Decimal

from markupsafe import Markup, escape

from domain.frozen import frozen

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"
RLM, LRM = "\u200f", "\u200e"
MINUS = "\u2212"

_DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
_SEPARATORS = {"fa": str.maketrans(",.", "٬٫")}
# Hebrew, Arabic and their like, without the Arabic and Persian digits, which run left to right.
_RTL_LETTER = (
    "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
)
HAS_RTL = re.compile(f"[{_RTL_LETTER}]")
_STRONG = re.compile(rf"[^\W\d_]|[{RLM}{LRM}]")
_RTL_STRONG = re.compile(rf"[{_RTL_LETTER}{RLM}]")
_PLAINLY_RTL = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_TAGS = re.compile(r"<[^>]*>|&#?\w+;")
_ISOLATES = re.compile(f"[{LRI}{FSI}\u2067][^{PDI}]*{PDI}")
# Embeddings and isolates of others could turn our own words about, control characters make Telegram refuse, and no
# picture takes what is no character at all.
_UNWELCOME = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_HOLES = re.compile(r"\n{3,}")
_BEFORE_QUOTE = re.compile(r"(?<!\n)(?=<blockquote)")
_AFTER_QUOTE = re.compile(r"(?<=</blockquote>)(?!\n)")
_QUOTE = re.compile(r"(<blockquote.*?</blockquote>)", re.DOTALL)
_COMMAND = re.compile(r"/(?<![^\s(«:،]/)(?=[a-z])")


def cleaned(text: str) -> str:
    """Words from outside without the direction marks that reach beyond themselves; LRM and RLM may stay."""
    return text if text.isprintable() else _UNWELCOME.sub("", text)


RIGHT_TO_LEFT = frozenset(
    {
        *("apc", "ar", "bal", "bgn", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "ps", "rhg"),
        *("sd", "sdh", "skr", "syr", "trw", "ug", "ur", "yi"),
    }
)
"""Languages that Unicode's CLDR has so; to ask for each at every start would read in all that it knows of ours."""


def enclosed(opening: str, safe: str, closing: str) -> Markup:
    """Put our own marks round words that are escaped already; Markup's own sums are five times slower."""
    return Markup(f"{opening}{safe}{closing}")  # noqa: S704 - what comes in is escaped.


@frozen
class Typography:
    """The habits of one language."""

    language: str
    rtl: bool

    @classmethod
    def of(cls, language: str) -> "Typography":
        return cls(language, language.partition("-")[0] in RIGHT_TO_LEFT)

    def digits(self, text: str) -> str:
        return text.translate(_DIGITS.get(self.language, {}))

    def number(self, value: float, digits: int | None = None) -> Markup:
        """A number with so many decimals, one at most if not told; thousands are parted from 10,000 on."""
        exact = _rounded(value, digits)
        return self._with_sign(MINUS if exact < 0 else "", exact)

    def signed(self, value: float, digits: int = 0) -> Markup:
        """A number that tells its sign, save 0, which has none."""
        exact = _rounded(value, digits)
        return self._with_sign(MINUS if exact < 0 else "+" if exact > 0 else "", exact)

    def _with_sign(self, sign: str, exact: Decimal) -> Markup:
        """In a right-to-left line a sign would jump to the other side of its number."""
        size = abs(exact)
        latin = f"{size:,f}" if size >= 10_000 else f"{size:f}"
        written = sign + self.digits(latin.translate(_SEPARATORS.get(self.language, {})))
        return enclosed(LRI, written, PDI) if sign and self.rtl else escape(written)

    def isolated(self, text: str) -> Markup:
        """Words from outside, escaped, unable to reorder what stands around them.

        Line by line: an isolate ends with its line.
        """
        safe = escape(cleaned(text))
        if not safe or not (self.rtl or HAS_RTL.search(safe)):
            return safe
        if "\n" not in safe:
            return enclosed(FSI, safe, PDI)
        lines = (f"{FSI}{line}{PDI}" if line else "" for line in str(safe).split("\n"))
        return enclosed("", "\n".join(lines), "")

    def left_to_right(self, text: str) -> Markup:
        """Numbers of complaints, telephone numbers, links: Latin order within any line."""
        safe = escape(cleaned(text))
        return enclosed(LRI, safe, PDI) if self.rtl else safe

    def laid_out(self, html: str) -> str:
        """A whole message: quotes on lines of their own, no holes, each line in the language's direction."""
        if "<blockquote" in html:
            html = _AFTER_QUOTE.sub("\n", _BEFORE_QUOTE.sub("\n", html))
        parts = _QUOTE.split(html)
        parts[::2] = [self._lines(part) for part in parts[::2]]
        return "".join(parts).strip()

    def _lines(self, html: str) -> str:
        lines = [line.strip(" \t") for line in html.split("\n")]
        if self.rtl:
            lines = [_anchored(_COMMAND.sub(f"{LRM}/", line)) for line in lines]
        else:
            lines = [_held_left(line) for line in lines]
        return _HOLES.sub("\n\n", "\n".join(lines))


def _rounded(value: float, digits: int | None) -> Decimal:
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-(1 if digits is None else digits)), ROUND_HALF_UP)
    whole = exact.to_integral_value()
    return whole if digits is None and exact == whole else exact


def _anchored(line: str) -> str:
    """Make a right-to-left line begin so: clients take its direction from its first letter.

    By the standard that is the first outside isolates; older clients look into them.
    """
    if not line or line.isdigit() or _PLAINLY_RTL.match(line):
        return line
    bare = _TAGS.sub("", line)
    firsts = _STRONG.search(bare), _STRONG.search(_ISOLATES.sub("", bare))
    return line if all(first and _RTL_STRONG.match(first[0]) for first in firsts) else RLM + line


def _held_left(line: str) -> str:
    """A left-to-right line that begins with a Persian name would turn round; one of Persian words alone may."""
    bare = _TAGS.sub("", line)
    first, outside = _STRONG.search(bare), _STRONG.search(_ISOLATES.sub("", bare))
    turns = first is not None and _RTL_STRONG.match(first[0]) is not None
    return LRM + line if turns and outside is not None and not _RTL_STRONG.match(outside[0]) else line
