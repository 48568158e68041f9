"""A rule said no: not a bug, but an answer, with words in every language."""

from collections.abc import Iterator
from typing import Any, ClassVar


class Refusal(Exception):
    """Raised by a rule; the message named by `words` tells the person, with `facts` put to it.

    A subclass stands next to its rule and declares `words`, else it can't be
    defined. The text of the exception is that name alone, so that no
    customer's words reach a log through it.
    """

    words: ClassVar[str]

    def __init_subclass__(cls) -> None:
        if not hasattr(cls, "words"):
            raise TypeError(f"{cls.__name__} must say which words tell it: words = 'refusals.…'")

    def __init__(self, **facts: Any) -> None:
        super().__init__(self.words)
        self.facts = facts


def every_refusal(root: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    """Yield every Refusal of the modules imported so far, each once; a test asks whether all have words."""
    seen: set[type[Refusal]] = set()
    waiting = list(root.__subclasses__())
    while waiting:
        refusal = waiting.pop(0)
        if refusal not in seen:
            seen.add(refusal)
            waiting += refusal.__subclasses__()
            yield refusal
