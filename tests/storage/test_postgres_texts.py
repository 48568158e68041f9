"""What PostgreSQL is told, and what is shown of where it is."""

import pytest

from storage.engines.addresses import without_password
from storage.engines.postgres_texts import in_one, numbered


def test_parameters_are_numbered_in_the_order_of_their_coming_and_each_once():
    assert numbered("select :b, :a where x = :b") == ("select $1, $2 where x = $1", ["b", "a"])


def test_a_cast_is_no_parameter():
    assert numbered("select :a::text, 'at 12:30'") == ("select $1::text, 'at 12:30'", ["a"])


def test_rows_that_only_come_in_do_so_several_at_once():
    rows = [{"a": number, "b": number + 10} for number in range(1, 4)]

    assert list(in_one("insert into t (a, b) values (:a, :b)", rows)) == [
        ("insert into t (a, b) values (:a, :b), (:a1, :b1)", {"a": 1, "b": 11, "a1": 2, "b1": 12}),
        ("insert into t (a, b) values (:a, :b)", {"a": 3, "b": 13}),
    ]


def test_rows_that_may_be_there_come_in_one_by_one():
    sql = "insert into t (a) values (:a) on conflict do nothing"

    assert list(in_one(sql, [{"a": 1}, {"a": 2}])) == [(sql, {"a": 1}), (sql, {"a": 2})]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://seda:geheim@db:5432/seda", "postgresql://seda:…@db:5432/seda"),
        ("postgresql://seda@db/seda", "postgresql://seda@db/seda"),
        ("postgresql:///seda?host=/run", "postgresql:///seda?host=/run"),
    ],
)
def test_no_password_is_shown(url, shown):
    assert without_password(url) == shown
