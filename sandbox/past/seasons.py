"""What goes well and what goes wrong, and when: the story that the figures tell."""

from dataclasses import dataclass

from domain.matters import topics

USUAL = {
    topics.LATE: 3,
    topics.DAMAGED: 4,
    topics.WRONG_ITEM: 2,
    topics.QUALITY: 4,
    topics.PRICE: 2,
    topics.TREATMENT: 2,
    topics.OTHER: 1,
}
DELIVERY = {topics.LATE: 12, topics.DAMAGED: 5, topics.TREATMENT: 3, topics.WRONG_ITEM: 1}
DAYS = 180


@dataclass(frozen=True)
class Season:
    """Up to `until` days before now: of a hundred who answer so many are promoters and detractors, the rest passive.

    `sold` is how many purchases a day weigh beside other seasons' days.
    """

    name: str
    until: int
    promoters: int
    detractors: int
    troubles: dict[topics.TopicCode, int]
    sold: float = 1
    complaining: float = 0.014
    """Of those who buy so many complain without being asked."""


SEASONS = (
    Season("a shop that finds its feet", 120, 50, 19, USUAL, 0.9),
    Season("calm weeks", 61, 57, 15, USUAL),
    Season("a sale week, and not enough couriers", 52, 12, 66, DELIVERY, 2.2, 0.1),
    Season("the recovery", 34, 50, 20, {**USUAL, topics.LATE: 5}),
    Season("couriers of our own, and boxes with walls", 0, 70, 10, {**USUAL, topics.LATE: 1, topics.DAMAGED: 2}),
)


SALE_WEEK = SEASONS[2]


def season_of(days_before: float) -> Season:
    """Return the season in which a day lies that was so many days before now."""
    return next(season for season in SEASONS if days_before >= season.until)
