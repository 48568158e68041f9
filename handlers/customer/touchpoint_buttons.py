"""The buttons under what a purchase brings, and under what is still to come."""

from domain.messages import Said
from domain.touchpoints.arrivals import Heard
from domain.touchpoints.feelings import CHOICES
from domain.touchpoints.occasions import Occasion
from handlers.buttons import Build, Facts, Label, Rows, button, in_rows
from handlers.taps import Place, PlaceTap
from handlers.taps.touchpoints import DeclineTap, FeelTap, HeardTap


def feeling(_: Said, facts: Facts, label: Label) -> Rows:
    felt = [button(label(f"felt_{one}"), FeelTap(facts["feeling"], one)) for one in CHOICES[Occasion(facts["kind"])]]
    return in_rows(felt, 2)


def how_heard(_: Said, __: Facts, label: Label) -> Rows:
    ways = [button(label(f"heard_{one}"), HeardTap(one)) for one in Heard]
    return in_rows(ways, 2)


def heard(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("heard_otherwise"), PlaceTap(Place.HEARD))]]


def silence(said: Said, facts: Facts, label: Label) -> Rows:
    """Whoever is asked out of the blue can also ask never to be asked."""
    return [*feeling(said, facts, label), [button(label("stop_asking"), PlaceTap(Place.STOP))]]


def complain(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("tell_problem"), PlaceTap(Place.COMPLAIN))]]


def coming(_: Said, facts: Facts, label: Label) -> Rows:
    """As they are numbered in the text."""
    declines = [
        button(label("decline_one", number=number), DeclineTap(one["id"]))
        for number, one in enumerate(facts["coming"], 1)
    ]
    rows = in_rows(declines, 4)
    return [*rows, [button(label("stop_news"), PlaceTap(Place.NO_NEWS))]] if facts["has_news"] else rows


def news(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("stop_news"), PlaceTap(Place.NO_NEWS))]]


BUTTONS: dict[str, Build] = {
    "touch.check_in": feeling,
    "touch.result": feeling,
    "touch.delivered": feeling,
    "touch.choice": feeling,
    "touch.how_heard": how_heard,
    "touch.heard": heard,
    "touch.silence": silence,
    "touch.exit": silence,
    "touch.unhappy": complain,
    "touch.expectation": complain,
    "touch.not_here": complain,
    "touch.value": news,
    "touch.anniversary": news,
    "touch.next": coming,
}
