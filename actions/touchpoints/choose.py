"""With the question about us as a whole goes another, by buttons: whether we are their first choice, and will be."""

from actions.work import Work
from domain.figures.nps import Category, Score
from domain.surveys import Invitation
from domain.touchpoints.occasions import Occasion
from storage.touchpoints import feelings


async def ask_choice(work: Work, asked: Invitation, score: Score) -> None:
    """Once they have said why, or passed over it. Who is unhappy has told us enough: they are asked nothing more."""
    if asked.touchpoint is not Occasion.RELATIONSHIP or score.category is Category.DETRACTOR:
        return
    if work.by.asks_stopped_at is not None:
        return
    feeling = await feelings.ask_choice(work.tx, asked.id, now=work.now)
    if feeling is not None:
        work.say(work.by.id, "touch.choice", feeling=feeling, kind=Occasion.CHOICE)
