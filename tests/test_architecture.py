"""The house keeps its shape: the direction of imports, small rooms, and no stranger at the top level."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
ROOMS = ("actions", "bot", "domain", "handlers", "sandbox", "scheduler", "storage", "templates")
NAMED = {
    *ROOMS,
    "tests",
    *("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "CHANGELOG.md"),
    *("Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt", ".env.example", ".ci"),
    *(".git", ".gitignore"),
}
# A line put into a module, and the contract that it breaks.
PLANTED = {
    "domain/figures/nps.py: import telegram": "The domain is made of the standard library alone",
    "domain/figures/nps.py: from storage import rows": "One direction",
    "actions/judge.py: from handlers import access": "One direction",
    "handlers/access.py: from scheduler import jobs": "One direction",
    "handlers/access.py: from storage import people": "People and hours reach the storage only through actions",
    "scheduler/jobs.py: from storage import people": "People and hours reach the storage only through actions",
    "actions/judge.py: from templates import render": "Words are put to a message at its edges",
    "templates/render.py: from storage import people": "Templates know the nouns",
    "bot/lanes.py: import sqlite3": "Only the storage knows the drivers",
    "actions/judge.py: import aiosqlite": "Only the storage knows the drivers",
    "scheduler/jobs.py: from telegram import Update": "Telegram is known to those alone who speak with it",
    "actions/matters/open_matter.py: from actions.matters import settle": "No room goes round in a circle",
}


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_contract_holds(monkeypatch):
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True, no_logo=True) == 0


@pytest.mark.parametrize("planted", PLANTED)
def test_an_import_against_the_direction_is_found(tmp_path, planted):
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "*.j2", "*.sql"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path, line = planted.split(": ", 1)
    with (tmp_path / path).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")

    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    wide = {**os.environ, "COLUMNS": "250"}
    found = subprocess.run(command, cwd=tmp_path, env=wide, capture_output=True, text=True, check=False)  # noqa: S603

    broken = re.findall(r"^(.+) BROKEN$", found.stdout, re.MULTILINE)
    assert found.returncode == 1
    assert any(contract.startswith(PLANTED[planted]) for contract in broken), found.stdout


def test_the_domain_needs_nothing_that_is_installed():
    graph = grimp.build_graph("domain", include_external_packages=True, cache_dir=None)
    own = graph.find_descendants("domain") | {"domain"}

    assert graph.modules - own - set(sys.stdlib_module_names) == set()


def test_no_file_is_longer_than_a_room_may_be():
    long = {named(path): lines for path in modules(*ROOMS, "tests") if (lines := len(_lines(path))) > 200}

    assert long == {}


def test_no_function_is_longer_than_one_can_see_at_once():
    long = {
        f"{named(path)}:{node.name}": length
        for path in modules(*ROOMS)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (length := _length_of_body(node)) > 25
    }

    assert long == {}


def test_every_module_says_in_one_sentence_what_it_is_for():
    docstrings = {
        named(path): ast.get_docstring(ast.parse(path.read_text("utf-8"))) for path in modules(*ROOMS, "tests")
    }

    assert {path: words for path, words in docstrings.items() if not _is_a_sentence(words)} == {}


def test_no_folder_holds_more_files_than_one_can_survey():
    folders = {path.parent for path in modules(*ROOMS, "tests")}

    full = {named(folder): count for folder in folders if (count := len(list(folder.glob("*.py")))) > 25}

    assert full == {}


def test_nothing_stands_at_the_top_level_but_what_the_house_names():
    ignored = [line.rstrip("/") for line in _lines(ROOT / ".gitignore")]

    strangers = {
        path.name
        for path in ROOT.iterdir()
        if path.name not in NAMED and not any(fnmatch(path.name, pattern) for pattern in [*ignored, ".*_cache"])
    }

    assert strangers == set()


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _length_of_body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines after the signature and the docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return node.end_lineno - body[0].lineno + 1 if body and node.end_lineno else 0


def _is_a_sentence(words: str | None) -> bool:
    return words is not None and words.endswith(".") and not re.search(r"\.\s+[A-Z]|\n\n", words)
