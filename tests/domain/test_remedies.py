"""What may be given alone, whose yes the rest needs, and what a customer's yes is worth."""

from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.concerning import NotTheirs, ensure_theirs
from domain.matters.findings import Ending, Finding, ending_of
from domain.matters.remedies import (
    AboveCeiling,
    DecidedBefore,
    NobodyToAllow,
    OwnRemedy,
    RemedyKind,
    able_to_allow,
    lowest,
)
from domain.people import NotStaff, PersonId, Role
from domain.policy import Policy
from tests.templates.cards import NOW, a_matter
from tests.templates.remedies import a_remedy
from tests.templates.staff import a_person

POLICY = Policy(agent_ceiling=100, manager_ceiling=1000)
COSTS = st.integers(0, 2000)


@given(COSTS, COSTS, st.sampled_from([*Role, None]))
def test_whoever_may_not_give_it_alone_needs_a_yes_of_one_who_may_and_instalments_count_together(cost, before, role):
    remedy = a_remedy(cost=cost)
    least = needed(cost + before)

    assert remedy.needs_yes(role, POLICY, before=before) == (cost > 0 and (role is None or not role.includes(least)))
    assert not remedy.needs_yes(least, POLICY, before=before)


def needed(cost: int) -> Role:
    """The lowest role that may give so much alone."""
    return list(Role)[(cost > POLICY.agent_ceiling) + (cost > POLICY.manager_ceiling)]


@given(COSTS, st.lists(st.sampled_from(Role), max_size=5), st.integers(0, 4), st.sampled_from(Role))
def test_asked_are_only_others_who_can_say_yes_and_of_them_the_lowest(cost, roles, author, level):
    staff = [a_person(id=PersonId(number), role=role) for number, role in enumerate(roles)]
    least = max(needed(cost).rank, level.rank)
    able = [role for number, role in enumerate(roles) if number != author and role.rank >= least]

    found = able_to_allow(cost, staff, PersonId(author), level=level, policy=POLICY)
    if not able:
        with pytest.raises(NobodyToAllow):
            lowest(found)
        return
    asked = lowest(found)
    assert {one.role for one in asked} == {min(able, key=lambda role: role.rank)}
    assert PersonId(author) not in {one.id for one in asked}
    for one in asked:
        a_remedy(cost=cost).asked(now=NOW).ensure_decidable(one, PersonId(author), POLICY, before=0)


@given(COSTS, COSTS, st.sampled_from([*Role, None]), st.booleans(), st.booleans())
def test_only_somebody_else_who_may_give_as_much_decides_and_only_once(cost, before, role, is_author, is_asked):
    remedy = a_remedy(cost=cost)
    remedy = remedy.asked(now=NOW) if is_asked else remedy
    by = a_person(id=PersonId(2), role=role)
    author = by.id if is_author else PersonId(1)
    refusal = (
        (not is_asked and DecidedBefore)
        or (is_author and OwnRemedy)
        or ((role is None or not role.includes(needed(cost + before))) and AboveCeiling)
    )

    if refusal:
        with pytest.raises(refusal):
            remedy.ensure_decidable(by, author, POLICY, before=before)
        return
    remedy.ensure_decidable(by, author, POLICY, before=before)
    decided = remedy.decided(by, yes=True, now=NOW)
    assert not decided.needs_yes(Role.AGENT, POLICY, before=before)
    with pytest.raises(DecidedBefore):
        decided.ensure_decidable(by, author, POLICY, before=before)


@given(st.sampled_from([*Role, None]), st.sampled_from(Role), st.booleans())
def test_whoever_has_lost_it_signs_nothing_in_it_whoever_says_yes(role, level, is_about):
    author = a_person(id=PersonId(7), role=role)
    matter = a_matter(level=level, concerns_id=author.id if is_about else None)
    refusal = (role is None and NotStaff) or ((is_about or not author.may(level)) and NotTheirs)

    with pytest.raises(refusal) if refusal else nullcontext():
        ensure_theirs(matter, author)


@given(COSTS, COSTS)
def test_a_yes_is_to_what_was_read_and_to_nothing_else(first, then):
    allowed = a_remedy(cost=first).asked(now=NOW).decided(a_person(id=PersonId(2), role=Role.OWNER), yes=True, now=NOW)

    changed = allowed.changed(cost=then)

    assert changed.needs_yes(Role.AGENT, POLICY, before=0) == (then > POLICY.agent_ceiling)


@pytest.mark.parametrize("kind", RemedyKind)
def test_it_is_whole_with_its_cost_and_where_it_has_no_name_with_words(kind):
    assert not a_remedy(kind=kind, cost=None, what="x").is_whole
    assert a_remedy(kind=kind, cost=0, what="x").is_whole
    assert a_remedy(kind=kind, what=None).is_whole == (kind is not RemedyKind.OTHER)


@given(st.sampled_from([*Finding, None]), st.sampled_from([True, False, None]), st.booleans())
def test_only_who_was_given_something_without_agreement_is_appeased(finding, is_convinced, is_compensated):
    ending = ending_of(finding, is_convinced=is_convinced, is_compensated=is_compensated)

    without_agreement = is_convinced is False or finding is Finding.NOT_UPHELD
    assert (ending is Ending.APPEASED) == (is_compensated and without_agreement)
