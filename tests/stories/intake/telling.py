"""Customers who have bought something, and begin to tell what is wrong with it."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, taps, writes


async def buys(play: Stage, customer: Account, *whats: str) -> None:
    for what in whats:
        await play.sell(customer.id, what)
        await play.pass_time(DAY)


async def tells(play: Stage, customer: Account, topic: str, words: str = "It leaks.", done: str = "That's all") -> None:
    await writes(play, customer, "/complain")
    await taps(play, customer, topic)
    await writes(play, customer, words)
    await taps(play, customer, done)
