"""Shop systems: used and not, revoked and not, of every name."""

from collections.abc import Iterator
from typing import Any

from domain.people import PersonId
from domain.shops import LONGEST_SHOP, Shop, ShopId, ShopKind
from tests.templates.cards import DAY, NAMES, NOW


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


SAMPLES: dict[str, list[Any]] = {
    "shop": list(shops()),
    "shops": [[], *([one] * 8 for one in shops())],
    "key": ["seda_" + "x" * 43],
}
