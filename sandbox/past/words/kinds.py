"""What there is to write: a handful of texts for each occasion, and troubles with all that is said about them."""

from dataclasses import dataclass

from domain.matters import topics
from domain.matters.remedies import RemedyKind
from sandbox.past.goods import Ware

ANY = frozenset(Ware)


@dataclass(frozen=True)
class Told:
    """An explanation in its four parts; the first and the last may be left out."""

    what_happened: str | None
    why: str
    what_now: str
    prevention: str | None = None

    @property
    def parts(self) -> tuple[str | None, ...]:
        return (self.what_happened, self.why, self.what_now, self.prevention)


@dataclass(frozen=True)
class Trouble:
    """A problem as it is told, and what staff say to it; `{what}` is the thing that was bought."""

    topic: topics.TopicCode
    words: tuple[str, ...]
    told: Told
    wares: frozenset[Ware] = ANY
    wanted: str | None = None


@dataclass(frozen=True)
class Phrases:
    """All that the people of one language write, by occasion."""

    praise: tuple[str, ...]
    lukewarm: tuple[str, ...]
    grumbles: tuple[tuple[topics.TopicCode, str], ...]
    thanks: tuple[str, ...]
    notes: tuple[str, ...]
    missing: tuple[str, ...]
    still: tuple[str, ...]
    again: tuple[str, ...]
    spam: tuple[str, ...]
    trials: tuple[str, ...]
    promises: tuple[tuple[str, str], ...]  # What is promised, and what shows that it was kept.
    delays: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    regrets: tuple[Told, ...]
    apologies: tuple[str, ...]
    gifts: dict[RemedyKind, str]  # How what is given comes to whom it is for.
    otherwise: tuple[str, ...]
    last_words: tuple[Told, ...]
    troubles: tuple[Trouble, ...]
