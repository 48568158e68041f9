"""Shop systems: each reports purchases with a key of its own, or signs them with a secret."""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.people import PersonId
from domain.refusals import Refusal

ShopId = NewType("ShopId", int)
LONGEST_SHOP = 40
KEY_STARTS = "seda_"


def digest_of(key: str) -> str:
    """A key is 256 bits of chance, so a plain digest can't be turned back by trying."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


class ShopKind(StrEnum):
    """How it reports: by our own calls, as a shop system known by name does, or in files that staff send."""

    KEY = "key"
    WOOCOMMERCE = "woocommerce"
    FILES = "files"


@frozen
class Shop:
    id: ShopId
    name: str
    made_by: PersonId
    made_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None
    revoked_by: PersonId | None
    purchases: int = 0
    kind: ShopKind = ShopKind.KEY

    def revoked(self, by: PersonId, *, now: datetime) -> Self:
        if self.revoked_at is not None:
            raise ShopRevoked(name=self.name)
        return replace(self, revoked_at=now, revoked_by=by)


class ShopRevoked(Refusal):
    words = "refusals.shop_revoked"
