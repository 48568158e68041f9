"""Who is there: the few whom the page shows at once, and a crowd of customers with names of all kinds."""

from dataclasses import dataclass
from random import Random

from sandbox.cast import CUSTOMERS, STAFF
from sandbox.past.names import ENGLISH, PERSIAN, Names

SPOKEN: dict[str | None, int] = {"fa": 77, "en": 19, "ar": 2, "de": 1, None: 1}
"""In which languages phones are set, out of a hundred; who has neither of ours is spoken to in the shop's."""
_, __, MARYAM, OMID = (part.id for part in CUSTOMERS)
_, REZA, MINA, LEILA = (part.id for part in STAFF)
CROWD_FROM = 1001


@dataclass(frozen=True)
class Person:
    number: int
    name: str
    language: str | None
    last_name: str | None = None
    username: str | None = None

    @property
    def writes(self) -> str:
        """The language of their own words."""
        return "en" if self.language in ("en", "de") else "fa"


def cast() -> list[Person]:
    return [Person(part.id, part.name, part.language) for part in (*CUSTOMERS, *STAFF)]


def crowd(count: int) -> list[Person]:
    """The same people each time; whoever is one of the first is the same in a larger crowd."""
    return [_somebody(number) for number in range(CROWD_FROM, CROWD_FROM + count)]


def _somebody(number: int) -> Person:
    chance = Random(f"person {number}")  # noqa: S311  A past that is the same each time.
    language = chance.choices(list(SPOKEN), list(SPOKEN.values()))[0]
    return _named(number, language, ENGLISH if language in ("en", "de") else PERSIAN, chance)


def _named(number: int, language: str | None, names: Names, chance: Random) -> Person:
    """Half have a family name, a third a username; a few go by something else altogether."""
    if chance.random() < 0.06:
        return Person(number, chance.choice(names.odd), language)
    last_name = chance.choice(names.last) if chance.random() < 0.5 else None
    username = f"{chance.choice(names.handles)}_{number}" if chance.random() < 0.33 else None
    return Person(number, chance.choice(names.first), language, last_name=last_name, username=username)
