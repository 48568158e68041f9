"""The texts of statements as PostgreSQL takes them, and what can be told from them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

PARAMETER = re.compile(r"(?<![:\w]):([a-z]\w*)")
WRITES = re.compile(r"\s*(insert|update|delete)\b")
LOOKS = re.compile(r"\s*select\b")
RETURNS = re.compile(r"\breturning\b")
VALUES = re.compile(r"\bvalues\s*(\([^()]*\))\Z")
TOGETHER = (64, 32, 16, 8, 4, 2, 1)
"""Rows of one statement; of so many kinds each is prepared."""


@cache
def numbered(sql: str) -> tuple[str, list[str]]:
    """`:name` → `$1`, and the names in order; a cast with two colons is left alone."""
    names = list(dict.fromkeys(PARAMETER.findall(sql)))
    return PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", sql), names


@cache
def only_looks(sql: str) -> bool:
    """Whether nothing of it needs the disk; rows that are held are let go by the commit."""
    return LOOKS.match(sql) is not None


@cache
def is_silent(sql: str) -> bool:
    """Whether a statement has no answer that anybody could wait for."""
    return WRITES.match(sql) is not None and RETURNS.search(sql) is None


def in_one(sql: str, rows: list[Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Rows that do nothing but come in, several by one statement; all others by one each."""
    sizes = TOGETHER if VALUES.search(sql) else TOGETHER[-1:]
    first = 0
    while first < len(rows):
        size = next(one for one in sizes if one <= len(rows) - first)
        some = rows[first : first + size]
        yield of_several(sql, size), {f"{name}{at or ''}": row[name] for at, row in enumerate(some) for name in row}
        first += size


@cache
def of_several(sql: str, rows: int) -> str:
    """`values (:a)` → `values (:a), (:a1)`"""
    more = [PARAMETER.sub(rf":\g<1>{at}", found[1]) for at in range(1, rows)] if (found := VALUES.search(sql)) else []
    return ", ".join([sql, *more])
