"""What a shop system reports: by what it knows a customer, and what stands for none."""

import pytest

from domain.reports import ref_of, ref_of_phone


@pytest.mark.parametrize("nobody", ["", "-", "—", "0", "۰۰۰", "null", "None", "#N/A", "undefined", "ندارد", "مهمان"])
def test_signs_for_no_customer_are_nobodys(nobody):
    assert ref_of(nobody) is None
    assert ref_of_phone(nobody) is None


@pytest.mark.parametrize("phone", ["000", "00000000000", "09999999999", "9.89121E+11", "12345", "ext. 5512345"])
def test_what_is_no_telephone_number_makes_nobody_one_with_others(phone):
    assert ref_of_phone(phone) is None


@pytest.mark.parametrize(
    ("told", "ref"),
    [("+98 912 345 6789", "09123456789"), ("۰۲۱-۸۸۷۷ ۶۶۵۵", "021-8877 6655"), ("0912345678", "0912345678")],
)
def test_one_number_is_one_customer(told, ref):
    assert ref_of_phone(told) == ref
    assert ref_of("c-70") == "c-70"
