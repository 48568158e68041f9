"""WooCommerce: its order webhooks as they are, by its REST API v3."""

import base64
import hashlib
import hmac
import html
import json
import re
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from pydantic import BaseModel, Field, ValidationError, field_validator

from actions.phone_numbers import normalised
from domain.money import MOST, Currency
from domain.purchases import LONGEST_NAME
from domain.reports import EARLIEST, Order, Reported, ref_of_phone
from domain.shops import ShopKind
from handlers.shop.bodies import faults
from handlers.shop.systems import Delivery, NothingForUs, NotUnderstood

TOPICS = ("order.created", "order.updated", "order.restored")
GREETING = re.compile(rb"webhook_id=\d+")
DELIVERED = ("completed", "delivered")  # The second comes from plugins for shipping.
UNSUCCESSFUL = ("cancelled", "failed")
NO_ORDERS = ("trash", "auto-draft", "draft", "checkout-draft", "pending")  # What is pending nobody has paid.
CURRENCIES = {
    **{"IRT": Currency.TOMAN, "IRR": Currency.RIAL, "USD": Currency.DOLLAR, "EUR": Currency.EURO},
    **{"GBP": Currency.POUND, "TRY": Currency.LIRA, "AED": Currency.DIRHAM},
    **{"IRHT": Currency.TOMAN, "IRHR": Currency.RIAL},
}
TIMES = {"IRHT": 1000, "IRHR": 1000}
"""Of currencies of shops in Iran that leave three noughts out."""
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
PERSIAN = re.compile(r"[\u0600-\u06ff]")
LARGEST_ID = 10**18


class Billing(BaseModel):
    phone: str | None = None
    country: str | None = None


class Item(BaseModel):
    name: str | None = None


class WooOrder(BaseModel):
    """Of all that WooCommerce tells only what is used; moments are in UTC and don't say so."""

    id: int = Field(ge=1, le=LARGEST_ID)
    status: str
    currency: str = ""
    total: str | int | float | None = None
    customer_id: int = 0
    billing: Billing | None = None
    line_items: list[Item] = []
    date_created_gmt: datetime | None = None
    date_modified_gmt: datetime | None = None
    date_completed_gmt: datetime | None = None

    @field_validator("date_created_gmt", "date_modified_gmt", "date_completed_gmt", mode="before")
    @classmethod
    def _none_for_empty(cls, told: Any) -> Any:
        return told or None

    @field_validator("date_created_gmt", "date_modified_gmt", "date_completed_gmt")
    @classmethod
    def _in_utc(cls, told: datetime | None) -> datetime | None:
        if told is None or told.year < EARLIEST:
            return None
        return told if told.tzinfo is not None else told.replace(tzinfo=UTC)

    @field_validator("billing", mode="before")
    @classmethod
    def _none_for_a_list(cls, told: Any) -> Any:
        """PHP writes an object without anything in it as a list."""
        return told or None


class WooCommerce:
    kind = ShopKind.WOOCOMMERCE

    def is_greeting(self, delivery: Delivery) -> bool:
        """When a webhook is saved, WooCommerce tries its address without a signature."""
        return GREETING.fullmatch(delivery.body) is not None

    def is_genuine(self, delivery: Delivery, secret: str) -> bool:
        signed = base64.b64encode(hmac.digest(secret.encode(), delivery.body, hashlib.sha256))
        given = delivery.headers.get("X-WC-Webhook-Signature", "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(signed, given)

    def order_in(self, delivery: Delivery, *, now: datetime, country: str | None) -> Order:
        if (topic := delivery.headers.get("X-WC-Webhook-Topic", "")) not in TOPICS:
            raise NothingForUs("the topic is none of an order's" if topic else "there is no topic")
        try:
            told = WooOrder.model_validate(json.loads(delivery.body))
        except ValidationError as error:
            named = ", ".join(f"{field}: {fault}" for field, fault in faults(error).items())
            raise NotUnderstood(f"the order can't be read: {named[:500]}") from error
        except (ValueError, RecursionError) as error:
            raise NotUnderstood("the body is no JSON") from error
        return _order(told, now=now, country=country)


def _order(told: WooOrder, *, now: datetime, country: str | None) -> Order:
    what = _what(told.line_items)
    is_any = bool(what) and told.status not in NO_ORDERS
    cost, currency = _cost(told)
    phone = _phone(told, country)
    as_of = min(told.date_modified_gmt or now, now)
    reported = Reported(
        number=str(told.id),  # What is called its number plugins may change.
        what=what,
        purchased_at=told.date_created_gmt and min(told.date_created_gmt, now),
        delivered_at=min(told.date_completed_gmt or as_of, now) if told.status in DELIVERED else None,
        customer_ref=_ref(told, phone),
        phone=phone,
        cost=cost,
        currency=currency,
    )
    returned = as_of if told.status == "refunded" else None
    cancelled = None if is_any and told.status not in UNSUCCESSFUL else as_of
    return Order(reported, as_of, returned, cancelled, is_any)


def _what(items: list[Item]) -> str:
    """The names of all items, each once, as far as there is room for whole ones."""
    names = list(dict.fromkeys(name for item in items if (name := _clean(item.name or ""))))
    between = "، " if any(PERSIAN.search(name) for name in names) else ", "
    told = between.join(names)
    while len(told) > LONGEST_NAME and len(names) > 1:
        names = names[:-1]
        told = between.join([*names, "…"])
    return told if len(told) <= LONGEST_NAME else f"{told[: LONGEST_NAME - 1].rstrip()}…"


def _clean(text: str) -> str:
    """As people read it: without entities, tags and signs that no database takes; half-spaces stay."""
    bare = TAG.sub(" ", html.unescape(text))
    return " ".join("".join(sign if sign.isprintable() or sign == "\u200c" else " " for sign in bare).split())


def _cost(told: WooOrder) -> tuple[int | None, Currency | None]:
    code = told.currency.upper()
    currency = CURRENCIES.get(code)
    try:
        amount = (Decimal(str(told.total)) * TIMES.get(code, 1)).quantize(Decimal(1), ROUND_HALF_UP)
        is_sum = 0 <= amount <= MOST
    except InvalidOperation:
        return None, None
    return (int(amount), currency) if is_sum and currency else (None, None)


def _phone(told: WooOrder, country: str | None) -> str | None:
    """As written in the country that stands in its address; many shops don't ask for one and mean their own."""
    if told.billing is None or not told.billing.phone:
        return None
    return normalised(_clean(told.billing.phone), told.billing.country or country)


def _ref(told: WooOrder, phone: str | None) -> str | None:
    """A customer with an account is known by its number; a guest by the telephone, if there is one."""
    if told.customer_id > 0:
        return f"customer {told.customer_id}"
    if told.billing is None or not told.billing.phone:
        return None
    return ref_of_phone(phone or _clean(told.billing.phone))
