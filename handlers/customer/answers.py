"""Table of customers' taps: which button, who answers."""

from telegram import Update

from handlers.access import Handler
from handlers.context import Context
from handlers.customer import closings, complaints, own_data, phones, preferences, survey, touchpoints
from handlers.taps import (
    AgreeTap,
    AskWithTap,
    BoughtTap,
    ChangeTap,
    DraftTap,
    EffortTap,
    ForgetTap,
    JudgeTap,
    LanguageTap,
    LookIntoTap,
    MoveWordsTap,
    NoAnswerTap,
    NothingMissingTap,
    OutcomeTap,
    Place,
    PlaceTap,
    ReopenTap,
    ScoreTap,
    SettledTap,
    SinceTap,
    SkipTap,
    SortTap,
    StatusTap,
    Tap,
    TopicTap,
    WithdrawTap,
    WordsTap,
)
from handlers.taps.panel import PanelSayTap
from handlers.taps.touchpoints import DeclineTap, FeelTap, HeardTap

PLACES: dict[Place, Handler] = {
    Place.RATE: survey.rate_asked,
    Place.COMPLAIN: complaints.complain_asked,
    Place.MINE: complaints.status_asked,
    Place.LANGUAGE: preferences.language_asked,
    Place.STOP: preferences.stop_asked,
    Place.PHONE: phones.phone_asked,
    Place.NO_NEWS: touchpoints.news_tapped,
    Place.HEARD: touchpoints.heard_again_tapped,
}


async def place_tapped(update: Update, context: Context) -> None:
    await PLACES[PlaceTap.read(update).place](update, context)


ANSWERS: tuple[tuple[type[Tap], Handler], ...] = (
    (PlaceTap, place_tapped),
    (LanguageTap, preferences.language_tapped),
    (ForgetTap, own_data.forget_tapped),
    (ScoreTap, survey.score_tapped),
    (SkipTap, survey.skip_tapped),
    (ChangeTap, survey.change_tapped),
    (LookIntoTap, complaints.look_into_tapped),
    (SortTap, complaints.sort_tapped),
    (TopicTap, complaints.topic_tapped),
    (BoughtTap, complaints.bought_tapped),
    (SinceTap, complaints.since_tapped),
    (DraftTap, complaints.draft_tapped),
    (MoveWordsTap, complaints.words_moved),
    (NoAnswerTap, complaints.answer_taken_back),
    (AskWithTap, complaints.asked_with),
    (StatusTap, complaints.status_tapped),
    (WordsTap, complaints.words_tapped),
    (JudgeTap, complaints.judged),
    (NothingMissingTap, complaints.nothing_missing_tapped),
    (SettledTap, complaints.settled_tapped),
    (WithdrawTap, complaints.withdraw_tapped),
    (ReopenTap, complaints.reopen_tapped),
    (AgreeTap, complaints.promise_judged),
    (OutcomeTap, closings.outcome_tapped),
    (EffortTap, closings.effort_tapped),
    (FeelTap, touchpoints.feel_tapped),
    (HeardTap, touchpoints.heard_tapped),
    (DeclineTap, touchpoints.decline_tapped),
    (PanelSayTap, touchpoints.panel_said),
)
