"""Invitations and responses: how long they can be answered and changed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.nps import Score
from domain.people import NotYours, PersonId
from domain.policy import Policy
from domain.surveys import (
    SCALE,
    Invitation,
    InvitationExpired,
    InvitationId,
    Origin,
    Response,
    ResponseId,
    ScoreIsSettled,
    rates_anew,
)
from tests.templates.cards import DAY, NOW

SCORES = st.integers(0, 10).map(Score)
SPANS = st.timedeltas(timedelta(), 200 * DAY)
POLICY = Policy()
ANNA = PersonId(2)


def an_invitation(**given_facts) -> Invitation:
    usual = {
        "id": InvitationId(1),
        "customer_id": ANNA,
        "purchase_id": None,
        "origin": Origin.ASKED,
        "asked_at": NOW,
        "expires_at": NOW + 14 * DAY,
        "reminded_at": None,
        "answered_at": None,
        "skipped_at": None,
        "delivered_at": None,
        "touchpoint": None,
        "asked_on": "2026-11-21",
    }
    return Invitation(**(usual | given_facts))


def a_response(score: Score = Score(3)) -> Response:  # noqa: B008  A score is a number.
    return Response(ResponseId(1), InvitationId(1), ANNA, Origin.ASKED, score, NOW, NOW.date().isoformat(), NOW + DAY)


def test_the_scale_offers_each_score_once_and_ascending():
    assert [score for row in SCALE for score in row] == list(range(11))


@given(SPANS)
def test_an_invitation_is_open_until_it_runs_out(span):
    asked, now = an_invitation(), NOW + span

    assert asked.is_open(now) == (span < 14 * DAY)
    if not asked.is_open(now):
        with pytest.raises(InvitationExpired):
            asked.ensure_answerable(now)


def test_a_skipped_question_may_still_be_answered_but_is_not_asked_again():
    skipped = an_invitation(skipped_at=NOW)

    assert not skipped.is_open(NOW)
    skipped.ensure_answerable(NOW)


def test_an_invitation_belongs_to_who_was_asked():
    an_invitation().ensure_of(ANNA)

    with pytest.raises(NotYours):
        an_invitation().ensure_of(PersonId(3))


@given(SCORES, SCORES, SPANS)
def test_a_score_changes_within_its_span_and_nothing_else_of_it_does(first, second, span):
    given_first = a_response(first)

    if span > DAY:
        with pytest.raises(ScoreIsSettled) as refusal:
            given_first.changed(second, now=NOW + span)
        assert refusal.value.facts == {"score": first}
        return
    changed = given_first.changed(second, now=NOW + span)

    assert changed.score == second
    assert changed.changed(first, now=NOW + span) == given_first


@given(SPANS)
def test_whoever_rates_within_the_period_changes_their_score_instead_of_adding_one(span):
    latest, now = a_response(), NOW + span

    adds = rates_anew(latest, now=now, between=POLICY.between_scores)

    assert adds == (span >= 90 * DAY)
    assert latest.reopened(until=now + DAY).changed(Score(9), now=now + DAY).scored_at == NOW


def test_who_never_rated_adds_a_score():
    assert rates_anew(None, now=NOW, between=POLICY.between_scores)
