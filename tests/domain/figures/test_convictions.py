"""Whether explanations convinced, in all and in parts."""

from hypothesis import given
from hypothesis import strategies as st

from domain.figures.convictions import Judged, convinced_by, together
from domain.figures.shares import Share

SHARES = st.integers(0, 50).flatmap(lambda n: st.integers(0, n).map(lambda k: Share(k, n)))


def judged(topic: str | None, author: int, convinced: Share) -> Judged:
    return Judged(topic, author, None, "none", False, convinced.n + 1, Share(0, 0), Share(0, 0), convinced)


def test_the_parts_come_with_the_most_judged_first_and_without_those_nobody_judged():
    found = [
        judged("late", 1, Share(1, 2)),
        judged("price", 1, Share(0, 0)),
        judged("damaged", 2, Share(3, 3)),
        judged("late", 2, Share(2, 4)),
    ]

    assert convinced_by(found, lambda one: one.topic) == [("late", Share(3, 6)), ("damaged", Share(3, 3))]
    assert convinced_by(found, lambda one: one.author_id) == [(2, Share(5, 7)), (1, Share(1, 2))]


@given(st.lists(st.tuples(st.sampled_from(["late", "price", None]), st.integers(1, 3), SHARES)))
def test_every_judgement_counts_once_in_each_way_of_parting(facts):
    found = [judged(*fact) for fact in facts]
    whole = together(one.convinced for one in found)

    assert together(share for _, share in convinced_by(found, lambda one: one.topic)) == whole
    assert together(share for _, share in convinced_by(found, lambda one: one.author_id)) == whole


def test_of_nothing_there_is_no_share():
    assert together([]) == Share(0, 0)
    assert convinced_by([], lambda one: one.topic) == []
