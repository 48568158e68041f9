"""What customers wrote, each saying with the themes that whoever reads it finds in it."""

from datetime import datetime

from tests.figures.chance import DAY, NOW, Chance
from tests.figures.rows import Matter, Response, Words

LATELY: dict[str, frozenset[str]] = {
    "The new lid smells of rubber, and so does the tea.": frozenset({"quality"}),
    "The new lid smells of rubber.": frozenset({"quality"}),
    "روکش تازه بوی لاستیک می‌دهد": frozenset(),
    "The sign on the door points the wrong way": frozenset(),
}
"""Nobody wrote these before the last weeks."""
SAYINGS: dict[str, frozenset[str]] = {
    "بسته دیر رسید.": frozenset({"late"}),
    "It came much too late.": frozenset({"late"}),
    "دوتاش شکسته بود": frozenset({"damaged"}),
    "The lid was cracked.": frozenset({"damaged"}),
    "It came much too late, and the lid was cracked.": frozenset({"late", "damaged"}),
    "My parcel came four days too late, and when I called, somebody told me twice that the driver had it, then "
    "that nobody knew where he was, then that I should call once more in the evening, when of course nobody was there "
    "any longer to tell me where it was.": frozenset({"late"}),
    "خیلی گران است": frozenset({"price"}),
    "The price is too high.": frozenset({"price"}),
    "Always the price, the price goes up and up.": frozenset({"price"}),
    "The man at the counter was rude.": frozenset({"treatment"}),
    "You sent me the wrong item.": frozenset({"wrong_item"}),
    "سریع به دستم رسید، ممنون": frozenset({"fast"}),
    "It was well packed.": frozenset({"packed"}),
    "سلام": frozenset(),
    "My aunt likes it.": frozenset(),
    "": frozenset(),
}
THEMES = SAYINGS | LATELY
WITH_A_SCORE = 0.02
OF_A_COMPLAINT = 0.6
SINCE = NOW - 40 * DAY
NEW = 0.4


def words(chance: Chance, responses: list[Response], matters: list[Matter]) -> list[Words]:
    """With some scores, in some matters; a few say it in two messages, and a few pass on what others said."""
    of = {one.response_id: one.id for one in matters if one.response_id is not None}
    found = [
        (one.customer_id, of.get(one.id), one.id, "reason", body, one.scored_at)
        for one in chance.sample(responses, int(len(responses) * WITH_A_SCORE))
        for body in _said(chance, one.scored_at)
    ]
    found += [
        (one.customer_id, one.id, None, chance.choice(("told", "told", "wanted")), body, one.opened_at)
        for one in matters
        if chance.happens(OF_A_COMPLAINT)
        for body in _said(chance, one.opened_at)
    ]
    found.sort(key=lambda one: one[-1])
    return [Words(number, *one, int(chance.happens(0.03))) for number, one in enumerate(found, 1)]


def _said(chance: Chance, moment: datetime) -> list[str]:
    known = LATELY if moment >= SINCE and chance.happens(NEW) else SAYINGS
    return chance.choices(list(known), k=1 + chance.happens(0.1))
