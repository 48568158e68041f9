"""What is quoted stands in the middle; what is new several people say; and counts are judged beside chance."""

from hypothesis import given
from hypothesis import strategies as st

from domain.figures.shares import Share
from domain.figures.shifts import Shift
from domain.voices.reports import ThemeCount, counted
from domain.voices.typical import NewPhrase, ReadText, Weights, new_phrases, typical

LEAKS = [
    "The lid leaks when it boils",
    "Lid leaks, the kitchen was wet",
    "the lid of my kettle leaks every day",
    "LID LEAKS WHEN IT BOILS",
]


def said(*texts: str) -> list[ReadText]:
    return [ReadText.of(number, number, text) for number, text in enumerate(texts)]


def test_typical_is_what_has_most_in_common_and_neither_the_longest_nor_what_was_said_before():
    long = f"The lid leaks, and {'then I called and waited and wrote and called once more, ' * 12}"
    voices = said("Green handle, odd colour", *LEAKS, long, "ok")

    chosen = typical(voices, Weights.of(voices), most=2)

    assert [one.text for one in chosen if one.text not in LEAKS] == []
    assert {one.text for one in chosen} != {LEAKS[0], LEAKS[3]}
    assert len(chosen) == 2


def test_of_one_person_one_is_quoted():
    voices = [ReadText.of(number, "Emma", text) for number, text in enumerate(LEAKS)]

    assert len(typical(voices, Weights.of(voices), most=2)) == 1


@given(st.lists(st.text(), max_size=8))
def test_it_is_the_same_each_time_whatever_the_order(texts: list[str]):
    voices = said(*texts)

    assert typical(voices, Weights.of(voices), most=2) == typical(voices[::-1], Weights.of(voices[::-1]), most=2)


def test_a_phrase_is_new_if_several_say_it_and_nobody_did_before():
    now = said(
        "کارتن تازه پاره است", "کارتن تازه خیس بود", "باز کارتن‌ تازه!", "قوری خوب است", "قوری خوب بود", "قوری بد"
    )

    assert new_phrases(now, said("قوری خوب است")) == [NewPhrase("کارتن‌ تازه", 3)]
    assert new_phrases(now[:2], []) == []
    assert new_phrases([ReadText.of(n, "Emma", "new box") for n in range(5)], []) == []


def test_a_text_counts_for_each_of_its_themes_and_what_has_none_is_counted_too():
    themes, other = counted([{"late", "damaged"}, {"late"}, set(), set()], [{"late"}, set()])

    assert [(one.theme, one.now, one.then) for one in themes] == [
        ("late", Share(2, 4), Share(1, 2)),
        ("damaged", Share(1, 4), Share(0, 2)),
    ]
    assert (other.now, other.then) == (Share(2, 4), Share(1, 2))


def test_only_what_chance_would_hardly_do_is_called_a_change():
    def shift(k: int, n: int, then: int, of: int) -> Shift:
        return ThemeCount("late", Share(k, n), Share(then, of)).shift

    assert shift(20, 40, 5, 40) is Shift.MORE
    assert shift(5, 40, 20, 40) is Shift.LESS
    assert shift(12, 40, 10, 40) is Shift.UNPROVEN
    assert shift(20, 29, 0, 400) is Shift.UNJUDGED
    assert shift(0, 30, 0, 30) is Shift.UNPROVEN
