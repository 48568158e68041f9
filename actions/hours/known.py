"""The hours that hold now, and by when an answer is due by them."""

from dataclasses import replace
from datetime import datetime

from actions.work import Work
from domain.business import Business
from storage.database import Transaction
from storage.hours import opening


async def business_of(work: Work) -> Business:
    """The business with the hours that its owners have set."""
    return await with_hours(work.tx, work.business)


async def with_hours(tx: Transaction, business: Business) -> Business:
    return replace(business, opening=await opening.of(tx, business.hours))


async def answer_due(work: Work) -> datetime:
    """By when an answer is due to whoever begins to wait for one now: what is told and what is kept is one moment."""
    hours = (await business_of(work)).hours
    return hours.rounded(hours.due(work.now, work.policy.first_answer_within))
