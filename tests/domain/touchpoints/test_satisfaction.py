"""How content customers are with what they bought: of those who said anything, product by product."""

from hypothesis import given
from hypothesis import strategies as st

from domain.figures.shares import Share
from domain.touchpoints.feelings import Felt
from domain.touchpoints.satisfaction import Felts, least_content

TOLD = st.lists(
    st.tuples(st.sampled_from(["kettle", "Kettle", "قوری", "قوري", "vase"]), st.sampled_from(Felt), st.integers(1, 9))
)


def test_whoever_said_nothing_is_in_no_share():
    found = Felts.of([(Felt.EXPECTED, 3), (Felt.BETTER, 1), (Felt.LESS, 2), (None, 4)])

    assert found.asked == 10
    assert found.content == Share(4, 6)
    assert Felts.of([]).content == Share(0, 0)


def test_of_enough_who_spoke_the_least_content_come_first_by_the_name_that_is_used_most():
    told = [
        ("kettle", Felt.FINE, 4),
        ("Kettle", Felt.NOT_FINE, 2),
        ("vase", Felt.LESS, 3),
        ("vase", Felt.EXPECTED, 2),
        ("tray", Felt.LESS, 4),
        ("cup", Felt.FINE, 9),
    ]

    assert least_content(told) == ([("vase", Share(2, 5)), ("kettle", Share(4, 6))], 3)
    assert least_content(told, most=1) == ([("vase", Share(2, 5))], 3)


@given(TOLD)
def test_no_product_is_named_twice_nor_without_somebody_who_is_unhappy(told: list[tuple[str, Felt | None, int]]):
    least, compared = least_content(told, most=9)

    assert len(least) <= compared <= 3
    assert all(share.k < share.n >= 5 for _, share in least)
    assert [share.k / share.n for _, share in least] == sorted(share.k / share.n for _, share in least)
