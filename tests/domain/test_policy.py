"""The policy: sound as it comes, and where it isn't, each contradiction is named."""

from dataclasses import fields, replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.policy import DAY, HOUR, Policy, contradictions

SPANS = st.integers(1, 400).map(lambda days: days * DAY)


def test_the_usual_policy_contradicts_itself_in_nothing():
    assert contradictions(Policy()) == []


def test_the_usual_spans_are_those_that_were_agreed():
    policy = Policy()

    assert (policy.question_after, policy.first_answer_within) == (24 * HOUR, 48 * HOUR)
    assert (policy.reminder_after, policy.invitation_expires_after) == (3 * DAY, 14 * DAY)
    assert (policy.between_scores, policy.between_asks) == (90 * DAY, 30 * DAY)
    assert (policy.settled_after, policy.settled_again_after) == (2 * DAY, 3 * DAY)
    assert policy.longest_promise == 14 * DAY


def test_a_policy_is_made_of_spans_and_of_what_who_may_give():
    kinds = {field.name: type(getattr(Policy(), field.name)) for field in fields(Policy)}

    assert {name for name, kind in kinds.items() if kind is not timedelta} == {"agent_ceiling", "manager_ceiling"}


@given(st.integers(0, 100), st.integers(0, 100))
def test_whoever_says_yes_may_give_as_much_alone(agent, manager):
    told = contradictions(replace(Policy(), agent_ceiling=agent, manager_ceiling=manager))

    assert any("MANAGER_CEILING" in words for words in told) == (agent > manager)


@given(SPANS, SPANS)
def test_nobody_is_reminded_of_what_has_run_out(reminder_after, expires_after):
    told = contradictions(replace(Policy(), reminder_after=reminder_after, invitation_expires_after=expires_after))

    assert any("REMINDER_AFTER" in words for words in told) == (reminder_after >= expires_after)


@given(SPANS, SPANS)
def test_no_answer_is_promised_later_than_anything_may_be_promised(first_answer_within, longest_promise):
    policy = replace(Policy(), first_answer_within=first_answer_within, longest_promise=longest_promise)

    assert bool(contradictions(policy)) == (first_answer_within > longest_promise)


@given(SPANS, SPANS)
def test_a_score_is_an_ask_too(between_scores, between_asks):
    policy = replace(Policy(), between_scores=between_scores, between_asks=between_asks)

    assert bool(contradictions(policy)) == (between_asks > between_scores)
