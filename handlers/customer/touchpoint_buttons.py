"""The buttons under what a purchase brings, and under what is still to come."""

from domain.messages import Said
from domain.touchpoints.feelings import CHOICES
from domain.touchpoints.occasions import Occasion
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps import Place, PlaceTap
from handlers.taps.touchpoints import DeclineTap, FeelTap


def feeling(_: Said, facts: Facts, label: Label) -> Rows:
    felt = [button(label(f"felt_{one}"), FeelTap(facts["feeling"], one)) for one in CHOICES[Occasion(facts["kind"])]]
    return [felt[:2], felt[2:]] if len(felt) > 2 else [felt]


def complain(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("tell_problem"), PlaceTap(Place.COMPLAIN))]]


def coming(_: Said, facts: Facts, label: Label) -> Rows:
    """As they are numbered in the text."""
    declines = [
        button(label("decline_one", number=number), DeclineTap(one["id"]))
        for number, one in enumerate(facts["coming"], 1)
    ]
    rows = [declines[start : start + 4] for start in range(0, len(declines), 4)]
    return [*rows, [button(label("stop_news"), PlaceTap(Place.NO_NEWS))]] if facts["has_news"] else rows


def news(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("stop_news"), PlaceTap(Place.NO_NEWS))]]


BUTTONS: dict[str, Build] = {
    "touch.check_in": feeling,
    "touch.result": feeling,
    "touch.delivered": feeling,
    "touch.unhappy": complain,
    "touch.expectation": complain,
    "touch.not_here": complain,
    "touch.value": news,
    "touch.anniversary": news,
    "touch.next": coming,
}
