"""What owners tell of a product: what to expect of it and what not, when its result shows, and what it is worth."""

from actions.touchpoints.change_plan import SPANS, product_named
from actions.work import Work
from domain.expectations import Awaited
from domain.frozen import replace
from domain.people import NoSuchNumber
from domain.policy import DAY
from domain.staff.tone import ensure_fit_to_say
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import LONGEST_TOLD, ProductCard, product_of
from domain.words import Written
from storage import expectations
from storage.touchpoints import feelings, planned, rules

SOLD_WITHIN = 365 * DAY
SHOWN = 8
SHORTEST = DAY


async def list_products(work: Work) -> None:
    """What was sold most within a year; each gets a number, by which buttons know it."""
    names = await rules.sold(work.tx, since=work.now - SOLD_WITHIN, limit=SHOWN)
    found = []
    for name in names:
        key = product_of(name)
        card = await rules.card(work.tx, key) or ProductCard(key)
        found.append({"id": await rules.keep_card(work.tx, card, name, by=work.by.id, now=work.now), "name": name})
    work.say(work.by.id, "plan.products", instead_of=work.tapped, products=found)


async def show_product(work: Work, product: int) -> None:
    key, name = await _known(work, product)
    card = await rules.card(work.tx, key) or ProductCard(key)
    felt = await feelings.counted(work.tx, Occasion.RESULT, key, since=work.now - SOLD_WITHIN)
    work.say(
        work.by.id,
        "plan.product",
        instead_of=work.tapped,
        product=product,
        name_of_product=name,
        expected=card.expected,
        worth=card.worth,
        result_after=card.result_after,
        felt=[{"felt": one, "times": times} for one, times in felt.items()],
    )


async def _known(work: Work, product: int) -> tuple[str, str]:
    key, name = await product_named(work, product)
    if key is None or name is None:
        raise NoSuchNumber()
    return key, name


async def ask_expected(work: Work, product: int) -> None:
    await _ask(work, product, Awaited.PRODUCT_EXPECTED, "plan.ask_expected")


async def ask_worth(work: Work, product: int) -> None:
    await _ask(work, product, Awaited.PRODUCT_WORTH, "plan.ask_worth")


async def _ask(work: Work, product: int, awaited: Awaited, message: str) -> None:
    _, name = await _known(work, product)
    await expectations.put(work.tx, work.by.id, awaited, product, now=work.now)
    work.say(work.by.id, message, product=product, name_of_product=name)


async def write_expected(work: Work, product: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_TOLD)
    await _keep(work, product, expected=written.text)


async def write_worth(work: Work, product: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_TOLD)
    await _keep(work, product, worth=written.text)


async def drop_expected(work: Work, product: int) -> None:
    await _keep(work, product, expected=None)


async def drop_worth(work: Work, product: int) -> None:
    await _keep(work, product, worth=None)


async def result_later(work: Work, product: int) -> None:
    await _move_result(work, product, later=True)


async def result_sooner(work: Work, product: int) -> None:
    await _move_result(work, product, later=False)


async def _move_result(work: Work, product: int, *, later: bool) -> None:
    """By a step of the usual spans; sooner than a day is no result to wait for."""
    key, _ = await _known(work, product)
    card = await rules.card(work.tx, key) or ProductCard(key)
    spans = [None, *(span for span in SPANS if span >= SHORTEST)]
    place = spans.index(card.result_after) if card.result_after in spans else 0
    moved = min(place + 1, len(spans) - 1) if later else max(place - 1, 0)
    await _keep(work, product, result_after=spans[moved])


async def _keep(work: Work, product: int, **told: object) -> None:
    key, name = await _known(work, product)
    card = replace(await rules.card(work.tx, key) or ProductCard(key), **told)  # type: ignore[arg-type]
    await rules.keep_card(work.tx, card, name, by=work.by.id, now=work.now)
    await planned.changed(work.tx, key, now=work.now)
    await expectations.clear(work.tx, work.by.id)
    await show_product(work, product)
