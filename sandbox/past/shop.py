"""What every life has at hand: who is there, what the shop sells, and when people are awake or at work."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from domain.figures.nps import Category
from sandbox.past.director import Director
from sandbox.past.goods import GOODS, Good
from sandbox.past.hands import Hand, Life
from sandbox.past.people import LEILA, MINA, REZA
from sandbox.past.seasons import Season, season_of
from sandbox.past.words.kinds import Phrases, Trouble
from sandbox.past.words.languages import PHRASES
from sandbox.stage import OWNER, Stage

DAY = timedelta(days=1)
AWAKE = (time(8, 30), time(22, 45))
AT_WORK = (time(9, 30), time(19, 0))
THOUSAND = 1000
SCORES = {
    Category.PROMOTER: ((9, 10), (45, 55)),
    Category.PASSIVE: ((7, 8), (40, 60)),
    Category.DETRACTOR: ((0, 1, 2, 3, 4, 5, 6), (6, 5, 8, 16, 18, 22, 25)),
}


@dataclass(frozen=True)
class Shop:
    stage: Stage
    director: Director
    zone: ZoneInfo
    ends_at: datetime
    hands: dict[int, Hand]
    happening: set[str] = field(default_factory=set)
    """In which languages it is said why so much comes late."""

    @property
    def now(self) -> datetime:
        return self.stage.clock()

    @property
    def manager(self) -> Hand:
        return self.hands[MINA]

    @property
    def owner(self) -> Hand:
        return self.hands[OWNER]

    def agent_of(self, customer: Hand) -> Hand:
        """The one who writes as the customer does."""
        return self.hands[REZA if customer.person.writes == "en" else LEILA]

    def before(self, *, days: float = 0, hours: float = 0) -> datetime:
        """The moment so long before the end of the past."""
        return self.ends_at - timedelta(days=days, hours=hours)

    def begin(self, life: Life, at: datetime) -> None:
        self.director.begin(life, at)

    def sells(self, buyer: Hand, what: Good) -> Life:
        """The shop's software reports a purchase that has just arrived."""
        self.director.reports.append((buyer.person.number, what.named(buyer.person.writes), what.price * THOUSAND))
        yield self.now

    def season(self, at: datetime) -> Season:
        return season_of((self.ends_at - at) / DAY)

    def phrases(self, of: Hand) -> Phrases:
        return PHRASES[of.person.writes]

    def awake(self, moment: datetime) -> datetime:
        return self._within(AWAKE, moment)

    def at_desk(self, staff: Hand, after: timedelta, takes: timedelta) -> datetime:
        """When one of the staff comes to it who does one thing after the other, at work; from then on they have it."""
        begins = self._within(AT_WORK, max(self.now + after, staff.free_at))
        staff.free_at = begins + takes
        return begins

    def _within(self, hours: tuple[time, time], moment: datetime) -> datetime:
        """The moment itself if it lies in these hours, else some minutes after they next begin."""
        local = moment.astimezone(self.zone)
        begins, ends = hours
        if begins <= local.time() < ends:
            return moment
        day = local.date() + (DAY if local.time() >= ends else timedelta())
        minutes = timedelta(minutes=local.minute)
        return datetime.combine(day, begins, self.zone).astimezone(moment.tzinfo) + minutes


def some_good(chance: Random) -> Good:
    return chance.choices(GOODS, [good.sold for good in GOODS])[0]


def some_score(chance: Random, season: Season) -> int:
    shares = (season.promoters, 100 - season.promoters - season.detractors, season.detractors)
    category = chance.choices((Category.PROMOTER, Category.PASSIVE, Category.DETRACTOR), shares)[0]
    scores, weights = SCORES[category]
    return chance.choices(scores, weights)[0]


def some_trouble(chance: Random, phrases: Phrases, season: Season, what: Good) -> Trouble:
    """What goes wrong in this season with a thing of this kind."""
    fitting = [trouble for trouble in phrases.troubles if what.ware in trouble.wares]
    among = {trouble.topic for trouble in fitting}
    weights = {topic: weight for topic, weight in season.troubles.items() if topic in among}
    topic = chance.choices(list(weights), list(weights.values()))[0]
    return chance.choice([trouble for trouble in fitting if trouble.topic == topic])
