"""What Telegram would refuse or garble in a message; the tests ask about every one that we have."""

import re
from html.parser import HTMLParser

from bot.sending.plain import LONGEST_PART

_ATTRIBUTES = {"b": [], "code": [], "blockquote": ["expandable"], "a": ["href"]}
_ENTITIES = {"lt", "gt", "amp", "quot"}
_EMBEDDINGS = re.compile("[\u202a-\u202e]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_PDI = "\u2069"


def faults(html: str) -> list[str]:
    """Return what is wrong with a message, in plain words; nothing is the wish."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    unclosed = [f"<{tag}> is not closed" for tag in reader.open]
    return reader.faults + unclosed + _length_faults(reader.text) + _direction_faults(reader.text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ATTRIBUTES:
            self.faults.append(f"<{tag}> is none of our tags")
            return
        self.faults += [f"<{tag}> has no attribute {name!r}" for name, _ in attrs if name not in _ATTRIBUTES[tag]]
        if tag == "a" and not dict(attrs).get("href"):
            self.faults.append("<a> leads nowhere")
        if tag == "blockquote" and self.open:
            self.faults.append(f"<blockquote> stands inside <{self.open[-1]}>")
        if "code" in self.open or (tag == "code" and {"b", "a"} & set(self.open)):
            self.faults.append(f"<{tag}> stands inside <{self.open[-1]}>; <code> mixes with nothing but quotes")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _ATTRIBUTES:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes nothing that is open just there")
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
        if "<" in data:
            self.faults.append("a bare < stands in the text")

    def handle_entityref(self, name: str) -> None:
        self.text += "&"
        if name not in _ENTITIES:
            self.faults.append(f"Telegram doesn't know &{name};")

    def handle_charref(self, name: str) -> None:
        self.text += chr(int(name[1:], 16) if name[:1] in "xX" else int(name))


def _length_faults(text: str) -> list[str]:
    if not text.strip():
        return ["the message is empty"]
    length = len(text.encode("utf-16-le")) // 2
    return [f"{length} characters of {LONGEST_PART} at most"] if length > LONGEST_PART else []


def _direction_faults(text: str) -> list[str]:
    """Isolates end with their line, whatever the eye hopes; so each line closes what it opens."""
    wrong = ["an embedding or override of direction"] if _EMBEDDINGS.search(text) else []
    for number, line in enumerate(text.split("\n"), 1):
        depth = lowest = 0
        for mark in _ISOLATES.findall(line):
            depth += -1 if mark == _PDI else 1
            lowest = min(lowest, depth)
        if depth or lowest:
            wrong.append(f"the isolates of line {number} don't match")
    return wrong
