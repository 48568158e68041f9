"""POST, PATCH and GET /purchases: each request is read, one action is called, and the answer comes when it is kept."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Protocol, TypeVar

import structlog
from aiohttp import web
from pydantic import ValidationError

from actions.shops.report import PurchaseTold, change, look_up, report, shop_of
from actions.work import Work, Works
from domain.reports import Contradicts, NotAsReported, OtherContent, UnknownPurchase
from domain.shops import Shop
from handlers.shop.bodies import Change, Purchase, cleaned, faults
from handlers.shop.openapi import description
from templates.weekends import country_of

log = structlog.get_logger(__name__)
Body = TypeVar("Body", Purchase, Change)
CLOCKS_DIFFER = timedelta(minutes=10)
"""So far ahead of ours may the shop's clock be."""
REFUSED: dict[type[NotAsReported], tuple[int, str]] = {
    OtherContent: (409, "this number stands for another purchase"),
    Contradicts: (409, "it has been returned or cancelled"),
    UnknownPurchase: (404, "no purchase was reported under this number"),
}


class Door(Protocol):
    """What serves shops out of a storage that may be away."""

    works: Works


Serving = TypeVar("Serving", bound=Door)
Answer = Callable[[Serving, web.Request], Awaitable[web.Response]]


class Refused(Exception):
    """An answer that isn't 2xx: its status, and what is wrong."""

    def __init__(self, status: int, error: str, **more: Any) -> None:
        super().__init__(error)
        self.status = status
        self.told = {"error": error, **more}
        self.headers: dict[str, str] | None = None


class Unknown(Refused):
    """It isn't known who asks; a key would tell."""

    def __init__(self) -> None:
        super().__init__(401, "the key is missing, unknown or revoked")
        self.headers = {"WWW-Authenticate": "Bearer"}


def answering(answer: Answer[Serving]) -> Answer[Serving]:
    """Every refusal is JSON with a sentence; a storage that is away is a 503, and the shop comes again."""

    @wraps(answer)
    async def answered(door: Serving, request: web.Request) -> web.Response:
        try:
            return await answer(door, request)
        except Refused as refused:
            return web.json_response(refused.told, status=refused.status, headers=refused.headers)
        except NotAsReported as refused:
            status, error = REFUSED[type(refused)]
            return web.json_response({"error": error}, status=status)
        except web.HTTPRequestEntityTooLarge:
            return web.json_response({"error": "the body is too large"}, status=413)
        except Exception as error:
            if not door.works.is_away(error):
                raise
            log.warning("the storage is away, and a shop is told to come again", why=str(error))
            told = {"error": "what you sent could not be kept; send it again"}
            return web.json_response(told, status=503, headers={"Retry-After": "5"})

    return answered


async def body_of(request: web.Request) -> bytes:
    """What was sent.

    Raises:
        Refused: whoever sends it has hung up, or it isn't packed as it says; that is no fault of the storage's.
    """
    try:
        return await request.read()
    except (web.RequestPayloadError, ConnectionError) as error:
        raise Refused(422, "the body can't be read", fields={"body": "can't be read to its end"}) from error


class ShopDoor:
    """What shop systems call; `link` is how a link to the bot begins."""

    def __init__(self, works: Works, link: Callable[[], str]) -> None:
        self.works = works
        self._link = link

    @property
    def routes(self) -> tuple[web.RouteDef, ...]:
        return (
            web.post("/purchases", self.report),
            web.patch("/purchases/{number}", self.change),
            web.get("/purchases/{number}", self.look_up, allow_head=False),
            web.get("/openapi.json", self.describe, allow_head=False),
        )

    @answering
    async def report(self, request: web.Request) -> web.Response:
        """201 for a new one, 200 for one that was told before."""
        body = await self._body(request, Purchase)
        async with self.works.open() as work:
            _ensure_past(work.now, purchased_at=body.purchased_at, delivered_at=body.delivered_at)
            told = await report(work, await _known(work, request), body.reported)
        return web.json_response(self._shown(told), status=201 if told.is_new else 200)

    @answering
    async def change(self, request: web.Request) -> web.Response:
        when = (await self._body(request, Change)).model_dump()
        delivered, returned, cancelled = (when[name] for name in ("delivered_at", "returned_at", "cancelled_at"))
        number = _number_in(request)
        async with self.works.open() as work:
            _ensure_past(work.now, **when)
            shop = await _known(work, request)
            told = await change(work, shop, number, delivered=delivered, returned=returned, cancelled=cancelled)
        return web.json_response(self._shown(told))

    @answering
    async def look_up(self, request: web.Request) -> web.Response:
        async with self.works.open() as work:
            told = await look_up(work, await _known(work, request), _number_in(request))
        return web.json_response(self._shown(told))

    async def describe(self, _: web.Request) -> web.Response:
        return web.json_response(description())

    async def _body(self, request: web.Request, kind: type[Body]) -> Body:
        """Who isn't known is sent away before the body is read, and no Work waits for a line."""
        await _known(self.works.look(), request)
        return await _read(request, kind, country_of(self.works.business.zone))

    def _shown(self, told: PurchaseTold) -> dict[str, Any]:
        purchase = told.purchase
        return {
            "number": purchase.number,
            "what": purchase.what,
            "delivered_at": _moment(purchase.delivered_at),
            "returned_at": _moment(purchase.returned_at),
            "cancelled_at": _moment(purchase.cancelled_at),
            "claimed": purchase.customer_id is not None,
            "link": None if told.link is None else self._link() + told.link.token,
            "link_expires_at": None if told.link is None else _moment(told.link.expires_at),
            "planned": [{"what": str(kind), "due_at": _moment(due)} for kind, due in told.planned],
        }


def _number_in(request: web.Request) -> str:
    """As it was kept when it was reported.

    Raises:
        UnknownPurchase: nothing can have been kept under it.
    """
    if (number := cleaned(request.match_info["number"])) is None:
        raise UnknownPurchase()
    return number


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


async def _known(work: Work, request: web.Request) -> Shop:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    shop = await shop_of(work, key.strip()) if scheme.lower() == "bearer" and key.strip() else None
    if shop is None:
        raise Unknown()
    return shop


async def _read(request: web.Request, kind: type[Body], country: str | None) -> Body:
    if request.content_type != "application/json":
        raise Refused(415, "send application/json")
    try:
        told = json.loads(await body_of(request))
    except (ValueError, RecursionError) as error:
        raise Refused(422, "the body is no JSON", fields={"body": "is no JSON"}) from error
    try:
        return kind.model_validate(told, context={"country": country})
    except ValidationError as error:
        raise Refused(422, "some fields can't be taken", fields=faults(error)) from error


def _ensure_past(now: datetime, **moments: datetime | None) -> None:
    ahead = {name: "has not come yet" for name, at in moments.items() if at is not None and at > now + CLOCKS_DIFFER}
    if ahead:
        raise Refused(422, "some fields can't be taken", fields=ahead)
