"""What a template may do with a fact, and what happens to every fact that it shows."""

import html
import re
from collections.abc import Callable
from typing import Any

from babel import Locale
from jinja2 import Undefined
from markupsafe import Markup, escape

from domain.frozen import frozen
from domain.people import UNNAMED
from domain.voices.finding import Excerpt
from templates.moments import Moments
from templates.typography import LRI, PDI, Typography, cleaned, enclosed

_EXPANDABLE_ABOVE = 400
_TAG = re.compile(r"<[^>]*>")


@frozen
class Filters:
    """The filters of one language."""

    typography: Typography
    moments: Moments

    def table(self) -> dict[str, Callable[..., Any]]:
        """Name in templates, and filter."""
        own, moments = (quote, excerpt, found, units), self.moments
        days = (
            moments.day,
            moments.date,
            moments.until,
            moments.until_short,
            moments.month,
            moments.year,
            moments.weekday,
        )
        times = (moments.due, moments.by, moments.on, moments.stamp, moments.stamp_by, moments.clock, moments.span)
        return {
            **{one.__name__: one for one in (*own, *days, *times, moments.hours, moments.hour)},
            "language": self.language,
            "num": self.typography.number,
            "signed": self.typography.signed,
            "digits": self.typography.digits,
            "ltr": self.typography.left_to_right,
            "hailed": self.hailed,
            "code": self.code,
            "url": self.url,
            "plural": self.plural,
        }

    def shown(self, fact: Any) -> Markup | str:
        """Make a fact safe to show: words are cleaned, escaped and isolated, numbers get their digits.

        A moment or another object needs a filter; to show it bare is an error of the template.
        """
        match fact:
            case None:
                return ""
            case Markup():
                # A macro's own first and last newline would leave holes in the message that calls it.
                return fact.strip("\n") if fact.startswith("\n") or fact.endswith("\n") else fact
            case str():
                return self.typography.isolated(fact)
            case int() | float() if not isinstance(fact, bool):
                return self.typography.number(fact)
            case Undefined():
                return str(fact)
            case _:
                raise TypeError(f"a {type(fact).__name__} is shown through a filter only")

    def hailed(self, name: str) -> Markup:
        """A name behind the greeting, and nothing where somebody has none."""
        return Markup() if name == UNNAMED else enclosed(" ", self.typography.isolated(name), "")

    def code(self, text: str) -> Markup:
        """A number to be copied."""
        marked = enclosed("<code>", escape(cleaned(text)), "</code>")
        return enclosed(LRI, marked, PDI) if self.typography.rtl else marked

    def url(self, address: str) -> Markup:
        """A link shown whole, so that it can be tapped, copied and sent on."""
        safe = escape(address)
        marked = enclosed(f'<a href="{safe}">', safe, "</a>")
        return enclosed(LRI, marked, PDI) if self.typography.rtl else marked

    def plural(self, count: float, **forms: str) -> Markup:
        """The form for a count (one=…, other=…, more in some languages), without the count itself."""
        form = Locale.parse(self.typography.language, sep="-").plural_form(count)
        return escape(forms.get(form, forms["other"]))

    def language(self, code: str) -> str:
        """The name of a language by its code; a code that nobody knows stands for itself."""
        known = Locale(self.typography.language.partition("-")[0]).languages
        return known.get(code, code)


def quote(words: str | None) -> Markup:
    """Somebody's own words, whole, in a block of their own; long ones open at a tap."""
    said = cleaned(words or "").strip()
    if not said:
        return Markup()
    opening = "<blockquote expandable>" if len(said) > _EXPANDABLE_ABOVE else "<blockquote>"
    return enclosed(opening, escape(said), "</blockquote>")


def found(excerpt: Excerpt) -> Markup:
    """Somebody's own words around what was looked for, in a block of their own; no isolate tears them apart."""
    before = f"…{excerpt.before}" if excerpt.is_cut_before else excerpt.before.lstrip()
    after = f"{excerpt.after}…" if excerpt.is_cut_after else excerpt.after.rstrip()
    said = escape(cleaned(before)) + enclosed("<b>", escape(cleaned(excerpt.found)), "</b>") + escape(cleaned(after))
    return enclosed("<blockquote>", said, "</blockquote>")


def excerpt(words: str | None, length: int) -> str:
    """At most `length` UTF-16 units with «…» for what was cut, between two words if there are two."""
    said = (words or "").strip()
    units = said.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * length:
        return said
    kept = units[: 2 * (length - 1)].decode("utf-16-le", "ignore")
    if not said[len(kept)].isspace() and not kept[-1:].isspace():
        kept = kept.rsplit(maxsplit=1)[0] if kept else ""
    return kept.rstrip(" \n،؛,;:.-") + "…"


def units(written: str) -> int:
    """How much of a message this takes, as Telegram counts: in UTF-16, without marks of ours."""
    return len(html.unescape(_TAG.sub("", str(written))).encode("utf-16-le", "surrogatepass")) // 2
