"""Whether it has arrived, how it goes and what it has become, typed instead of tapped: it counts as the tap does."""

from actions.touchpoints.feel import feel
from actions.work import Work
from domain.typed_answers import ANSWERED_WITHIN, typed_feeling
from domain.words import Written
from storage.touchpoints import feelings


async def is_said_of_purchase(work: Work, written: Written) -> bool:
    """Whether a customer answers the one question of that kind which stands open."""
    if work.by.role is not None:
        return False
    asked = await feelings.unanswered(work.tx, work.by.id, since=work.now - ANSWERED_WITHIN)
    felt = typed_feeling(asked[0].kind, written) if len(asked) == 1 else None
    if felt is None:
        return False
    await feel(work, asked[0].id, felt)
    return True
