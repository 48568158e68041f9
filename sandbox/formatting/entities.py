"""Telegram's HTML read the way TDLib reads it, down to the wording of its complaints."""

import re
from dataclasses import dataclass

from sandbox.errors import ApiError, NotModelled, bad_request
from sandbox.formatting.tags import KINDS, KNOWN_TO_TELEGRAM_ONLY, argument, entity
from sandbox.formatting.text import Entity, Formatted, cleaned, trimmed, utf16_length

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

REFERENCE = re.compile(r"&(?:#(?P<decimal>\d+)|#x(?P<hex>[0-9a-fA-F]+)|(?P<name>[A-Za-z]+));?")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
PLAIN = re.compile(r"[^<&]*")
SPACE = re.compile(r"\s*")


@dataclass(frozen=True)
class _Open:
    """A start tag waiting for its end; `offset` counts UTF-16 units, `begin` characters of the plain text."""

    tag: str
    said: str
    offset: int
    begin: int


def parse_html(html: str) -> Formatted:
    """Return the plain text and its entities.

    Raises:
        ApiError: can't parse entities, as Telegram words it; offsets in it are of UTF-8 bytes.
    """
    return trimmed(_Reader(html).read())


def referenced(reference: re.Match[str]) -> str | None:
    """Return the character of `&lt;` or `&#39;`, or None where Telegram leaves the text as it is."""
    if name := reference["name"]:
        return NAMED.get(name)
    code = int(reference["decimal"] or "0") or int(reference["hex"] or "0", 16)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else None


class _Reader:
    """One pass over the HTML."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._at = 0
        self._plain = ""
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []
        self._language = ""

    def read(self) -> Formatted:
        while self._at < len(self._html):
            if self._html.startswith("</", self._at):
                self._end_tag(self._at)
            elif self._html[self._at] == "<":
                self._start_tag(self._at)
            else:
                self._words()
        if self._open:
            tag = self._open[-1].tag
            raise _broken(f'Can\'t find end tag corresponding to start tag "{tag}"')
        ordered = sorted(self._entities, key=lambda each: (each["offset"], -each["length"]))
        return Formatted(self._plain, tuple(ordered))

    def _words(self) -> None:
        """What stands up to the next tag or reference, or the one character that a reference means."""
        words = self._take(PLAIN, self._at)
        if not words:
            words, self._at = self._next(self._at)
        words = cleaned(words)
        self._plain += words
        self._length += utf16_length(words)

    def _next(self, at: int) -> tuple[str, int]:
        reference = REFERENCE.match(self._html, at)
        meant = referenced(reference) if reference else None
        if reference and meant is not None:
            return meant, reference.end()
        return self._html[at], at + 1

    def _start_tag(self, begin: int) -> None:
        tag = self._take(TAG_NAME, begin + 1).lower()
        self._ensure_not_over(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag in KNOWN_TO_TELEGRAM_ONLY:
            raise NotModelled(f"tag {tag} of HTML")
        if tag not in KINDS:
            raise _broken(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        said = self._attributes(tag, begin)
        if tag == "span" and said != "spoiler":
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self._open.append(_Open(tag, said, self._length, len(self._plain)))

    def _attributes(self, tag: str, begin: int) -> str:
        said = ""
        while True:
            self._take(SPACE, self._at)
            self._ensure_not_over(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
            if self._html[self._at] == ">":
                self._at += 1
                return said
            name, value = self._attribute(tag, begin)
            said = argument(tag, name, value) or said

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take(ATTRIBUTE_NAME, self._at).lower()
        if not name:
            where = f'the tag "{tag}" at byte offset {self._byte(begin)}'
            raise _broken(f"Empty attribute name in {where}")
        self._take(SPACE, self._at)
        unclosed = f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}'
        self._ensure_not_over(unclosed)
        if self._html[self._at] != "=":
            return name, ""
        self._take(SPACE, self._at + 1)
        self._ensure_not_over(unclosed)
        value = self._quoted() if self._html[self._at] in "'\"" else self._token()
        self._ensure_not_over(f"Unclosed start tag at byte offset {self._byte(begin)}")
        return name, value

    def _quoted(self) -> str:
        quote, value = self._html[self._at], ""
        self._at += 1
        while self._at < len(self._html) and self._html[self._at] != quote:
            character, self._at = self._next(self._at)
            value += character
        self._at += 1
        return value

    def _token(self) -> str:
        begin = self._at
        token = self._take(NAME_TOKEN, begin).lower()
        if self._at < len(self._html) and not (self._html[self._at].isspace() or self._html[self._at] == ">"):
            raise _broken(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return token

    def _end_tag(self, begin: int) -> None:
        where = f"at byte offset {self._byte(begin)}"
        if not self._open:
            raise _broken(f"Unexpected end tag {where}")
        found = self._take(TAG_NAME, begin + 2)
        self._take(SPACE, self._at)
        if not self._html.startswith(">", self._at):
            raise _broken(f"Unclosed end tag {where}")
        self._at += 1
        opened = self._open.pop()
        if found and found.lower() != opened.tag:
            raise _broken(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{found}>"')
        self._mark(opened)

    def _mark(self, opened: _Open) -> None:
        """Keep the entity, unless it marks nothing; code that fills a pre gives it its language."""
        place = {"offset": opened.offset, "length": self._length - opened.offset}
        marked = self._plain[opened.begin :]
        if not marked.strip():
            return
        last = self._entities[-1] if self._entities else {}
        if opened.tag == "pre" and self._language and last == {"type": "code", **place}:
            self._entities[-1] = {"type": "pre", **place, "language": self._language}
        elif found := entity(opened.tag, opened.said, place, marked):
            self._entities.append(found)
        self._language = opened.said if opened.tag == "code" else ""

    def _take(self, pattern: re.Pattern[str], at: int) -> str:
        found = pattern.match(self._html, at)
        text = found[0] if found else ""
        self._at = at + len(text)
        return text

    def _ensure_not_over(self, otherwise: str) -> None:
        if self._at >= len(self._html):
            raise _broken(otherwise)

    def _byte(self, index: int) -> int:
        return len(self._html[:index].encode())


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
