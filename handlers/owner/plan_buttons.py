"""The buttons under the plan of what a purchase brings."""

from domain.messages import Said
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.touchpoints.rules import Anchor, DayPart
from handlers.buttons import Build, Facts, Label, Rows, button, in_rows
from handlers.taps.touchpoints import Changing, Describing, PlanTap, ProductsTap, ProductTap, RuleTap


def plan(_: Said, facts: Facts, label: Label) -> Rows:
    product = facts["product"]
    rules = [button(label(f"touch_{one}"), RuleTap(product, one, Changing.SHOW, 0)) for one in TOUCHPOINTS]
    rows = in_rows(rules, 2)
    if not product:
        return [*rows, [button(label("one_product"), ProductsTap(0))]]
    describe = button(label("describe_product"), ProductTap(product, Describing.SHOW))
    return [*rows, [describe], [button(label("all_products"), PlanTap(0))]]


def rule(_: Said, facts: Facts, label: Label) -> Rows:
    product, told = facts["product"], facts["rule"]
    touchpoint = Occasion(told["touchpoint"])

    def changing(name: str, what: Changing, value: int = 0) -> dict[str, str]:
        return button(label(name), RuleTap(product, touchpoint, what, value))

    anchors = [
        changing(f"count_{one}", Changing.ANCHOR, place) for place, one in enumerate(Anchor) if one != told["anchor"]
    ]
    parts = [changing(f"part_{one}", Changing.PART, place) for place, one in enumerate(DayPart) if one != told["part"]]
    turn = changing("switch_off" if told["is_on"] else "switch_on", Changing.TURN)
    back = [button(label("see_plan"), PlanTap(product))]
    if not told["is_on"]:
        return [[turn], back]
    return [
        [turn],
        [changing("sooner", Changing.SPAN), changing("later", Changing.SPAN, 1)],
        [changing("other_span", Changing.OTHER)],
        anchors,
        parts[:2],
        parts[2:],
        back,
    ]


def products(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("product", name=one["name"]), PlanTap(one["id"]))] for one in facts["products"]]
    return [*rows, [button(label("all_products"), PlanTap(0))]]


def product(_: Said, facts: Facts, label: Label) -> Rows:
    number = facts["product"]

    def describing(name: str, what: Describing) -> dict[str, str]:
        return button(label(name), ProductTap(number, what))

    rows = [[describing("write_expected", Describing.EXPECTED), describing("write_worth", Describing.WORTH)]]
    if facts["expected"]:
        rows.append([describing("result_sooner", Describing.SOONER), describing("result_later", Describing.LATER)])
        rows.append([describing("drop_expected", Describing.NO_EXPECTED)])
    if facts["worth"]:
        rows.append([describing("drop_worth", Describing.NO_WORTH)])
    return [*rows, [button(label("see_plan"), PlanTap(number))]]


BUTTONS: dict[str, Build] = {
    "plan.list": plan,
    "plan.rule": rule,
    "plan.products": products,
    "plan.product": product,
}
