"""Every command and every button, played as each role and as a customer: who may, may; all others change nothing."""

import re
from enum import StrEnum
from typing import Any, get_type_hints

import pytest

from actions.surveys.hand_link import make_link
from domain.follow_ups import FollowUpId
from domain.people import PersonId, Role
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import ProductCard
from handlers.commands import COMMANDS
from handlers.customer.answers import ANSWERS as OF_CUSTOMERS
from handlers.taps import Forgetting, Tap
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people, purchases
from storage.touchpoints import feelings, rules
from storage.voices import found
from tests.conftest import NOON, arrives
from tests.roles import WHO, buttons, may, table
from tests.stories.builders import DAY, appointed, batched, column, complains, dump, last, plain, rows, taps, writes

UNKNOWN = "We don't know this command. What can be done: /help"
NOT_YOURS = "This button doesn't work for you."
TEXTS = {"code": "en", "how": "together", "of": "all", "topic": "late", "first": "2026-10-23", "last": "2026-11-21"}
AT_WILL = dict.fromkeys(("page", "value", "weekday"), 0) | dict.fromkeys(("yes", "on", "days", "due"), 1)
AT_WILL |= dict.fromkeys(("topic_id", "place", "holiday", "asking"), 1) | {"score": 3, "effort": 5}
AT_WILL |= {"opens": 540, "closes": 1020, "minutes": "540-780", "ordinal": 739_000}


@pytest.fixture(params=WHO, ids=lambda role: role or "customer")
def role(request: pytest.FixtureRequest) -> Role | None:
    return request.param


@pytest.fixture
async def kim(play: Stage, owner: Account, role: Role | None) -> Account:
    """Somebody who has asked, complained and been answered as a customer, and has this role since."""
    kim = await arrives(play, 300, "Kim", "en")
    await play.sell(kim.id, "kettle")
    await play.pass_time(DAY)
    await taps(play, kim, "3")
    await complains(play, kim, "It leaks.")
    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "A seal was missing.", "A new one comes.")
    await taps(play, owner, "بدون این بخش", "فرستادن", "نگه داشتن برای بعد")
    await writes(play, owner, "واشر")
    await taps(play, owner, "pr:1")
    await writes(play, owner, "رسیدن کتری", "فردا")
    await taps(play, owner, "فرستادن", "انجام شد", "بدون مدرک")
    await taps(play, kim, "Convinced", "Yes, it's settled")
    async with play.house.works.open() as work:
        number = (await people.by_telegram_id(work.tx, kim.id)).id
        await feelings.ask(work.tx, FollowUpId(1), number, Occasion.CHECK_IN, purchase=1, now=work.now)
        await feelings.ask(work.tx, FollowUpId(2), number, Occasion.PANEL_QUESTION, purchase=None, now=work.now)
        arrived = {"id": number, "now": NOON}
        await work.tx.rows("insert into arrivals (customer_id, asked_at) values (:id, :now)", arrived)
        await rules.keep_card(work.tx, ProductCard("kettle"), "kettle", by=number, now=work.now)
    if role is not None:
        async with play.house.works.open() as work:
            await people.appoint(work.tx, kim.id, role, now=work.now)
    await writes(play, kim, "/start")
    return kim


@pytest.fixture
async def ids(play: Stage, owner: Account, kim: Account, role: Role | None) -> dict[str, dict[str, int]]:
    """What the buttons may carry: of Kim's own, and of what the staff have in hand."""
    emma = await arrives(play, 102, "Emma", "en")
    await play.sell(emma.id, "teapot")
    await complains(play, emma, "It smells.")
    await appointed(play, 303, "Dana", Role.AGENT)
    await writes(play, owner, "/people")
    await taps(play, owner, "in:agent")
    token = re.search(r"start=([\w-]+)", last(owner))
    assert token is not None
    play.telegram.account(304, "Omid", language_code="en").starts(token[1])
    await play.settle()
    own = {
        "person": await number_of(play, 300),
        "invitation": 1,
        "response": 1,
        "explanation": 1,
        "promise": 1,
        "closing": 1,
        "purchase": 1,
        "words": 1,
        "into": 0,
        "feeling": 1,
        "asked": 2,
        "follow_up": 1,
        "matter": await newest(play, "matters", "customer_id", 300),
    }
    async with play.house.works.open() as work:
        search = await found.keep_search(work.tx, PersonId(await number_of(play, 300)), "smells", now=work.now)
    theirs = {"matter": await newest(play, "matters", "customer_id", 102), "purchase": 2, "appointment": 1}
    theirs |= {
        "person": await number_of(play, 303),
        "customer": await number_of(play, 102),
        "explanation": 1,
        "promise": 1,
        "cause": 1,
        "shop": 0,
        "link": await newest_link(play),
        "product": 1,
        "sheet": 0,
        "search": search,
        "digest": 0,
        "word": 0,
        "into": theirs["matter"],
    }
    if role is not None:
        await forges(play, kim, f"ex:{theirs['matter']}")
        theirs["explanation"] = await newest(play, "explanations", "author_id", 300)
        await forges(play, kim, f"pr:{theirs['matter']}")
        theirs["promise"] = await newest(play, "promises", "owner_id", 300)
    return {"own": own, "theirs": theirs}


