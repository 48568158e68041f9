"""When something comes: its rule's span first, then its part of the day, no quiet hours and no holiday, all at once."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.business import Business
from domain.purchases import Purchase
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import Anchor, DayPart, ProductCard, Rule


def due_at(
    rule: Rule, purchase: Purchase, card: ProductCard | None, *, since: datetime | None = None
) -> datetime | None:
    """When it is due by its rule alone, counted from `since` where something began anew.

    None where it doesn't come, or what it counts from isn't known yet.
    """
    if not rule.is_on or purchase.is_over or not _has_something_to_say(rule.touchpoint, purchase, card):
        return None
    begun = _begun(rule.anchor, purchase, card, since)
    return None if begun is None else begun + rule.after


def _has_something_to_say(touchpoint: Occasion, purchase: Purchase, card: ProductCard | None) -> bool:
    match touchpoint:
        case Occasion.EXPECTATION:
            return card is not None and card.expected is not None
        case Occasion.RESULT:
            return card is not None and card.expected is not None and card.result_after is not None
        case Occasion.VALUE:
            return card is not None and card.worth is not None
        case Occasion.DELIVERED:
            return purchase.delivered_at is None
    return True


def _begun(anchor: Anchor, purchase: Purchase, card: ProductCard | None, since: datetime | None) -> datetime | None:
    match anchor:
        case Anchor.PURCHASED:
            return since or purchase.bought_at
        case Anchor.DELIVERED:
            return purchase.delivered_at and (since or purchase.delivered_at)
    if card is None or card.result_after is None:
        return None
    return (since or purchase.delivered_at or purchase.bought_at) + card.result_after


def counted_anew(
    rule: Rule, purchase: Purchase, card: ProductCard | None, *, solved_at: datetime, free_from: datetime
) -> datetime | None:
    """From when the span counts after a complaint: from its solution, but so that nothing is asked too soon.

    An anniversary has its day: it comes with the next one. None where nothing comes any more.
    """
    if rule.touchpoint is Occasion.ANNIVERSARY:
        return _next_anniversary(rule, purchase, card, after=solved_at)
    due = due_at(rule, purchase, card, since=solved_at)
    return None if due is None else solved_at + max(free_from - due, timedelta())


def _next_anniversary(rule: Rule, purchase: Purchase, card: ProductCard | None, *, after: datetime) -> datetime | None:
    since = _begun(rule.anchor, purchase, card, None)
    if since is None or not rule.is_on or not rule.after:
        return None
    return since + rule.after * max((after - since) // rule.after, 0)


def comes_at(moment: datetime, part: DayPart, business: Business) -> datetime:
    """The first moment from then on that is in its part of the day, in no quiet hours and on no holiday.

    A part of the day that is quiet from end to end never comes; then any other does.
    """
    if not _is_ever_open(part, business):
        part = DayPart.ANY
    while (reached := business.open_from(within(part, moment, business.zone))) != moment:
        moment = reached
    return moment


def _is_ever_open(part: DayPart, business: Business) -> bool:
    """Whether the part begins outside the quiet hours, or they end within it."""
    quiet = business.quiet_hours
    if part.hours is None or quiet is None:
        return True
    begins, ends = part.hours
    return not quiet.covers(time(begins)) or begins <= quiet.end.hour < ends


def within(part: DayPart, moment: datetime, zone: ZoneInfo) -> datetime:
    """The first moment from then on in this part of the local day, by the clock on the wall."""
    if part.hours is None:
        return moment
    begins, ends = part.hours
    local = moment.astimezone(zone)
    if begins <= local.hour < ends:
        return moment
    day = local.date() + (timedelta(days=1) if local.hour >= ends else timedelta())
    return datetime.combine(day, time(begins), zone).astimezone(moment.tzinfo)
