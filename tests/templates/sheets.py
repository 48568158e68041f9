"""Shop systems of every name, and files of purchases in every state, with every defect, refused for every reason."""

from collections.abc import Iterator
from typing import Any

from domain.people import PersonId
from domain.purchases import LONGEST_NAME, LinkId, PurchaseId
from domain.reports import LONGEST_NUMBER
from domain.sheets.cells import Defect
from domain.sheets.columns import Column
from domain.sheets.sheets import LONGEST_SHOWN, Sheet, SheetCard, SheetId, SheetState, Why
from domain.shops import LONGEST_SHOP, Shop, ShopId, ShopKind
from domain.unclaimed import Handed
from tests.templates.cards import DAY, NAMES, NOW

FAULTS = [{"defect": defect, "defective": "۳۲/۱۳/۱۴۰۵"} for defect in Defect]
DEFECTS = [{"line": 14 + place, "faults": [fault]} for place, fault in enumerate(FAULTS)]
MANY = {"line": 200_000, "faults": [{"defect": Defect.COST, "defective": "<" * LONGEST_SHOWN}] * 6}


def sheets() -> Iterator[SheetCard]:
    yield from (a_card(name=name) for name in (*NAMES, "ف" * 100, "<b>&.csv"))
    yield from (a_card(good=good, known=known) for good, known in ((0, 0), (1, 0), (200_000, 1), (200_000, 199_999)))
    yield from (a_card(good=12, added=added, delivered=delivered) for added, delivered in ((0, 0), (1, 1), (10, 2)))
    yield from (a_card(bad=5, defects=DEFECTS[start : start + 5]) for start in range(0, len(DEFECTS), 5))
    yield a_card(bad=200_000, defects=[MANY] * 5)
    yield a_card(bad=1, defects=DEFECTS[:1])
    yield from (a_card(why=why) for why in Why)
    yield a_card(columns={Column.WHAT: "کالا"})
    yield a_card(columns=dict.fromkeys(Column, "&" * 40))


def a_card(**given: Any) -> SheetCard:
    own = {name: given.pop(name) for name in ("why", "columns", "defects") if name in given}
    usual = {
        **{"id": SheetId(10**18 - 1), "by_id": PersonId(1), "file_id": "a", "name": "خریدهای آبان.csv"},
        **{"state": SheetState.READ, "sent_at": NOW, "good": 212, "bad": 0, "known": 0, "message_id": 5},
        **{"after_line": 0, "taken": 0, "added": 212, "delivered": 0},
    }
    told = {"why": None, "columns": {"what": "کالا", "delivered": "تحویل"}, "defects": []} | own
    return SheetCard(Sheet(**(usual | given)), **told)


SAMPLES: dict[str, list[Any]] = {
    "sheet": list(sheets()),
    "taken": [0, 1, 200_000],
    "column": [*Column, "link", "line", "why"],
    "defective_row": [*DEFECTS, MANY],
    "good": [1, 200_000],
}


def shops() -> Iterator[Shop]:
    for name in (*NAMES, "W" * LONGEST_SHOP):
        yield a_shop(name=name)
    yield a_shop(used_at=None)
    yield a_shop(purchases=1)
    yield a_shop(kind=ShopKind.WOOCOMMERCE)


def a_shop(**given: Any) -> Shop:
    usual = {
        **{"id": ShopId(10**18 - 1), "name": "سایت", "made_by": PersonId(1), "made_at": NOW - 400 * DAY},
        **{"used_at": NOW, "revoked_at": None, "revoked_by": None, "purchases": 12345},
    }
    return Shop(**(usual | given))


BOUGHT = ("قوری", "electric kettle", "<b>&", "ن" * LONGEST_NAME, "😀" * LONGEST_NAME)


def handed() -> Iterator[Handed]:
    for what in BOUGHT:
        for number in (None, "727", "W" * LONGEST_NUMBER):
            yield Handed(LinkId(10**18 - 1), "x" * 22, PurchaseId(1), NOW - DAY, NOW + 89 * DAY, None, what, number)


OF_SHOPS: dict[str, list[Any]] = {
    "shop": list(shops()),
    "shops": [[], *([one] * 8 for one in shops())],
    "handed": [[one] * 8 for one in handed()],
    "waiting": [1, 12345],
    "run_out": [0, 1, 12345],
    "labels": [1, 24],
    "things": [["teapot"], *([what] * 10 for what in BOUGHT)],
    "key": ["seda_" + "x" * 43],
}
