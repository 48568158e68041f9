"""What the clock will do next and for whom; looks only, and promises nothing: the day itself decides."""

from datetime import datetime

from actions.hours.known import with_hours
from actions.work import Works
from domain.business import Business
from domain.plans import Coming, Plan, asked_at, reminded_at
from storage import plans
from storage.digests import digests


async def list_plans(works: Works, *, limit: int = 20) -> list[Plan]:
    """The soonest first."""
    now, business = works.clock(), await with_hours(works.reads, works.business)
    found = [
        *await _for_customers(works, business, now, limit),
        *await _for_staff(works, business, now, limit),
        *await _for_owners(works, business, now, limit),
        *await _of_words(works, now, limit),
        *await _of_promises(works, now, limit),
        *await _of_digests(works, now, limit),
    ]
    return sorted(found, key=lambda plan: plan.at)[:limit]


async def _for_customers(works: Works, business: Business, now: datetime, limit: int) -> list[Plan]:
    return [
        Plan(
            Coming(each.kind),
            asked_at(each.kind, each.due_at, now=now, business=business),
            each.telegram_id,
            each.name,
            each.what,
            each.number,
        )
        for each in await plans.follow_ups(works.reads, limit=limit)
    ]


async def _for_staff(works: Works, business: Business, now: datetime, limit: int) -> list[Plan]:
    return [
        Plan(
            Coming.LATE,
            reminded_at(matter, now=now, policy=works.policy, business=business),
            telegram_id,
            name,
            number=matter.number,
        )
        for matter, telegram_id, name in await plans.owed(works.reads, limit=limit)
    ]


async def _for_owners(works: Works, business: Business, now: datetime, limit: int) -> list[Plan]:
    return [
        Plan(
            Coming.UNSEEN,
            _urged_at(each, works, business, now),
            each.telegram_id,
            each.name,
            number=each.number,
        )
        for each in await plans.unseen(works.reads, limit=limit)
    ]


def _urged_at(each: plans.Unseen, works: Works, business: Business, now: datetime) -> datetime:
    rested = business.rested(each.raised_at, works.policy.escalation_after, is_severe=each.is_severe)
    return business.open_for_staff_from(max(rested, now), is_severe=each.is_severe)


async def _of_words(works: Works, now: datetime, limit: int) -> list[Plan]:
    """Whatever is still being told, as long as it rests."""
    return [
        Plan(Coming.HANDED_OVER, max(matter.touched_at + works.policy.draft_rests, now), telegram_id, name)
        for matter, telegram_id, name in await plans.resting(works.reads, limit=limit)
    ]


async def _of_promises(works: Works, now: datetime, limit: int) -> list[Plan]:
    return [
        Plan(
            Coming.PROMISE,
            max(one.next_at or now, now),
            one.telegram_id,
            one.name,
            one.what,
            one.number,
        )
        for one in await plans.promises(works.reads, limit=limit)
    ]


async def _of_digests(works: Works, now: datetime, limit: int) -> list[Plan]:
    """Here the name is its reader's."""
    return [
        Plan(Coming.DIGEST, max(one.next_at, now), one.telegram_id, one.name)
        for one in await digests.coming(works.reads, limit=limit)
    ]
