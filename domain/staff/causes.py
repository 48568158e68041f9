"""Why things go wrong: explanations kept for the next time, and those of what is happening right now."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NewType, Self

from domain.digits import matching_key, words_in
from domain.figures.shares import Share
from domain.frozen import frozen, replace
from domain.matters.matters import ON_TIME, Matter
from domain.matters.steps import Step
from domain.matters.topics import Topic, TopicCode
from domain.people import Person, PersonId, Role
from domain.refusals import Refusal

CauseId = NewType("CauseId", int)
LONGEST_CAUSE = 60  # Its name stands on a button.
LONGEST_NEWS = 600
OFFERED = 3
TELLING = 4  # Shorter words say little about what a text is about.


@frozen
class Cause:
    """An explanation in its four parts, with the topic and, if `is_for_product`, the product to which it applies."""

    id: CauseId
    name: str
    topic: TopicCode | None
    product: str | None
    is_for_product: int
    what_happened: str | None
    why: str
    what_now: str
    prevention: str | None
    owner_id: PersonId
    kept_at: datetime
    valid_until: datetime
    removed_at: datetime | None
    happening_since: datetime | None
    happening_by: PersonId | None
    over_at: datetime | None
    news: str | None

    def is_valid(self, now: datetime) -> bool:
        return self.removed_at is None and now < self.valid_until

    @property
    def is_happening(self) -> bool:
        return self.happening_since is not None and self.over_at is None

    def applies_to(self, product: str | None) -> bool:
        if not self.is_for_product or self.product is None:
            return True
        return product is not None and matching_key(product) == matching_key(self.product)

    def explains(self, topic: TopicCode | None, product: str | None) -> bool:
        """Whether a complaint is about this, by what its customer has chosen: enough to answer it at once."""
        return self.topic is not None and self.topic == topic and self.applies_to(product) and self.is_happening

    def reads_in(self, language: str) -> bool:
        """Whether it is written as somebody reads: in Persian's letters for them, in others for all others."""
        return is_in_persian_letters(self.why) == (language == "fa")

    def ensure_there(self) -> None:
        if self.removed_at is not None:
            raise CauseRemoved(name=self.name)

    def ensure_changeable(self, by: Person) -> None:
        """Raise unless it is theirs, or they are above: agents keep what they have written."""
        self.ensure_there()
        if self.owner_id != by.id and not by.may(Role.MANAGER):
            raise NotYourCause(name=self.name)

    def renewed(self, *, now: datetime, lasts: timedelta) -> Self:
        return replace(self, valid_until=now + lasts)

    def removed(self, *, now: datetime) -> Self:
        """Return it as offered no more; what it has explained stays explained.

        Raises:
            StillHappening: those who were told are first to hear how it ended.
        """
        if self.is_happening:
            raise StillHappening(name=self.name)
        return replace(self, removed_at=now)

    def turned(self) -> Self:
        """Return it for its product alone, or for all again."""
        return replace(self, is_for_product=0 if self.is_for_product or self.product is None else 1)

    def happening(self, by: PersonId, *, now: datetime) -> Self:
        """Return it as what happens now: whoever complains of it is told at once, in the name of whoever says so.

        Raises:
            CauseExpired: nobody has looked at its words for too long.
            NoTopic: it couldn't be told who complains of it.
        """
        self.ensure_there()
        if not self.is_valid(now):
            raise CauseExpired(name=self.name)
        if self.topic is None:
            raise NoTopic(name=self.name)
        if self.is_happening:
            raise HappeningBefore(name=self.name)
        return replace(self, happening_since=now, happening_by=by, over_at=None, news=None)

    def ensure_happening(self) -> None:
        if not self.is_happening:
            raise OverBefore(name=self.name)

    def over(self, news: str, *, now: datetime) -> Self:
        self.ensure_happening()
        return replace(self, over_at=now, news=news)


@frozen
class CauseCard:
    """A cause as staff read it: whose it is, whether it convinced, and how its current run stands."""

    cause: Cause
    topic: Topic | None
    owner: str
    convinced: Share
    told: int
    settled: int
    unsettled: int
    is_valid: bool


def explained_at_once(matter: Matter, *, now: datetime) -> Matter:
    """Return it explained, though no human has answered it: its first answer is still to come."""
    return replace(matter.stepped(Step.EXPLAIN, now=now), **ON_TIME)


def offered(
    causes: Iterable[Cause], topic: TopicCode | None, product: str | None, words: str, *, now: datetime
) -> list[Cause]:
    """The few that may explain a complaint, the likeliest first: by topic, then by the words that both have."""
    told = telling_words(words)
    likely = [
        ((cause.topic is not None and cause.topic == topic), len(told & _words_of(cause)), cause)
        for cause in causes
        if cause.is_valid(now) and cause.applies_to(product)
    ]
    fitting = [one for one in likely if one[0] or one[1] > 1]
    return [cause for *_, cause in sorted(fitting, key=lambda one: (-one[0], -one[1], -one[2].id))[:OFFERED]]


def is_in_persian_letters(text: str) -> bool:
    """Whether most of its letters are of the Arabic script, which Persian is written in."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum("\u0600" <= sign <= "\u06ff" for sign in letters) > len(letters)


def telling_words(text: str) -> set[str]:
    return {word for word in words_in(text) if len(word) >= TELLING}


def _words_of(cause: Cause) -> set[str]:
    return telling_words(" ".join(filter(None, (cause.name, cause.what_happened, cause.why, cause.what_now))))


class CauseRemoved(Refusal):
    words = "refusals.cause_removed"


class CauseExpired(Refusal):
    words = "refusals.cause_expired"


class NotYourCause(Refusal):
    words = "refusals.not_your_cause"


class NoTopic(Refusal):
    words = "refusals.cause_without_topic"


class HappeningBefore(Refusal):
    words = "refusals.cause_happening_before"


class StillHappening(Refusal):
    words = "refusals.cause_still_happening"


class OverBefore(Refusal):
    words = "refusals.cause_over_before"
