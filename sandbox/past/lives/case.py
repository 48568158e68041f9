"""One complaint, step by step: what the customer does about it, and what staff do."""

from dataclasses import dataclass
from datetime import timedelta

from actions.numbers import label
from domain.matters.closings import EFFORTS, Outcome
from domain.matters.explanations import Aspect
from handlers.taps import (
    AgreeTap,
    AskTap,
    CloseHow,
    CloseHowTap,
    CloseTap,
    Draft,
    DraftedTap,
    Drafting,
    DraftTap,
    DueTap,
    EffortTap,
    ExplainTap,
    JudgeTap,
    Keeping,
    KeepingTap,
    LookIntoTap,
    MergeIntoTap,
    MergeTap,
    OutcomeTap,
    PromiseTap,
    ReopenTap,
    SendTap,
    Settled,
    SettledTap,
    SkipPartTap,
    StatusTap,
    TakeTap,
    TopicTap,
    Withdrawing,
    WithdrawTap,
)
from sandbox.past.goods import Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.particulars import particulars
from sandbox.past.shop import Shop
from sandbox.past.words.kinds import Told, Trouble

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SAYS_ALL, SAYS_AFTERWARDS = 0.4, 0.5


@dataclass
class Case:
    """`matter` is its number in the tables, known once it is received; `promise` that of the latest one in it."""

    shop: Shop
    customer: Hand
    trouble: Trouble
    what: Good
    matter: int = 0
    promise: int = 0

    @property
    def agent(self) -> Hand:
        return self.shop.agent_of(self.customer)

    def _named(self, text: str) -> str:
        return text.format(what=self.what.named(self.customer.person.writes))

    def some_hours(self, least: float, most: float) -> timedelta:
        return HOUR * self.customer.chance.uniform(least, most)

    def is_told(self) -> Life:
        """Out of the blue, by /complain."""
        self.customer.is_in_case = self.customer.has_complained = True
        yield from self.customer.writes("/complain")
        yield from self.customer.taps(TopicTap, topic=self.trouble.topic)
        yield from self._words()

    def comes_of_score(self, *, with_words: bool) -> Life:
        """By the button under a low score; whoever has written the reason isn't asked for it again."""
        self.customer.is_in_case = self.customer.has_complained = True
        yield from self.customer.taps(LookIntoTap)
        yield from self.customer.taps(TopicTap, topic=self.trouble.topic)
        yield from self._asked_on() if with_words else self._words()

    def _words(self) -> Life:
        yield from self.customer.writes(*(self._named(words) for words in self.trouble.words))
        yield from self.customer.taps(DraftTap, what=Draft.DONE)
        yield from self._asked_on()

    def _asked_on(self) -> Life:
        yield from particulars(self.customer, self.trouble.topic, self.what.named(self.customer.person.writes))
        wish = self._named(self.trouble.wanted or "")
        yield from self.customer.writes(wish) if wish else self.customer.taps(DraftTap, what=Draft.PROPOSE)
        self.matter = self.customer.remembered(StatusTap)

    def is_taken(self, by: Hand, after: timedelta) -> Life:
        yield self.shop.at_desk(by, after, MINUTE)
        yield from by.taps(TakeTap, matter=self.matter)

    def is_asked_about(self, by: Hand, question: str, after: timedelta) -> Life:
        yield self.shop.at_desk(by, after, 3 * MINUTE)
        yield from by.taps(AskTap, matter=self.matter)
        yield from by.writes(question)

    def customer_writes(self, text: str, after: timedelta) -> Life:
        yield self.shop.awake(self.shop.now + after)
        yield from self.customer.writes(text)

    def is_explained(self, by: Hand, after: timedelta, told: Told | None = None) -> Life:
        yield from self.is_drafted(by, after, told)
        yield from by.taps(SendTap)

    def is_drafted(self, by: Hand, after: timedelta, told: Told | None = None) -> Life:
        yield self.shop.at_desk(by, after, 8 * MINUTE)
        yield from by.taps(ExplainTap, matter=self.matter)
        for part in (told or self.trouble.told).parts:
            yield from by.writes(self._named(part)) if part else by.taps(SkipPartTap)

    def is_judged(self, after: timedelta, *, honest: bool = True, convinced: bool) -> Life:
        """Whether it convinced everybody says; many leave the rest."""
        yield self.shop.awake(self.shop.now + after)
        if self.customer.chance.random() < SAYS_ALL:
            yield from self.customer.taps(JudgeTap, aspect=Aspect.CLEAR, yes=1)
            yield from self.customer.taps(JudgeTap, aspect=Aspect.HONEST, yes=int(honest))
        yield from self.customer.taps(JudgeTap, aspect=Aspect.CONVINCED, yes=int(convinced))

    def customer_says(self, what: Settled, after: timedelta = MINUTE) -> Life:
        """Whether it is settled, to whichever question of ours came last."""
        yield self.shop.awake(self.shop.now + after)
        yield from self.customer.taps(SettledTap, matter=self.matter, what=what)
        if what is Settled.YES:
            yield from self._says_afterwards()

    def _says_afterwards(self) -> Life:
        """Half of them answer the two questions that follow."""
        chance = self.customer.chance
        if self.customer.button(OutcomeTap) is None or chance.random() > SAYS_AFTERWARDS:
            return
        yield from self.customer.taps(OutcomeTap, outcome=chance.choices(list(Outcome), (70, 22, 8))[0])
        yield from self.customer.taps(EffortTap, effort=chance.choices(EFFORTS, (3, 4, 7, 12, 22, 30, 22))[0])

    def is_promised(self, by: Hand, what: str, *, days: int) -> Life:
        yield self.shop.at_desk(by, 4 * MINUTE, 2 * MINUTE)
        yield from by.taps(PromiseTap, matter=self.matter)
        yield from by.writes(what)
        yield from by.taps(DueTap, days=days)
        yield from by.taps(DraftedTap, what=Drafting.TELL)
        self.promise = by.remembered(KeepingTap)

    def is_kept(self, by: Hand, proof: str, after: timedelta) -> Life:
        yield self.shop.at_desk(by, after, MINUTE)
        yield from by.taps(KeepingTap, promise=self.promise, what=Keeping.KEEP)
        yield from by.writes(proof)

    def is_moved(self, by: Hand, why: str, after: timedelta, *, days: int) -> Life:
        yield self.shop.at_desk(by, after, 3 * MINUTE)
        yield from by.taps(KeepingTap, promise=self.promise, what=Keeping.MOVE)
        yield from by.taps(DueTap, promise=self.promise, days=days)
        yield from by.writes(why)

    def is_broken(self, by: Hand, why: str, after: timedelta) -> Life:
        yield self.shop.at_desk(by, after, 3 * MINUTE)
        yield from by.taps(KeepingTap, promise=self.promise, what=Keeping.BREAK)
        yield from by.writes(why)

    def customer_agrees(self, after: timedelta, *, yes: bool = True) -> Life:
        yield self.shop.awake(self.shop.now + after)
        yield from self.customer.taps(AgreeTap, promise=self.promise, yes=int(yes))

    def is_taken_back(self, after: timedelta) -> Life:
        """The customer thinks better of it."""
        yield self.shop.awake(self.shop.now + after)
        yield from self.customer.taps(StatusTap, matter=self.matter)
        yield from self.customer.taps(WithdrawTap, matter=self.matter, what=Withdrawing.ASK)
        yield from self.customer.taps(WithdrawTap, matter=self.matter, what=Withdrawing.YES)

    def is_merged(self, by: Hand, into: int, after: timedelta) -> Life:
        yield self.shop.at_desk(by, after, 2 * MINUTE)
        yield from by.writes(f"/complaint {label(self.matter)}")
        yield from by.taps(MergeTap, matter=self.matter)
        yield from by.taps(MergeIntoTap, matter=self.matter, into=into)

    def is_over(self) -> Life:
        self.customer.is_in_case = False
        yield self.shop.now

    def is_opened_again(self, after: timedelta, words: str) -> Life:
        yield self.shop.awake(self.shop.now + after)
        yield from self.customer.taps(ReopenTap, matter=self.matter)
        yield from self.customer.writes(words)

    def is_put_aside(self, by: Hand, how: CloseHow, after: timedelta) -> Life:
        """A manager looks it up by its number: notices go to agents."""
        yield self.shop.at_desk(by, after, 2 * MINUTE)
        yield from by.writes(f"/complaint {label(self.matter)}")
        yield from by.taps(CloseTap, matter=self.matter)
        yield from by.taps(CloseHowTap, matter=self.matter, how=how)
