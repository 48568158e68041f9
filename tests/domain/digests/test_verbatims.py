"""Whose words stand in a digest: as the scores stand, the most typical first, and always the same."""

from hypothesis import given
from hypothesis import strategies as st

from domain.digests.questions import Grounds, Question, question_after
from domain.digests.verbatims import Voice, typical
from domain.figures.nps import Category, Verdict
from domain.people import PersonId

LATE = ("The parcel came late again", "My parcel came three days late", "It came late, and the parcel was open")


def voice(number: int, score: int | None, text: str, person: int | None = None) -> Voice:
    return Voice(number, PersonId(person or number), score, text)


VOICES = st.lists(
    st.builds(
        voice,
        st.integers(1, 10**6),
        st.one_of(st.none(), st.integers(0, 10)),
        st.text("abcdef ", max_size=40),
        st.integers(1, 5),
    ),
    max_size=12,
    unique_by=lambda one: one.words_id,
)


def test_seats_go_as_the_scores_stand_and_the_typical_come_first():
    late = [voice(number, 2, text) for number, text in enumerate(LATE, start=1)]
    odd = voice(4, 0, "Your telephone music frightens my children")
    kind = voice(5, 10, "Lovely")

    chosen = typical([*late, odd, kind], {Category.DETRACTOR: 20, Category.PROMOTER: 10})

    assert [one.score for one in chosen] == [2, 2, 10]
    assert odd not in chosen


def test_however_many_are_content_one_unhappy_voice_is_heard():
    content = [voice(number, 10, "All well, as ever") for number in range(1, 50)]
    unhappy = voice(99, 3, "Broken")

    chosen = typical([*content, unhappy], {Category.PROMOTER: 10_000, Category.DETRACTOR: 1})

    assert chosen[0] == unhappy
    assert len(chosen) == 3


def test_a_complaint_without_a_score_is_an_unhappy_voice():
    assert typical([voice(1, None, "It leaks")], {Category.PROMOTER: 30}) == [voice(1, None, "It leaks")]


@given(VOICES, st.dictionaries(st.sampled_from(list(Category)), st.integers(0, 50)), st.randoms())
def test_at_most_three_of_three_people_whatever_their_order(voices, scores, random):
    chosen = typical(voices, scores)
    shuffled = random.sample(voices, len(voices))

    assert len(chosen) <= 3
    assert len({one.person_id for one in chosen}) == len(chosen)
    assert typical(shuffled, scores) == chosen
    assert bool(chosen) == bool(voices)
    if any(one.category is Category.DETRACTOR for one in voices):
        assert chosen[0].category is Category.DETRACTOR


CALM = Grounds(0, 0, Verdict.NO_PROVEN_CHANGE, 3, 4, is_dark=False, complaints=0)


def test_the_most_pressing_is_asked_and_not_twice_in_a_row_where_there_is_another():
    troubled = Grounds(2, 1, Verdict.DOWN, 1, 4, is_dark=True, complaints=5)

    assert question_after(None, CALM) is question_after(Question.UNHEARD, CALM) is Question.UNHEARD
    assert question_after(None, troubled) is Question.OVERDUE
    assert question_after(Question.OVERDUE, troubled) is Question.UNKEPT
    assert troubled.pressing == list(Question)
