"""Shop systems that speak their own language: what each must be able to do, and the door for all of them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Protocol

import structlog
from aiohttp import web

from actions.shops.report import secret_of
from actions.shops.take_order import take_order
from actions.work import Works
from domain.frozen import frozen
from domain.reports import Order
from domain.shops import ShopId, ShopKind
from handlers.shop.door import Refused, answering, body_of
from templates.weekends import country_of

log = structlog.get_logger(__name__)


@frozen
class Delivery:
    """What was brought, before anybody knows by whom; the body is kept as bytes, for it is signed as such."""

    headers: Mapping[str, str]
    body: bytes


class NothingForUs(Exception):
    """A genuine delivery that tells of no purchase; its text is why."""


class NotUnderstood(Exception):
    """A genuine delivery that can't be read; its text is why, without anything of what it holds."""


class ShopSystem(Protocol):
    """A shop system, in one file: its name in `kind` is its path, too."""

    kind: ShopKind

    def is_greeting(self, delivery: Delivery) -> bool:
        """Whether it only tries the address, unsigned."""
        ...

    def is_genuine(self, delivery: Delivery, secret: str) -> bool: ...

    def order_in(self, delivery: Delivery, *, now: datetime, country: str | None) -> Order:
        """Read it; the country is that of the business.

        Raises:
            NothingForUs, NotUnderstood: with why.
        """
        ...


class SystemsDoor:
    """POST /<kind>/<number of the shop>: 200 when it is kept or nothing for us, 401 unless it is signed."""

    def __init__(self, works: Works, *systems: ShopSystem) -> None:
        self.works = works
        self._systems = systems

    @property
    def routes(self) -> tuple[web.RouteDef, ...]:
        return tuple(web.post(f"/{system.kind}/{{shop:[0-9]+}}", self._answer_of(system)) for system in self._systems)

    def _answer_of(self, system: ShopSystem) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        @answering
        async def answer(door: "SystemsDoor", request: web.Request) -> web.Response:
            return web.json_response(await door.take(system, request))

        async def answered(request: web.Request) -> web.StreamResponse:
            return await answer(self, request)

        return answered

    async def take(self, system: ShopSystem, request: web.Request) -> dict[str, str]:
        delivery = Delivery(request.headers, await body_of(request))
        if system.is_greeting(delivery):
            return {"ignored": "a greeting"}
        shop = ShopId(int(request.match_info["shop"][:18]))
        secret = await secret_of(self.works.look(), shop, system.kind)
        if not system.is_genuine(delivery, secret or "") or secret is None:
            raise Refused(401, "the signature is missing or wrong, or the shop was revoked")
        try:
            country = country_of(self.works.business.zone)
            order = system.order_in(delivery, now=self.works.clock(), country=country)
        except NothingForUs as why:
            return {"ignored": str(why)}
        except NotUnderstood as why:
            log.warning("an order can't be read", system=system.kind, shop=shop, why=str(why))
            raise Refused(422, str(why)) from why
        async with self.works.open() as work:
            is_kept = await take_order(work, shop, order)
        return {"kept": order.reported.number} if is_kept else {"ignored": "it is no order yet, or none any more"}
