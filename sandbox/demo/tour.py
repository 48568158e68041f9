"""How far a customer's story has come, read from what the bot keeps: the tour follows what is really done."""

from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.people import Person
from sandbox.chats import Footing
from sandbox.demo.live import LiveStage
from sandbox.people import Account
from storage import follow_ups, matters, people

STEPS = ("start", "buy", "wait", "score", "tell", "explain", "agree")


async def steps_done(live: LiveStage, account: Account) -> int | None:
    """Return how many steps are behind us: whatever comes later has what came before it. None while nobody knows."""
    if live.program.house is None:
        return None
    done = {"start": account.own.standing is not Footing.NOT_STARTED, "buy": account.id in live.notes.sold}
    customer = await people.by_telegram_id(live.house.works.reads, account.id)
    if customer is not None:
        done |= await _asked(live, customer) | await _told(live, customer)
    return max((number for number, step in enumerate(STEPS, 1) if done.get(step)), default=0)


async def _asked(live: LiveStage, customer: Person) -> dict[str, bool]:
    """What happened before the demo began is another story."""
    state = await follow_ups.state_of(live.house.works.reads, customer.id, now=live.clock())
    moments = {"wait": state.asked_at, "score": state.scored_at}
    return {step: moment is not None and moment >= live.notes.began_at for step, moment in moments.items()}


async def _told(live: LiveStage, customer: Person) -> dict[str, bool]:
    found = await matters.of_customer(live.house.works.reads, customer.id)
    told = [one for one in found if one.received_at is not None and one.received_at >= live.notes.began_at]
    return {"tell": bool(told), "explain": any(map(_is_explained, told)), "agree": any(map(_is_agreed, told))}


def _is_explained(matter: Matter) -> bool:
    return matter.answered_at is not None


def _is_agreed(matter: Matter) -> bool:
    return matter.state is State.CLOSED_AGREED
