"""What an explanation encloses: kept with its draft, seen by its author alone, and given to the customer with it."""

from actions.work import Work
from domain.matters.explanations import Explanation
from domain.matters.matters import Matter
from domain.media.files import KeptFile
from domain.people import PersonId
from domain.words import Part, Written
from storage import words


async def enclose(work: Work, draft: Explanation, written: Written) -> None:
    """After the preview its author still sees what is added."""
    added = await words.add(work.tx, work.by.id, written, Part.ENCLOSED, explanation=draft.id, now=work.now)
    if draft.is_previewed:
        _show(work, work.by.id, draft, [added.words_id] if written.text else [], added.files)


async def show_enclosed(work: Work, to: PersonId, draft: Explanation) -> None:
    captions = [one.id for one in await words.enclosed(work.tx, draft.id) if one.body]
    _show(work, to, draft, captions, await words.files_enclosed(work.tx, draft.id))


def _show(work: Work, to: PersonId, draft: Explanation, captions: list[int], files: list[KeptFile]) -> None:
    belongs = {"matter_id": draft.matter_id, "explanation_id": draft.id}
    for caption in captions:
        work.say(to, "words.whole", words_id=caption, **belongs)
    work.show(to, files, **belongs)


async def hand_enclosed_over(work: Work, sent: Explanation, matter: Matter) -> None:
    """From here on it is the customer's, too: it stands among all the words of the matter."""
    await words.hand_enclosed_over(work.tx, sent.id, matter=matter.id)
    await show_enclosed(work, matter.customer_id, sent)
