"""/plan: owners see and change what a purchase brings: for all products or for one."""

from datetime import timedelta
from typing import Any

from actions.touchpoints.rules_that_hold import rules_of
from actions.work import Work
from domain.expectations import Awaited
from domain.frozen import replace
from domain.people import NoSuchNumber, NotYours, Role
from domain.policy import DAY, HOUR
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.touchpoints.rules import Anchor, DayPart, Rule, rule_number, rule_of_number
from domain.touchpoints.spans import read_span
from domain.words import Written, ensure_in_words
from storage import expectations
from storage.touchpoints import planned, rules

FOR_ALL = 0
MOST_DUE = 10_000
SPANS = (
    *(timedelta(), HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 7 * DAY, 14 * DAY, 21 * DAY, 30 * DAY),
    *(45 * DAY, 60 * DAY, 91 * DAY, 182 * DAY, 365 * DAY, 730 * DAY),
)


async def show_plan(work: Work, product: int, *, in_place: bool = False) -> None:
    """All rules at a glance; 0 is for all products."""
    key, name = await product_named(work, product)
    holding = await rules_of(work, key)
    work.say(
        work.by.id,
        "plan.list",
        instead_of=work.tapped if in_place else None,
        product=product,
        name_of_product=name,
        rules=[_told(holding[touchpoint]) for touchpoint in TOUCHPOINTS],
        backlog=await rules.due_count(work.tx, now=work.now, limit=MOST_DUE),
    )


async def product_named(work: Work, product: int) -> tuple[str | None, str | None]:
    if product == FOR_ALL:
        return None, None
    found = await rules.product(work.tx, product)
    if found is None:
        raise NoSuchNumber()
    return found


def _told(rule: Rule) -> dict[str, Any]:
    return {
        "touchpoint": rule.touchpoint,
        "is_on": int(rule.is_on),
        "anchor": rule.anchor,
        "after": rule.after,
        "part": rule.part,
        "is_own": int(rule.product is not None),
    }


async def show_rule(work: Work, product: int, touchpoint: Occasion) -> None:
    key, name = await product_named(work, product)
    _say_rule(work, product, name, await _rule(work, key, touchpoint))


async def _rule(work: Work, key: str | None, touchpoint: Occasion) -> Rule:
    """The rule that holds; of what no purchase brings there is none."""
    if touchpoint not in TOUCHPOINTS:
        raise NoSuchNumber()
    return (await rules_of(work, key))[touchpoint]


def _say_rule(work: Work, product: int, name: str | None, rule: Rule) -> None:
    work.say(work.by.id, "plan.rule", instead_of=work.tapped, product=product, name_of_product=name, rule=_told(rule))


async def turn(work: Work, product: int, touchpoint: Occasion, _: int) -> None:
    await _change(work, product, touchpoint, lambda rule: replace(rule, is_on=not rule.is_on))


async def move_span(work: Work, product: int, touchpoint: Occasion, later: int) -> None:
    """To the next longer span, or to the next shorter one."""

    def moved(rule: Rule) -> Rule:
        others = [span for span in SPANS if (span > rule.after if later else span < rule.after)]
        return replace(rule, after=(others[0] if later else others[-1]) if others else rule.after)

    await _change(work, product, touchpoint, moved)


async def ask_span(work: Work, product: int, touchpoint: Occasion, _: int) -> None:
    """What no step leads to is written."""
    key, name = await product_named(work, product)
    rule = await _rule(work, key, touchpoint)
    await expectations.put(work.tx, work.by.id, Awaited.PLAN_SPAN, rule_number(product, touchpoint), now=work.now)
    work.say(work.by.id, "plan.ask_span", product=product, name_of_product=name, rule=_told(rule))


async def write_span(work: Work, number: int, written: Written) -> None:
    if not work.by.may(Role.OWNER):
        raise NotYours()
    ensure_in_words(written)
    after = read_span(written.text)
    product, touchpoint = rule_of_number(number)
    await _change(work, product, touchpoint, lambda rule: replace(rule, after=after))


async def count_from(work: Work, product: int, touchpoint: Occasion, anchor: int) -> None:
    chosen = list(Anchor)[anchor] if anchor < len(Anchor) else None
    if chosen is None:
        raise NoSuchNumber()
    await _change(work, product, touchpoint, lambda rule: replace(rule, anchor=chosen))


async def choose_part(work: Work, product: int, touchpoint: Occasion, part: int) -> None:
    chosen = list(DayPart)[part] if part < len(DayPart) else None
    if chosen is None:
        raise NoSuchNumber()
    await _change(work, product, touchpoint, lambda rule: replace(rule, part=chosen))


async def _change(work: Work, product: int, touchpoint: Occasion, changed: Any) -> None:
    """Kept beside what held before, and applied to what hasn't gone out yet; no written span is waited for any more."""
    key, name = await product_named(work, product)
    rule = await _rule(work, key, touchpoint)
    wanted = replace(changed(rule), product=key)
    if wanted != replace(rule, product=key):
        await rules.add(work.tx, wanted, by=work.by.id, now=work.now)
        await planned.changed(work.tx, key, now=work.now)
    else:  # There is nothing sooner, or it holds already.
        work.toast("toasts.stays")
    await expectations.settle(work.tx, work.by.id, Awaited.PLAN_SPAN, rule_number(product, touchpoint))
    _say_rule(work, product, name, wanted)
