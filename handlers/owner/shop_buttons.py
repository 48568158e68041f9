"""The buttons under what owners read about shop systems."""

from domain.messages import Said
from domain.shops import ShopKind
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.taps.shops import Keying, ShopsTap, ShopTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("shop", name=one.name), ShopTap(one.id, Keying.SHOW))] for one in facts["shops"]]
    return [
        *rows,
        *pages(label, facts["page"], facts["is_more"], ShopsTap),
        [button(label("new_shop"), ShopTap(0, Keying.NEW))],
        [button(label("new_woocommerce"), ShopTap(0, Keying.WOOCOMMERCE))],
    ]


def card(_: Said, facts: Facts, label: Label) -> Rows:
    shop = facts["shop"]
    words = label("revoke_secret") if shop.kind is ShopKind.WOOCOMMERCE else label("revoke")
    return [[button(words, ShopTap(shop.id, Keying.REVOKE))], *to_shops(_, facts, label)]


def to_shops(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("see_shops"), ShopsTap(0))]]


def sure(_: Said, facts: Facts, label: Label) -> Rows:
    return [
        [button(label("revoke_sure"), ShopTap(facts["shop"].id, Keying.SURE))],
        [button(label("keep_key"), ShopTap(facts["shop"].id, Keying.SHOW))],
    ]


BUTTONS: dict[str, Build] = {
    "shops.list": listed,
    "shops.card": card,
    "shops.sure": sure,
    "shops.revoked": to_shops,
}
