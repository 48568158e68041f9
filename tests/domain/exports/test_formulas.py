"""Formulas: whatever a spreadsheet might calculate stands in a table as words."""

import pytest

from domain.exports.formulas import defused


@pytest.mark.parametrize("text", ["=1+1", "+98912", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", " =1", "\u00a0-1"])
def test_what_might_be_a_formula_is_marked_as_words(text: str):
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "'=1", "1-1", "قوری", "a=b", "0912"])
def test_everything_else_stays_as_it_is(text: str):
    assert defused(text) == text
