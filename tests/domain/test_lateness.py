"""Late answers: when one is late, how far the reminders have gone, and for how long somebody sees to it."""

import pytest

from domain.matters.dates import answered_by_customer, back_in_work
from domain.matters.lateness import LAST, is_late, is_seen_to, reminded, seen_to
from domain.matters.steps import IN_WORK, State
from domain.people import PersonId
from tests.domain.hours.test_put_off import ALWAYS
from tests.templates.cards import DAY, NOW, a_card, a_matter

SARA = PersonId(7)
SECOND = DAY / 86400


@pytest.mark.parametrize("state", State)
def test_late_is_only_what_staff_owe(state):
    assert is_late(a_matter(state=state, due_at=NOW), now=NOW) == (state in IN_WORK)
    assert not is_late(a_matter(state=state, due_at=NOW + SECOND), now=NOW)
    assert not is_late(a_matter(state=state, due_at=None), now=NOW)


def test_reminders_go_step_by_step_and_the_last_one_ends_them():
    first = reminded(a_matter(), now=NOW)
    second = reminded(first, now=NOW + DAY)

    assert (first.reminders, first.reminded_at) == (1, NOW)
    assert (second.reminders, second.reminded_at) == (2, NOW + DAY)
    assert reminded(first, now=NOW + DAY, is_last=True).reminders == LAST


def test_a_promise_holds_until_the_next_reminder():
    promised = seen_to(reminded(a_matter(), now=NOW), SARA, now=NOW + SECOND)

    assert is_seen_to(promised)
    assert not is_seen_to(reminded(promised, now=NOW + DAY))
    assert is_seen_to(seen_to(a_matter(), SARA, now=NOW))
    assert not is_seen_to(a_matter())


@pytest.mark.parametrize("state", State)
def test_a_card_shows_it_only_where_an_answer_is_owed(state):
    card = a_card(seen_to(a_matter(state=state), SARA, now=NOW), seen_to="Sara")

    assert card.is_seen_to == (state in IN_WORK)


def test_whatever_sets_a_new_date_forgets_what_was_late():
    late = seen_to(reminded(a_matter(due_at=NOW - DAY), now=NOW), SARA, now=NOW)
    given = {"now": NOW, "due": NOW + 2 * DAY}

    anew = (
        late.escalated(above=late.level.above, **given),
        late.explained(SARA, now=NOW),
        answered_by_customer(late.waiting(now=NOW), hours=ALWAYS, now=NOW),
        back_in_work(late.explained(SARA, now=NOW), hours=ALWAYS, **given),
    )

    for matter in anew:
        assert (matter.reminders, matter.reminded_at, matter.seen_to_by, matter.seen_to_at) == (0, None, None, None)
