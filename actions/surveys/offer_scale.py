"""Show the scale to whoever wants to rate or to change a score, and take a no for a no."""

from actions.surveys.take_score import changeable_until
from actions.touchpoints.choose import ask_choice
from actions.work import Work
from domain.expectations import Awaited
from domain.people import NoSuchNumber
from domain.surveys import Invitation, Origin, ScoreIsSettled, rates_anew
from storage import expectations, follow_ups, invitations, responses


async def offer_rating(work: Work) -> None:
    """Within the period between two scores a customer who rates changes the latest one instead of adding another."""
    latest = await responses.latest_of(work.tx, work.by.id)
    if latest is not None and not rates_anew(latest, now=work.now, between=work.policy.between_scores):
        await responses.change(work.tx, latest.reopened(until=changeable_until(work)))
        await expectations.put(work.tx, work.by.id, Awaited.SCORE, latest.invitation_id, now=work.now)
        work.say(work.by.id, "survey.change", invitation_id=latest.invitation_id, score=int(latest.score))
        return
    invitation = await invitations.open_volunteered(work.tx, work.by.id, now=work.now) or await invitations.add(
        work.tx,
        work.by.id,
        purchase=None,
        origin=Origin.VOLUNTEERED,
        now=work.now,
        today=work.business.day_of(work.now),
        expires_at=work.now + work.policy.invitation_expires_after,
    )
    await expectations.put(work.tx, work.by.id, Awaited.SCORE, invitation, now=work.now)
    work.say(work.by.id, "survey.rate", invitation_id=invitation)


async def offer_change(work: Work, invitation: int) -> None:
    """Show the scale again, in place of what was tapped."""
    asked = await _invitation(work, invitation)
    given = await responses.to_invitation(work.tx, asked.id)
    if given is None:
        raise NoSuchNumber()
    if work.now > given.changeable_until:
        raise ScoreIsSettled(score=int(given.score))
    work.say(
        work.by.id,
        "survey.change",
        instead_of=work.tapped,
        invitation_id=asked.id,
        score=int(given.score),
    )


async def skip(work: Work, invitation: int) -> None:
    """No score, or no reason: both are fine, and nothing is asked again."""
    asked = await _invitation(work, invitation)
    given = await responses.to_invitation(work.tx, asked.id)
    if given is None:
        await invitations.skipped(work.tx, asked.id, now=work.now)
        await follow_ups.drop_of_invitation(work.tx, asked.id, why="skipped", now=work.now)
    await expectations.settle(work.tx, work.by.id, Awaited.SCORE, asked.id)
    if given is not None:
        await expectations.settle(work.tx, work.by.id, Awaited.REASON, given.id)
    work.say(
        work.by.id,
        "survey.skipped",
        instead_of=work.tapped,
        invitation_id=asked.id,
        is_scored=int(given is not None),
    )
    if given is not None:
        await ask_choice(work, asked, given.score)


async def _invitation(work: Work, invitation: int) -> Invitation:
    """The invitation, held until the Work ends; somebody else's is refused."""
    asked = await invitations.lock(work.tx, invitation)
    if asked is None:
        raise NoSuchNumber()
    asked.ensure_of(work.by.id)
    return asked
