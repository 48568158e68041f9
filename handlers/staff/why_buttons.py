"""The buttons that name whom /why is about, and say whether that one is our customer, and why not."""

from domain.messages import Said
from domain.silence.fits import Misfit
from handlers.buttons import Build, Facts, Label, Rows, button, customers
from handlers.taps.silence import MisfitTap, MisfitWhyTap, OursTap
from handlers.taps.touchpoints import WhyTap


def which(_: Said, facts: Facts, label: Label) -> Rows:
    return customers(label, facts["customers"], WhyTap)


def why(_: Said, facts: Facts, label: Label) -> Rows:
    """What a manager may say of who has gone."""
    if not facts["may_judge"]:
        return []
    customer = facts["customer_id"]
    if facts["unfit"]:
        return [[button(label("ours"), OursTap(customer))]]
    return [[button(label("not_ours"), MisfitTap(customer))]]


def misfits(_: Said, facts: Facts, label: Label) -> Rows:
    customer = facts["customer_id"]
    reasons = [button(label(f"misfit_{one}"), MisfitWhyTap(customer, one)) for one in Misfit]
    rows = [reasons[at : at + 2] for at in range(0, len(reasons), 2)]
    return [*rows, [button(label("back_to_why"), WhyTap(customer))]]


BUTTONS: dict[str, Build] = {"touch.which": which, "touch.why": why, "silence.ask_misfit": misfits}
