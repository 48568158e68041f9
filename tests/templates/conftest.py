"""A shop with two languages and a few messages of its own."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from templates.render import Texts

TEHRAN = ZoneInfo("Asia/Tehran")
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
"""Sunday, the first of Azar 1405, 18:00 in Tehran."""


@pytest.fixture
def texts_of(tmp_path: Path):
    """Return a function that makes Texts of files: {"fa/survey.j2": "{% macro … %}"}."""

    def make(files: dict[str, str], *, business: str = "مهرگان", default: str = "fa") -> Texts:
        for name, macros in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(macros, encoding="utf-8")
        return Texts(business, TEHRAN, default, root=tmp_path)

    return make


@pytest.fixture
def say(texts_of):
    """Return a function that renders one line of template in a language, with one fact `it`."""

    def render(line: str, it: object = None, *, language: str = "fa") -> str:
        texts = texts_of({f"{language}/a.j2": f"{{% macro line(it) %}}{line}{{% endmacro %}}"}, default=language)
        return texts.render("a.line", language, {"it": it}, now=NOW)

    return render
