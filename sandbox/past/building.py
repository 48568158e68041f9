"""Builds the past: everybody's life is laid out, and then all of them are played up to now."""

from datetime import UTC, datetime, timedelta

from sandbox.past.director import Director, Tell
from sandbox.past.hands import Hand
from sandbox.past.lives import crowd, first, staff
from sandbox.past.people import CROWD_FROM, Person, cast
from sandbox.past.people import crowd as crowd_of
from sandbox.past.seasons import DAYS
from sandbox.past.shop import Shop
from sandbox.stage import Stage

PURCHASES = 1540
"""Some of whom leave buy nothing more, so that about fifteen hundred are sold."""
CROWD = 406
ENDS_AT = datetime(2026, 10, 25, 6, 30, tzinfo=UTC)  # A Sunday, 10:00 in Tehran.
BEGINS_AT = ENDS_AT - timedelta(days=DAYS)


def nobody(_: datetime) -> None:
    """Wants to hear nothing of how far it is."""


async def build(stage: Stage, *, days: float = DAYS, tell: Tell = nobody) -> None:
    """Play so many days of it, on a stage whose clock stands where it begins."""
    zone = stage.house.works.business.zone
    director = Director(stage, zone, tell)
    hands = {person.number: _hand(stage, person) for person in (*cast(), *crowd_of(CROWD))}
    shop = Shop(stage, director, zone, ENDS_AT, hands)
    staff.works(shop)
    first.begin(shop)
    crowd.live(shop, [hand for number, hand in hands.items() if number >= CROWD_FROM], PURCHASES)
    await director.play(BEGINS_AT + timedelta(days=days))


def _hand(stage: Stage, person: Person) -> Hand:
    account = stage.telegram.account(
        person.number, person.name, person.language, username=person.username, last_name=person.last_name
    )
    return Hand(stage.telegram, account, person, stage.clock)
