"""The buttons that name whom /why is about."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps.touchpoints import WhyTap


def which(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("person", name=one.name), WhyTap(one.id))] for one in facts["customers"]]


BUTTONS: dict[str, Build] = {"touch.which": which}
