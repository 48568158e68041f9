"""What /digest, /promises, /topics, /causes and /silent count beside the reports is what the rows count alone."""

from bisect import bisect_left
from collections import Counter

import pytest

from actions.digests.compose import TAKEN, compose
from actions.reports.report_complaints import summary_of
from actions.reports.report_nps import nps_of
from domain.figures.periods import Period
from domain.people import PersonId
from domain.promises.ledger import best_week
from storage import promises
from storage.silence import silence
from storage.staff import causes, topics
from tests.figures.chance import DAY, NOW
from tests.figures.conftest import PERIODS, Shop
from tests.figures.picked import is_in
from tests.figures.rows import Promise
from tests.figures.year import Year

MANAGER = 2


@pytest.mark.parametrize("period", [PERIODS["month"], PERIODS["two_days"]], ids=["month", "two_days"])
async def test_a_digest_tells_the_figures_of_the_reports_and_what_is_ahead(shop: Shop, period: Period):
    facts, _ = await compose(shop.look(), MANAGER, period, NOW + 7 * DAY, None)

    score, summary = await nps_of(shop.look(), period), await summary_of(shop.look(), period, PersonId(0))
    assert {name: facts[name] for name in ("period", "before", "figures")} == {
        name: score[name] for name in ("period", "before", "figures")
    }
    assert {name: facts[name] for name in TAKEN} == {name: summary[name] for name in TAKEN}
    open_now = still_open(shop.year)
    assert facts["due"] == sum(NOW < one.due_at <= NOW + 7 * DAY for one in open_now)
    assert facts["late"] == sum(one.due_at <= NOW for one in open_now)
    given = [one for one in shop.year.promises if one.told_at is not None and one.dropped_at is None]
    assert facts["broken"] == sum(is_in(one.broken_at, period) for one in given)


def still_open(year: Year) -> list[Promise]:
    ends = ("dropped_at", "kept_at", "broken_at")
    return [one for one in year.promises if one.told_at and not any(getattr(one, end) for end in ends)]


async def test_who_has_how_many_promises_to_keep_and_ever_kept(shop: Shop):
    loads = await promises.loads(shop.reads, now=NOW)

    open_now = still_open(shop.year)
    whose = Counter(one.owner_id for one in open_now)
    late = Counter(one.owner_id for one in open_now if one.due_at <= NOW)
    expected = [(owner, whose[owner], late[owner]) for owner in sorted(whose, key=lambda one: (-whose[one], one))]
    assert [(one.owner_id, one.open_now, one.overdue) for one in loads] == expected
    for owner in whose:
        kept = await promises.kept_on_time_by(shop.reads, owner)
        assert kept == sorted(
            one.kept_at
            for one in shop.year.promises
            if one.owner_id == owner
            and one.told_at
            and not one.dropped_at
            and one.kept_at
            and one.kept_at <= one.first_due_at
        )
        assert best_week(kept) == max(bisect_left(kept, first + 7 * DAY) - at for at, first in enumerate(kept))


async def test_how_many_complaints_each_topic_had_of_late(shop: Shop):
    found = await topics.counts(shop.reads, since=NOW - 90 * DAY)

    assert found == Counter(
        one.topic
        for one in shop.year.matters
        if one.kind == "complaint"
        and one.state != "merged"
        and one.topic is not None
        and one.received_at is not None
        and one.received_at >= NOW - 90 * DAY
    )


async def test_how_often_each_cause_convinced_and_what_became_of_those_it_was_told_at_once(shop: Shop):
    states = {one.id: one.state for one in shop.year.matters}
    for cause in shop.year.causes:
        card = await causes.card(shop.reads, cause.id, now=NOW)

        sent = [one for one in shop.year.explanations if one.cause_id == cause.id and one.sent_at is not None]
        judged = [one.convinced for one in sent if one.convinced is not None]
        since = cause.happening_since
        at_once = [one for one in sent if one.is_automatic and since is not None and one.sent_at >= since]
        assert (card.convinced.k, card.convinced.n) == (sum(judged), len(judged))
        assert card.told == len(at_once)
        assert card.settled == sum(states[one.matter_id] == "closed_agreed" for one in at_once)
        assert card.unsettled == sum(one.convinced == 0 for one in at_once)


async def test_why_customers_left_as_they_say_it(shop: Shop):
    found = await silence.reasons(shop.reads, since=NOW - 365 * DAY)

    said = Counter(
        one.felt
        for one in shop.year.feelings
        if one.kind == "exit" and one.felt is not None and one.asked_at >= NOW - 365 * DAY
    )
    assert found == sorted(said.items(), key=lambda each: (-each[1], each[0]))
