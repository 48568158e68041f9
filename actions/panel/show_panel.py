"""/panel shows who is in, who was invited, who may be, and what the panel wrote within the last quarter."""

from itertools import islice

from actions.work import Work
from domain.people import PersonId
from domain.silence.panel import A_QUARTER, LOOKED_BACK, RESTS, Candidate, Membership, candidates
from storage.silence import panel
from storage.silence.panel import Seated

A_PAGE = 5
QUOTED = 3


async def find_candidates(look: Work) -> list[Candidate]:
    """It looks at all that was written within a year: beside the others' work, so that nobody waits for it."""
    return candidates(*await panel.written(look.tx, since=look.now - LOOKED_BACK), look.now)


async def is_candidate(work: Work, customer: int) -> bool:
    return bool(candidates(*await panel.written(work.tx, since=work.now - LOOKED_BACK, by=customer), work.now))


async def show_panel(work: Work, found: list[Candidate], *, page: int, in_place: bool = False) -> None:
    """In one list: members, then the invited, then candidates, but for whoever was invited since they were found."""
    seated = await panel.seated(work.tx, invited_since=work.now - RESTS)
    others = {one.customer_id for one in seated}
    found = [one for one in found if one.customer_id not in others]
    listed = list(islice([*seated, *found], page * A_PAGE, page * A_PAGE + A_PAGE + 1))
    since = work.now - A_QUARTER
    share = await panel.asked(work.tx, since=since)
    voices = await panel.answers(work.tx, since=since, reader=work.by.id, limit=QUOTED)
    members = sum(one.membership is Membership.IN for one in seated)
    work.say(
        work.by.id,
        "panel.list",
        instead_of=work.tapped if in_place else None,
        panelists=[await _shown(work, one) for one in listed[:A_PAGE]],
        members=members,
        invited=len(seated) - members,
        candidates=len(found),
        asked=share.n,
        answered=share.k,
        voices=[{"words": words} for words in voices],
        page=page,
        is_more=int(len(listed) > A_PAGE),
    )


async def _shown(work: Work, one: Seated | Candidate) -> dict[str, object]:
    """Their latest words are looked up when it is sent; no list keeps a copy of them."""
    said = await panel.last_words(work.tx, PersonId(one.customer_id), reader=work.by.id)
    shown = {"person": one.customer_id, "words": said and said.id, "said_at": said and said.said_at}
    if isinstance(one, Candidate):
        return shown | {"standing": "candidate", "texts": one.texts}
    is_waiting = one.membership is Membership.INVITED and one.settled_at is None
    return shown | {
        "standing": "planned" if is_waiting else one.membership,
        "at": one.due_at if is_waiting else one.since if one.membership is Membership.IN else one.settled_at,
    }
