"""What complaints are about: the business's own topics, in both languages, those that are offered in their order."""

from datetime import datetime
from typing import NewType, Self

from domain.digits import matching_key
from domain.frozen import frozen, replace
from domain.people import NoSuchNumber
from domain.refusals import Refusal

TopicCode = NewType("TopicCode", str)
# Those that every business begins with; it may rename and retire them, but for the last, by which everybody gets out.
LATE = TopicCode("late")
DAMAGED = TopicCode("damaged")
WRONG_ITEM = TopicCode("wrong_item")
QUALITY = TopicCode("quality")
PRICE = TopicCode("price")
TREATMENT = TopicCode("treatment")
OTHER = TopicCode("other")
BUILT_IN = (LATE, DAMAGED, WRONG_ITEM, QUALITY, PRICE, TREATMENT, OTHER)
# Of these the day of the purchase or of its delivery says since when.
DAY_IS_KNOWN = frozenset({LATE, WRONG_ITEM, PRICE, TREATMENT})
LONGEST_TOPIC = 30  # Its name stands on a button.
MOST_OFFERED = 12  # More than that nobody reads through.
SIDE_BY_SIDE = 18  # As long a name may be that shares its row.


@frozen
class Topic:
    """What was retired is offered no more, and keeps its name wherever it stands."""

    id: int
    code: TopicCode
    fa: str | None
    en: str | None
    place: int
    retired_at: datetime | None

    @property
    def is_offered(self) -> bool:
        return self.retired_at is None

    @property
    def is_way_out(self) -> bool:
        return self.code == OTHER

    def named(self, language: str) -> str:
        """Its name there; where it has none there, the one of the other language."""
        mine, others = (self.fa, self.en) if language == "fa" else (self.en, self.fa)
        return mine or others or self.code

    @property
    def names(self) -> list[str]:
        return [name for name in (self.fa, self.en) if name]

    @property
    def is_short(self) -> bool:
        """Whether it may share its row, in whichever language."""
        return max(map(len, self.names), default=0) <= SIDE_BY_SIDE

    def renamed(self, language: str, name: str) -> Self:
        self.ensure_changeable()
        return replace(self, fa=name) if language == "fa" else replace(self, en=name)

    def retired(self, *, now: datetime) -> Self:
        self.ensure_changeable()
        return replace(self, retired_at=now)

    def ensure_changeable(self) -> None:
        if self.is_way_out:
            raise WayOutStays(topic_id=self.id)


@frozen
class Topics:
    """All that a business has ever had."""

    known: tuple[Topic, ...]

    @property
    def offered(self) -> list[Topic]:
        """In their order; the way out comes last."""
        return sorted(
            (one for one in self.known if one.is_offered), key=lambda one: (one.is_way_out, one.place, one.id)
        )

    @property
    def retired(self) -> list[Topic]:
        return sorted((one for one in self.known if not one.is_offered), key=lambda one: -one.id)

    def of(self, code: str) -> Topic:
        """The topic of this code; one that nobody has is in no button of ours."""
        found = next((one for one in self.known if one.code == code), None)
        if found is None:
            raise NoSuchNumber()
        return found

    def numbered(self, number: int) -> Topic:
        found = next((one for one in self.known if one.id == number), None)
        if found is None:
            raise NoSuchNumber()
        return found

    def ensure_room(self) -> None:
        if len(self.offered) >= MOST_OFFERED:
            raise TopicsFull(most=MOST_OFFERED)

    def ensure_free(self, name: str, *, but: int | None = None) -> None:
        """Raise if another has this name, in either language and however it is spelt."""
        key = spelling(name)
        for one in self.known:
            if one.id != but and key in map(spelling, one.names):
                raise TopicKnown(topic_id=one.id) if one.is_offered else TopicRetired(topic_id=one.id)

    @property
    def next_place(self) -> int:
        return max((one.place for one in self.known if not one.is_way_out), default=0) + 1

    def places_with(self, topic: Topic, place: int) -> list[Topic]:
        """Those that stand elsewhere once this one stands at that place, counted from 1; the way out isn't moved."""
        topic.ensure_changeable()
        order = [one for one in self.offered if not one.is_way_out and one.id != topic.id]
        order.insert(max(place, 1) - 1, topic)
        return [replace(one, place=place) for place, one in enumerate(order, 1) if one.place != place]

    def place_of(self, topic: Topic) -> int:
        """Counted from 1."""
        return [one.id for one in self.offered].index(topic.id) + 1


def asks_since_when(code: str | None) -> bool:
    """Whether it tells staff anything since when; whoever named no topic wants to be brief."""
    return code is not None and code not in DAY_IS_KNOWN


def spelling(name: str) -> str:
    """What all spellings of a name have in common; spaces and half-spaces are no difference."""
    return matching_key(name).replace(" ", "")


def ensure_fit_to_name(text: str) -> str:
    """Return the name on one line, or raise if it is none, or too long for a button."""
    name = " ".join(text.split())
    if not any(sign.isalnum() for sign in name):
        raise NamelessTopic()
    if len(name) > LONGEST_TOPIC:
        raise TopicTooLong(length=len(name), longest=LONGEST_TOPIC)
    return name


class WayOutStays(Refusal):
    """Whoever finds nothing that fits must have somewhere to go."""

    words = "refusals.topic_way_out"


class TopicsFull(Refusal):
    words = "refusals.topics_full"


class TopicKnown(Refusal):
    words = "refusals.topic_known"


class TopicRetired(Refusal):
    words = "refusals.topic_retired"


class NamelessTopic(Refusal):
    words = "refusals.topic_nameless"


class TopicTooLong(Refusal):
    words = "refusals.topic_too_long"
