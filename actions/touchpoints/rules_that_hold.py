"""The rules that hold today for a product, or for all."""

from actions.work import Work
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import Rule, usual_rules
from storage.touchpoints import rules


async def rules_of(work: Work, product: str | None) -> dict[Occasion, Rule]:
    """The rule of each touchpoint as it holds for this product, or for all."""
    return usual_rules(work.policy) | await rules.latest(work.tx, product)
