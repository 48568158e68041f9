"""The hours that hold now, for whoever may change them, and by when an answer is due by them."""

from datetime import datetime

from actions.work import Work
from domain.business import Business
from domain.frozen import replace
from domain.hours.opening import OpeningHours
from domain.people import NotYours
from storage import people
from storage.database import Transaction
from storage.hours import opening


async def business_of(work: Work) -> Business:
    """The business with the hours that its owners have set."""
    return await with_hours(work.tx, work.business)


async def with_hours(tx: Transaction, business: Business) -> Business:
    return replace(business, opening=await opening.of(tx, business.hours))


async def own_hours(work: Work) -> OpeningHours:
    """Owners alone change them, one after the other: of two who each close a day not both close the last one."""
    if work.by.id not in await people.hold_owners(work.tx):
        raise NotYours()
    return (await business_of(work)).hours


async def answer_due(work: Work) -> datetime:
    """By when an answer is due to whoever begins to wait for one now: what is told and what is kept is one moment."""
    hours = (await business_of(work)).hours
    return hours.rounded(hours.due(work.now, work.policy.first_answer_within))
