"""Orders as WooCommerce's webhooks bring them: the shape of its REST API v3, signed over the very bytes."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any

from tests.conftest import NOON
from tests.stories.shops.system import System


def gmt(ago: timedelta) -> str:
    """In UTC, without saying so."""
    return (NOON - ago).replace(tzinfo=None).isoformat(timespec="seconds")


def order(**changes: Any) -> dict[str, Any]:
    names = changes.pop("names", ["کتری&zwnj;برقی &amp; قوری"])
    modified = gmt(changes.pop("ago", timedelta(hours=3)))
    return {
        **{"id": 727, "parent_id": 0, "number": "727", "order_key": "wc_order_58d2d042d1d", "created_via": "checkout"},
        **{"version": "9.3.3", "status": "processing", "currency": "IRT", "date_created": "2026-11-19T12:00:00"},
        **{"date_created_gmt": "2026-11-19T08:30:00", "date_modified": modified, "date_modified_gmt": modified},
        **{"discount_total": "0", "discount_tax": "0", "shipping_total": "0", "shipping_tax": "0", "cart_tax": "0"},
        **{"total": "2500000.50", "total_tax": "0.00", "prices_include_tax": False, "customer_id": 26},
        **{"customer_ip_address": "", "customer_user_agent": "", "customer_note": "", "payment_method": "bacs"},
        "billing": {
            **{
                "first_name": "لیلا",
                "last_name": "کریمی",
                "company": "",
                "address_1": "خیابان ولیعصر",
                "address_2": "",
            },
            **{"city": "تهران", "state": "THR", "postcode": "1969", "country": "IR", "email": "l@example.com"},
            "phone": "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        },
        "shipping": {"first_name": "لیلا", "last_name": "کریمی", "city": "تهران", "country": "IR"},
        **{"payment_method_title": "", "transaction_id": "", "date_paid": None, "date_paid_gmt": None},
        **{"date_completed": None, "date_completed_gmt": None, "cart_hash": "", "meta_data": [], "tax_lines": []},
        "line_items": [
            {
                **{
                    "id": 315 + place,
                    "name": name,
                    "product_id": 93,
                    "variation_id": 0,
                    "quantity": 1,
                    "tax_class": "",
                },
                **{"subtotal": "6.00", "total": "6.00", "taxes": [], "meta_data": [], "sku": "", "price": 3},
            }
            for place, name in enumerate(names)
        ],
        **{"shipping_lines": [], "fee_lines": [], "coupon_lines": [], "refunds": [], "_links": {}},
        **changes,
    }


class Woo:
    """WooCommerce with the secret that an owner was shown."""

    def __init__(self, system: System, path: str, secret: str) -> None:
        self.system = system
        self.path = path
        self.secret = secret

    async def tells(self, topic: str = "order.updated", **changes: Any) -> tuple[int, Any]:
        return await self.brings(json.dumps(order(**changes)).encode(), topic)

    async def brings(self, body: bytes, topic: str = "order.updated", signed: str | None = None) -> tuple[int, Any]:
        signature = base64.b64encode(hmac.digest(self.secret.encode(), body, hashlib.sha256)).decode()
        headers = {
            **{"Content-Type": "application/json", "User-Agent": "WooCommerce/9.3.3 Hookshot (WordPress/6.6.2)"},
            **{"X-WC-Webhook-Source": "https://shop.example/", "X-WC-Webhook-Topic": topic},
            **{"X-WC-Webhook-Resource": "order", "X-WC-Webhook-Event": topic.partition(".")[2]},
            **{"X-WC-Webhook-ID": "5", "X-WC-Webhook-Delivery-ID": "c0f7"},
            "X-WC-Webhook-Signature": signature if signed is None else signed,
        }
        return await self.system.calls("POST", self.path, data=body, headers=headers)
