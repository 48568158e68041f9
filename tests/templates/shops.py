"""Shop systems, used and not, revoked and not; and purchases that nobody has come with yet."""

from collections.abc import Iterator
from typing import Any

from domain.people import PersonId
from domain.purchases import LONGEST_NAME, LinkId, PurchaseId
from domain.shops import LONGEST_SHOP, Shop, ShopId
from domain.unclaimed import Handed
from tests.templates.cards import DAY, NAMES, NOW


def shops() -> Iterator[Shop]:
    for name in (*NAMES, "W" * LONGEST_SHOP):
        yield a_shop(name=name)
    yield a_shop(used_at=None)
    yield a_shop(purchases=1)


def a_shop(**given: Any) -> Shop:
    usual = {
        **{"id": ShopId(10**18 - 1), "name": "سایت", "made_by": PersonId(1), "made_at": NOW - 400 * DAY},
        **{"used_at": NOW, "revoked_at": None, "revoked_by": None, "purchases": 12345},
    }
    return Shop(**(usual | given))


BOUGHT = ("قوری", "electric kettle", "<b>&", "ن" * LONGEST_NAME, "😀" * LONGEST_NAME)


def handed() -> Iterator[Handed]:
    for what in BOUGHT:
        yield Handed(LinkId(10**18 - 1), "x" * 22, PurchaseId(1), NOW - DAY, NOW + 89 * DAY, None, what)


SAMPLES: dict[str, list[Any]] = {
    "shop": list(shops()),
    "shops": [[], *([one] * 8 for one in shops())],
    "handed": [[one] * 8 for one in handed()],
    "waiting": [1, 12345],
    "run_out": [0, 1, 12345],
    "labels": [1, 24],
    "bought": [["teapot"], *([what] * 10 for what in BOUGHT)],
    "key": ["seda_" + "x" * 43],
}
