"""Greet whoever comes, and keep their choices: language, and whether we may ask."""

from datetime import timedelta
from typing import Any

from actions.matters.open_matter import NOTICE
from actions.panel.leave import end
from actions.people.come_back import come_back
from actions.people.offer_phone import is_phone_offered, say_put_away
from actions.people.reach_again import Missed, take_up_again
from actions.staff import staff_of
from actions.touchpoints.quarter import plan_quarter
from actions.work import Work
from domain.expectations import Awaited
from domain.frozen import replace
from domain.people import Person, Role
from domain.privacy import PERSONAL
from domain.silence.panel import Membership
from storage import appointments, expectations, follow_ups, outbox, people
from storage.database import Transaction
from storage.touchpoints import feelings

LEAVES_ONCE_IN = timedelta(minutes=1)
"""Within it Telegram tells of one and the same call in several ways; who brings it back later is answered anew."""
CAUGHT_UP_WITH = 20


async def greet(work: Work, hello: str = "start.hello", *, in_vain: bool = False, **facts: Any) -> None:
    """A customer may be greeted with more than the usual words; what belongs to a greeting comes with any.

    Who came with a link that leads nowhere, in vain, may find by their number what they bought.
    """
    if work.by.role is not None:
        await _leave_question(work)
        await greet_staff(work, work.by)
        return
    missed = await Missed.of(work)
    await _leave_question(work)
    if work.by.menu is not None:
        await hand_menu(work, work.by)
    by_phone = await is_phone_offered(work, is_any=bool(missed.is_any_by_phone.value), in_vain=in_vain)
    work.say(work.by.id, hello, by_phone=int(by_phone), **facts)
    await take_up_again(work, missed)


async def _leave_question(work: Work) -> None:
    """Whoever begins anew isn't asked any more what they were asked before."""
    awaited = await expectations.take(work.tx, work.by.id)
    if awaited is not None and awaited.kind is Awaited.PHONE:
        say_put_away(work)


async def greet_staff(work: Work, person: Person) -> None:
    """The menu of their role, who they are here, and all that has changed or waits and never reached them."""
    await hand_menu(work, person)
    work.say(person.id, "start.hello_staff", role=person.role, heard_by=await _hears_first(work, person))
    if person.role is None:
        return
    await come_back(work, person)
    for matter in await people.unheard_matters(work.tx, person.id, person.role, limit=CAUGHT_UP_WITH):
        work.say(person.id, NOTICE, matter_id=matter)
    if person.role is Role.OWNER:
        for came in await appointments.unasked(work.tx):
            work.say(person.id, "people.wants", appointment_id=came)


async def _hears_first(work: Work, person: Person) -> Role | str:
    """Whose it is to hear what customers say, where it isn't this person's; what goes up from there reaches them."""
    roles = [one.role for one in await staff_of(work.tx, Role.AGENT) if one.role]
    return roles[0] if roles and person.role not in roles else ""


async def hand_menu(work: Work, person: Person) -> None:
    """Give the chat the commands of this person's role, in their language, unless it shows just these."""
    language = person.reads
    if await people.show_menu(work.tx, person.id, f"{person.role or 'customer'} {language}"):
        work.hand_menu(person.id)


async def choose_language(work: Work, language: str) -> None:
    await people.choose_language(work.tx, work.by.id, language)
    work.say(work.by.id, "start.language_done", instead_of=work.tapped)
    await hand_menu(work, replace(work.by, chosen_language=language))


async def show_languages(work: Work) -> None:
    work.say(work.by.id, "start.language")


async def show_help(work: Work) -> None:
    """The commands of this person's role, each with what it does; from staff nothing is heard out of the blue."""
    work.say(work.by.id, "start.help" if work.by.role is None else "start.help_staff")


async def show_privacy(work: Work) -> None:
    work.say(work.by.id, "start.privacy", kept=PERSONAL)


async def leave_group(work: Work, chat_id: int, *, is_channel: bool) -> None:
    """Seda speaks with people, not in groups; of two updates about one group one is enough.

    Whoever reads a channel has called nobody, so from there it goes without a word.
    """
    if not await outbox.is_leaving(work.tx, chat_id, since=work.now - LEAVES_ONCE_IN):
        work.leave(chat_id, None if is_channel else "start.group")


async def stop_asking(work: Work) -> None:
    """No more asks, for ever, nor the panel's; answers to one's own complaints still come."""
    await people.stop_asks(work.tx, work.by.id, work.now)
    await end(work, work.by.id, Membership.LEFT)
    work.say(work.by.id, "start.stop_done")


async def ask_again(work: Work) -> None:
    await people.stop_asks(work.tx, work.by.id, None)
    await feelings.stop_news(work.tx, work.by.id, at=None)
    await plan_quarter(work, work.by.id)
    work.say(work.by.id, "start.resume_done", every=work.policy.between_asks)


async def leave_customer(work: Work, *, why: str) -> None:
    """The customer has gone: nothing more is sent until they come back, and each thing dropped is on record."""
    await people.left(work.tx, work.by.id, why=why, now=work.now)
    await follow_ups.drop_of_customer(work.tx, work.by.id, why=why, now=work.now)


async def role_of(reads: Transaction, telegram_id: int) -> Role | None:
    """What this person may do today; a role that was taken away takes its menus and buttons with it."""
    person = await people.by_telegram_id(reads, telegram_id)
    return person.role if person else None
