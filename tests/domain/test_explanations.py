"""Explanations: four parts of one author, sendable with the two that matter, judged from three sides."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.explanations import (
    ASKED,
    LONGEST_PART,
    NEEDED,
    Aspect,
    Incomplete,
    Part,
    PartTooLong,
    SentBefore,
)
from domain.people import NotYours, PersonId
from tests.templates.cards import NOW
from tests.templates.explanations import an_explanation, longest_parts

EMPTY = dict.fromkeys(Part)


def a_draft(**parts: str | None):
    return an_explanation(is_previewed=0, sent_at=None, clear=None, honest=None, convinced=None, **(EMPTY | parts))


@pytest.mark.parametrize("written", [set(which) for which in product(*[(part, None) for part in Part])])
def test_it_can_be_sent_with_the_cause_and_the_next_step_and_not_without(written):
    draft = a_draft(**{part: "words" for part in Part if part in written})

    if set(NEEDED) <= written:
        assert draft.sent(now=NOW, cycle=1).sent_at == NOW
        return
    with pytest.raises(Incomplete) as refusal:
        draft.sent(now=NOW, cycle=1)
    assert refusal.value.facts["part"] == next(part for part in NEEDED if part not in written)


def test_the_parts_are_asked_one_after_the_other():
    draft = a_draft()

    asked = [Part.WHAT_HAPPENED]
    while following := draft.following(asked[-1]):
        asked.append(following)

    assert asked == list(ASKED)


@pytest.mark.parametrize("part", Part)
def test_after_the_preview_parts_are_changed_one_at_a_time(part):
    assert a_draft().previewed(is_complaint=True).following(part) is None


@given(st.sampled_from(Part), st.text(max_size=LONGEST_PART))
def test_a_part_is_kept_as_it_was_written_and_touches_no_other(part, text):
    try:
        written = a_draft().with_part(part, text)
    except PartTooLong as refusal:
        assert refusal.facts["length"] > refusal.facts["longest"]
        return

    assert {one: getattr(written, one) for one in Part} == EMPTY | {part: text}


@pytest.mark.parametrize("text", list(longest_parts()))
def test_a_part_has_room_for_so_much_and_no_more(text):
    assert a_draft().with_part(Part.WHY, text).why == text

    with pytest.raises(PartTooLong):
        a_draft().with_part(Part.WHY, text * 2)


def test_what_was_sent_is_neither_changed_nor_sent_again():
    sent = an_explanation()

    for deed in (lambda: sent.with_part(Part.WHY, "else"), lambda: sent.sent(now=NOW, cycle=1), sent.ensure_unsent):
        with pytest.raises(SentBefore):
            deed()


def test_only_its_author_writes_it():
    a_draft().ensure_by(PersonId(1))

    with pytest.raises(NotYours):
        a_draft().ensure_by(PersonId(2))


@given(st.lists(st.tuples(st.sampled_from(Aspect), st.booleans())))
def test_of_each_side_the_last_word_counts(judgements):
    judged = an_explanation(clear=None, honest=None, convinced=None)

    for aspect, yes in judgements:
        judged = judged.judged(aspect, yes=yes, now=NOW)

    assert {aspect: getattr(judged, aspect) for aspect in Aspect} == {
        aspect: next((int(yes) for one, yes in reversed(judgements) if one is aspect), None) for aspect in Aspect
    }