async def newest_link(play: Stage) -> int:
    async with play.house.works.open() as work:
        bought = await purchases.add(work.tx, None, "glasses", registered_by=None, now=work.now)
        await make_link(work, bought)
    return (await column(play, "select max(id) from links"))[0]


async def newest(play: Stage, table: str, whose: str, telegram_id: int) -> int:
    person = await number_of(play, telegram_id)
    return (await column(play, f"select max(id) from {table} where {whose} = {person}"))[0]  # noqa: S608  Names of ours.


async def number_of(play: Stage, telegram_id: int) -> int:
    return (await column(play, f"select id from people where telegram_id = {telegram_id}"))[0]  # noqa: S608  A number of ours.


async def test_the_table_of_roles_is_what_happens(
    play: Stage, kim: Account, ids: dict[str, dict[str, int]], role: Role | None
):
    wrong: list[str] = []
    commands = [(f"/{row.name}", may(role, row.role)) for row in COMMANDS]
    tapped = [(written(tap, ids), may(role, needed)) for tap, needed in buttons()]
    before = await kept(play, kim)

    for command in [name for name, is_allowed in commands if not is_allowed]:
        await writes(play, kim, command)
        wrong += [command] if last(kim) != UNKNOWN or kim.last.buttons else []
    for few in batched([data for data, is_allowed in tapped if not is_allowed]):
        wrong += [data for data in few if await forges(play, kim, data) != NOT_YOURS]
        assert await kept(play, kim) == before, few
    wrong += [data for data, is_allowed in tapped if is_allowed and await forges(play, kim, data) == NOT_YOURS]
    for command in [name for name, is_allowed in commands if is_allowed]:
        said = len(kim.says)
        await writes(play, kim, command)
        wrong += [command] if len(kim.says) == said or last(kim) == UNKNOWN else []

    assert wrong == []
    assert await column(play, "select traceback from failures") == []


def written(tap: type[Tap], ids: dict[str, dict[str, int]]) -> str:
    """Such a button as it could stand in Kim's chat."""
    kinds = get_type_hints(tap)
    known = ids["own" if tap in {one for one, _ in OF_CUSTOMERS} else "theirs"]
    return tap(**{name: plausible(name, kinds[name], known) for name in tap.fields}).write()


def plausible(name: str, kind: Any, known: dict[str, int]) -> Any:
    if kind is Forgetting:
        return Forgetting.NO  # Whoever is forgotten taps nothing more.
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return next(iter(kind))
    return TEXTS.get(name) or AT_WILL.get(name, known.get(name))


async def forges(play: Stage, who: Account, data: str) -> str:
    """Tap it; return the toast, which is empty where the answer stands in the chat."""
    before = len(who.toasts)
    who.forges(data, who.last.id)
    await play.settle()
    return "".join(plain(one.text) for one in who.toasts[before:])


async def kept(play: Stage, kim: Account) -> list[Any]:
    """All that anybody could change, and all that others were told."""
    told = f"select count(*) from outbox where person_id <> {await number_of(play, kim.id)}"  # noqa: S608  A number of ours.
    chosen = "select id, role, chosen_language, muted_at, asks_stopped_at, menu from people order by id"
    return [await dump(play), await column(play, told), await rows(play, chosen)]


def test_the_printed_table_has_a_line_for_each():
    lines = table().splitlines()

    assert len(lines) == 3 + len(COMMANDS) + len(Tap.known)
    assert re.fullmatch(
        r"/people +may not +may not +may not +may", next(one for one in lines if one.startswith("/people"))
    )
