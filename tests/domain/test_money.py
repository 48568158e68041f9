"""Sums as people write them: any digits, any signs between, words for thousands, and the unit that they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import MOST, Currency, OtherCurrency, UnknownAmount, read_amount

TOMAN = Currency.TOMAN


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("250000", 250_000),
        ("250,000", 250_000),
        ("۲۵۰٬۰۰۰", 250_000),
        ("٢٥٠ ٠٠٠ تومان", 250_000),
        ("250.000 toman", 250_000),
        ("۲۵۰ هزار تومن", 250_000),
        ("۲۵۰هزار", 250_000),
        ("۱/۵ میلیون".replace("/", "٫"), 1_500_000),
        ("1.5m", 1_500_000),
        ("1 million and 200 thousand", 1_200_000),
        ("یک میلیون", None),
        ("۱ میلیون و ۲۰۰ هزار تومان", 1_200_000),
        ("2,500,000 ریال", 250_000),
        ("5 ریال", None),
        ("0", 0),
        ("", None),
        ("-5", None),
        ("2.5", None),
        ("1,23,456", None),
        ("12 34", None),
        ("250 000 000 000 000", None),
        ("about 250", None),
    ],
)
def test_it_is_read_as_whole_units_or_not_at_all(text, amount):
    if amount is None:
        with pytest.raises(UnknownAmount):
            read_amount(text, TOMAN)
    else:
        assert read_amount(text, TOMAN) == amount


def test_tomans_are_read_where_rials_are_reckoned_and_no_other_currency_is():
    assert read_amount("۲۵ هزار تومان", Currency.RIAL) == 250_000
    assert read_amount("$250", Currency.DOLLAR) == 250
    with pytest.raises(OtherCurrency):
        read_amount("$250", TOMAN)


@given(st.integers(0, MOST), st.sampled_from([",", "٬", " ", "."]))
def test_signs_between_thousands_change_nothing(amount, sign):
    assert read_amount(f"{amount:,}".replace(",", sign), TOMAN) == amount


@given(st.text(max_size=40), st.sampled_from(Currency))
def test_whatever_is_written_is_a_sum_or_a_kind_answer(text, currency):
    try:
        assert 0 <= read_amount(text, currency) <= MOST
    except (UnknownAmount, OtherCurrency) as refusal:
        assert refusal.facts["currency"] is currency
