"""A message as plain text, for when Telegram doesn't take it as it is written: no markup, cut where it is too long."""

import unicodedata
from html.parser import HTMLParser

from bot.sending.call import Call
from domain.frozen import replace

LONGEST_PART = 4096
"""Telegram's limit of a text, in UTF-16 units after its markup is read."""
JOINER = "\u200d"
MODIFIERS = ("\U0001f3fb", "\U0001f3ff")
TAGS = ("\U000e0020", "\U000e007f")
FLAGS = ("\U0001f1e6", "\U0001f1ff")
LOOKS_BACK = 64
"""How far before the limit a sign is sought that doesn't belong to the one before it."""


def in_parts(call: Call, *, with_buttons: bool) -> list[Call]:
    """The words in as many messages as they need: the first in the way of the call, the buttons under the last."""
    written = dict(call.parameters)
    del written["parse_mode"]
    buttons = written.pop("reply_markup", None)
    further = {name: value for name, value in written.items() if name != "message_id"}
    first, *rest = cut(text_of(written["text"]), LONGEST_PART)
    calls = [
        Call(call.method, written | {"text": first}),
        *(Call("sendMessage", further | {"text": part}) for part in rest),
    ]
    if buttons is not None and with_buttons:
        calls[-1] = replace(calls[-1], parameters=calls[-1].parameters | {"reply_markup": buttons})
    return calls


def text_of(html: str) -> str:
    """What a reader sees of it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def cut(text: str, longest: int) -> list[str]:
    """Pieces of so many UTF-16 units at most: between lines or words where it can be, never inside a sign."""
    pieces = []
    while (end := _reach(text, longest)) < len(text):
        end = _between_words(text, end) or _between_signs(text, end)
        pieces.append(text[:end])
        text = text[end:]
    return [kept for piece in [*pieces, text] if (kept := piece.strip(" \n"))] or [text]


def _reach(text: str, longest: int) -> int:
    """How many signs fit."""
    if 2 * len(text) <= longest:
        return len(text)
    units = 0
    for index, sign in enumerate(text):
        units += 2 if sign > "\uffff" else 1
        if units > longest:
            return index
    return len(text)


def _between_words(text: str, end: int) -> int | None:
    """After the last line of the second half, else after its last word."""
    for gap in ("\n", " "):
        if (found := text.rfind(gap, end // 2, end)) >= 0:
            return found + 1
    return None


def _between_signs(text: str, end: int) -> int:
    lowest = max(end - LOOKS_BACK, 1)
    return next((place for place in range(end, lowest, -1) if not _is_joined(text, place)), end)


def _is_joined(text: str, place: int) -> bool:
    """Whether the sign at this place belongs to the one before it."""
    before, sign = text[place - 1], text[place]
    if unicodedata.category(sign).startswith("M") or JOINER in (before, sign):
        return True
    if MODIFIERS[0] <= sign <= MODIFIERS[1] or TAGS[0] <= sign <= TAGS[1]:
        return True
    return _is_flag(sign) and _flags_before(text, place) % 2 == 1


def _is_flag(sign: str) -> bool:
    """Two of these letters make one flag."""
    return FLAGS[0] <= sign <= FLAGS[1]


def _flags_before(text: str, place: int) -> int:
    count = 0
    while count < place and _is_flag(text[place - 1 - count]):
        count += 1
    return count
