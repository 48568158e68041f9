"""Files of purchases as shops and their programs write them without much care: what is meant is read."""

import pytest

from tests.bot.sheets.test_reading import found
from tests.stories.sheets.files import book, table


def test_rows_are_numbered_as_the_spreadsheet_numbers_them():
    empty, head = [()] * 7, ("product", "amount")

    assert [row["line"] for row in found(book(*empty, head, ("tea", 5), ("cup", -1)))] == [9, 10]
    assert [row["line"] for row in found(table(*empty, head, ("tea", 5)))] == [9]


@pytest.mark.parametrize("cut", [1, 4])
def test_one_name_that_a_program_has_cut_in_a_sign_spoils_no_other(cut):
    whole = table(("product", "نام مشتری"), ("چای سبز ممتاز", "لیلا"), ("قوری گل‌سرخی", "رضا"), encoding="utf-8")
    at = whole.index("ممتاز".encode()) + cut - 1

    tea, pot = found(whole[:at] + whole[at + 1 :])

    assert (tea["defect"], pot["what"], pot["customer_name"]) == ("signs", "قوری گل‌سرخی", "رضا")


@pytest.mark.parametrize(
    ("head", "cell", "cost"),
    [
        *(("amount (IRR)", "2500000", (2_500_000, "rial")), ("Total IRT", "250000", (250_000, "toman"))),
        *(("amount", "2,500,000 IRR", (250_000, "toman")), ("مبلغ", "۲۵۰۰۰۰۰ ریال", (250_000, "toman"))),
    ],
)
def test_sums_are_in_the_currency_that_is_named(head, cell, cost):
    (row,) = found(table(("product", head), ("tea", cell)))

    assert (row["cost"], row["currency"]) == cost


@pytest.mark.parametrize(
    "head",
    [
        *(
            ("جنس", "شماره همراه", "نام", "مبلغ پرداختی"),
            ("محصولات", "شماره تماس مشتری", "خریدار", "مبلغ سفارش (تومان)"),
        ),
        *(("Items", "Billing Phone", "Name", "Order Total"), ("product_name", "Mobile No.", "buyer", "price (toman)")),
    ],
)
def test_columns_are_known_by_the_names_that_shops_give_them(head):
    (row,) = found(table(head, ("tea", "0912 345 6789", "Ali", "5")))

    assert (row["what"], row["phone"], row["customer_name"], row["cost"]) == ("tea", "+989123456789", "Ali", 5)
