"""What is still to be asked while a complaint is told: one thing at a time, nothing twice, no more than helps."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from domain.digits import words_in
from domain.frozen import replace
from domain.matters.kinds import Since
from domain.matters.matters import Matter
from domain.matters.topics import TopicCode, asks_since_when
from domain.purchases import Bought

SHORTEST_NAMED = 3  # Fewer letters name nothing.


class Asked(StrEnum):
    TOPIC = "topic"
    WORDS = "words"
    PURCHASE = "purchase"
    SINCE = "since"
    WANTED = "wanted"


def next_asked(draft: Matter, *, holds_words: bool, purchases: int) -> Asked:
    """What is asked next; what was answered or passed over is never asked again."""
    if not draft.topic_asked:
        return Asked.TOPIC
    if not holds_words:
        return Asked.WORDS
    if not is_purchase_told(draft) and purchases > 1:
        return Asked.PURCHASE
    if not draft.since_told and asks_since_when(draft.topic):
        return Asked.SINCE
    return Asked.WANTED


def left_open(matter: Matter, *, wanted: str, purchases: int) -> list[Asked]:
    """What its customer has passed over, or was never asked; without a topic its card says so anyway."""
    is_unsaid = {
        Asked.PURCHASE: matter.purchase_id is None and purchases > 0,
        Asked.SINCE: matter.since is None and matter.since_words_id is None and asks_since_when(matter.topic),
        Asked.WANTED: not wanted,
    }
    return [asked for asked, is_so in is_unsaid.items() if is_so]


def is_purchase_told(draft: Matter) -> bool:
    return draft.purchase_told == 1 or draft.purchase_id is not None


def with_topic_asked(draft: Matter, *, now: datetime) -> Matter:
    return replace(draft, topic_asked=1, touched_at=now)


def with_topic(draft: Matter, topic: TopicCode, *, now: datetime) -> Matter:
    return replace(draft, topic=topic, topic_asked=1, touched_at=now)


def about(draft: Matter, purchase: int | None, *, now: datetime) -> Matter:
    """Return it as about this purchase, or about none that we know."""
    return replace(draft, purchase_id=purchase, purchase_told=1, touched_at=now)


def so_since(draft: Matter, since: Since | None, *, words: int | None = None, now: datetime) -> Matter:
    """Return it with since when it is so, or with that left open."""
    return replace(draft, since=since, since_words_id=words, since_told=1, touched_at=now)


def with_wanted_asked(draft: Matter, *, now: datetime) -> Matter:
    return replace(draft, wanted_asked=1, touched_at=now)


def named_in(text: str, purchases: Sequence[Bought]) -> Bought | None:
    """The one of them that a text names best; of two that it may mean it names neither."""
    told = _naming(text)
    shared = [(len(told & _naming(one.what)), one) for one in purchases]
    most = max((count for count, _ in shared), default=0)
    found = [one for count, one in shared if count == most]
    return found[0] if most and len(found) == 1 else None


def says_only_name(text: str, purchase: Bought) -> bool:
    """Whether it names the purchase and tells nothing else."""
    return _naming(text) <= _naming(purchase.what)


def _naming(text: str) -> set[str]:
    return {word for word in words_in(text) if len(word) >= SHORTEST_NAMED}
