"""Somebody comes with a link: its token tells what it offers; whom it leads nowhere is greeted all the same."""

from collections.abc import Awaitable, Callable

from actions.people.appoint import come
from actions.people.claim_purchase import claim
from actions.people.greet import greet
from actions.work import Work

Taker = Callable[[Work, str], Awaitable[bool]]
TAKERS: tuple[Taker, ...] = (come, claim)  # Each says whether the token was one of its own, and has answered it then.


async def follow_link(work: Work, token: str) -> None:
    for take in TAKERS:
        if await take(work, token):
            return
    work.say(work.by.id, "links.unknown")
    await greet(work, in_vain=True)
