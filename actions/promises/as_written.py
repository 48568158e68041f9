"""What was promised by a date that stands in words to the customer: nobody has to write it again."""

from datetime import datetime

from actions.work import Work
from domain.promises.promises import LONGEST_PROMISED
from domain.promises.wording import promised_in
from domain.words import Part, length_of
from storage import explanations, words


async def words_promised(work: Work, matter: int, due: datetime) -> str | None:
    """What somebody of the staff has written with this date, the latest first, and without the date."""
    for text, at in await _written(work, matter):
        said = promised_in(text, due, now=at, business=work.business)
        if said is not None and length_of(said) <= LONGEST_PROMISED:
            return said
    return None


async def _written(work: Work, matter: int) -> list[tuple[str, datetime]]:
    """Each with when it was: “tomorrow” is the day after that."""
    messages = [(one.body, one.said_at) for one in await words.of_matter(work.tx, matter) if one.part is Part.MESSAGE]
    sent = await explanations.latest_sent(work.tx, matter)
    parts = (sent.what_now, sent.prevention) if sent is not None else ()
    at = sent.sent_at if sent is not None and sent.sent_at is not None else work.now
    return [*reversed(messages), *((part, at) for part in parts if part)]
