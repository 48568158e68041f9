"""Whether it has arrived, typed instead of tapped: it counts as the tap does."""

from datetime import timedelta

from actions.touchpoints.feel import feel
from actions.work import Work
from domain.touchpoints.feelings import Felt
from domain.typed_answers import is_arrived, is_missing
from domain.words import Written
from storage.touchpoints import feelings

ANSWERED_WITHIN = timedelta(days=7)


async def is_said_of_delivery(work: Work, written: Written) -> bool:
    """Whether a customer answers the one question of that kind which stands open."""
    felt = Felt.HERE if is_arrived(written) else Felt.NOT_YET if is_missing(written) else None
    if felt is None or work.by.role is not None:
        return False
    asked = await feelings.of_delivery(work.tx, work.by.id, since=work.now - ANSWERED_WITHIN)
    if len(asked) != 1:
        return False
    await feel(work, asked[0], felt)
    return True
