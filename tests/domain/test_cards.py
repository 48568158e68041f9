"""Cards: whose words are shown, what is owed, and what stays among the staff."""

import pytest

from domain.matters.choices import Choice, UnknownChoice, read_choice
from domain.matters.events import PRIVATE, Happening
from domain.matters.steps import IN_WORK, State
from domain.matters.told import ONE_MESSAGE
from domain.people import PersonId
from domain.words import Part, Words
from tests.templates.cards import DAY, NOW, a_card, a_matter, an_event


def wrote(*said: tuple[Part, str]) -> list[Words]:
    return [Words(number, PersonId(2), part, text, NOW, None, 0) for number, (part, text) in enumerate(said)]


def test_what_the_customer_told_is_quoted_in_their_words_and_in_order():
    card = a_card(
        words=wrote(
            (Part.REASON, "شکسته بود."),
            (Part.QUESTION, "کدام؟"),
            (Part.TOLD, "دوتا."),
            (Part.WANTED, "همان دو"),
            (Part.TOLD, ""),
        )
    )

    assert (card.told, card.wanted, card.question) == ("شکسته بود.\nدوتا.", "همان دو", "کدام؟")


def test_without_words_of_their_own_accord_the_answer_to_our_question_is_what_they_told():
    assert a_card(words=wrote((Part.QUESTION, "کدام؟"), (Part.ANSWER, "دومی"))).told == "دومی"


def test_the_latest_words_are_the_customers_and_never_ours():
    assert a_card(words=wrote((Part.TOLD, "a"), (Part.ANSWER, "b"), (Part.QUESTION, "c"))).latest == "b"
    assert a_card(words=[]).latest == ""


@pytest.mark.parametrize(("length", "long"), [(ONE_MESSAGE, False), (ONE_MESSAGE + 1, True)])
def test_words_too_long_for_a_notice_follow_whole(length, long):
    card = a_card(words=wrote((Part.TOLD, "x" * length)))

    assert (card.are_words_long, len(card.cut)) == (long, int(long))


@pytest.mark.parametrize("state", State)
def test_an_answer_is_owed_while_it_is_in_work_and_a_date_was_told(state):
    dated, undated = a_card(a_matter(state=state)), a_card(a_matter(state=state, due_at=None))

    assert (dated.awaits_staff, undated.awaits_staff) == (state in IN_WORK, False)


def test_the_last_explanation_is_the_one_that_counts():
    events = [an_event(Happening.EXPLAINED, at=NOW - DAY), an_event(Happening.EXPLAINED), an_event(Happening.NOT_YET)]

    assert a_card(events=events).explained_at == NOW
    assert a_card(events=[]).explained_at is None


def test_the_customer_reads_no_event_that_is_the_staffs_own():
    card = a_card(events=[an_event(kind) for kind in Happening])

    assert {event.kind for event in card.public_events} == set(Happening) - PRIVATE


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("", Choice.OPEN),
        ("OPEN", Choice.OPEN),
        ("باز", Choice.OPEN),
        ("عقب افتاده", Choice.OVERDUE),
        ("همه", Choice.ALL),
    ],
)
def test_a_list_is_asked_for_in_either_language(text, choice):
    assert read_choice(text) is choice


@pytest.mark.parametrize("text", ["closed", "open mine", "؟", "x" * 100])
def test_a_list_that_is_none_is_named_in_the_refusal(text):
    with pytest.raises(UnknownChoice) as refusal:
        read_choice(text)

    assert refusal.value.facts == {"text": text[:20]}
