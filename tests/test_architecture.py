"""The house keeps its shape: the direction of imports, small rooms, and no stranger at the top level."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import NamedTuple

import grimp
import pytest
from importlinter.api import read_configuration
from importlinter.cli import lint_imports
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.domain.contract import Contract

ROOT = Path(__file__).parents[1]
ROOMS = ("actions", "bot", "domain", "handlers", "sandbox", "scheduler", "storage", "templates")
NAMED = {
    *ROOMS,
    "tests",
    *("README.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "CHANGELOG.md"),
    *("GUIDE.md", "GUIDE.fa.md", "RUNNING.md", "RUNNING.fa.md"),
    *("Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt", ".env.example", ".ci"),
    *(".git", ".gitignore"),
}
# An import too many, and the contract that it breaks.
PLANTED = {
    "domain.figures.nps imports telegram": "The domain is made of the standard library alone",
    "domain.figures.nps imports storage.rows": "One direction",
    "actions.hearing.hear imports handlers.access": "One direction",
    "handlers.access imports scheduler.jobs": "One direction",
    "handlers.access imports storage.people": "People and hours reach the storage only through actions",
    "scheduler.jobs imports storage.people": "People and hours reach the storage only through actions",
    "actions.hearing.hear imports templates.render": "Words are put to a message at its edges",
    "templates.render imports storage.people": "Templates know the nouns",
    "bot.lanes imports sqlite3": "Only the storage knows the drivers",
    "actions.hearing.hear imports aiosqlite": "Only the storage knows the drivers",
    "scheduler.jobs imports telegram": "Telegram is known to those alone who speak with it",
    "actions.matters.open_matter imports actions.matters.settle": "No room goes round in a circle",
}
KINDS = {"layers": LayersContract, "forbidden": ForbiddenContract, "acyclic_siblings": AcyclicSiblingsContract}


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_contract_holds(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)  # It would silence every logger that is there.

    assert lint_imports(no_cache=True, no_logo=True) == 0


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph(*ROOMS, include_external_packages=True, cache_dir=None)


@pytest.mark.parametrize("planted", PLANTED)
def test_an_import_against_the_direction_is_found(monkeypatch, imports, planted):
    monkeypatch.chdir(ROOT)
    importer, imported = planted.split(" imports ")
    assert {importer, imported} <= imports.modules
    against = deepcopy(imports)
    against.add_import(importer=importer, imported=imported)

    checked = contract(PLANTED[planted]).check(against, verbose=False)

    assert not checked.kept


def contract(begins: str) -> Contract:
    """As pyproject.toml words it."""
    written = read_configuration()
    (options,) = (each for each in written["contracts_options"] if each["name"].startswith(begins))
    return KINDS[options["type"]](options["name"], written["session_options"], options)


def test_an_import_in_a_file_ends_the_check_with_its_contract(tmp_path):
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "*.j2", "*.sql"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "actions" / "work.py").open("a", encoding="utf-8") as module:
        module.write("\nfrom templates import render\n")

    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    wide = {**os.environ, "COLUMNS": "250"}
    found = subprocess.run(command, cwd=tmp_path, env=wide, capture_output=True, text=True, check=False)  # noqa: S603

    broken = re.findall(r"^(.+) BROKEN$", found.stdout, re.MULTILINE)
    assert found.returncode == 1
    assert any(name.startswith("Words are put to a message at its edges") for name in broken), found.stdout


def test_the_domain_needs_nothing_that_is_installed():
    graph = grimp.build_graph("domain", include_external_packages=True, cache_dir=None)
    own = graph.find_descendants("domain") | {"domain"}

    assert graph.modules - own - set(sys.stdlib_module_names) == set()


def test_no_file_is_longer_than_a_room_may_be():
    long = {named(path): lines for path in modules(*ROOMS, "tests") if (lines := len(_lines(path))) > 200}

    assert long == {}


def test_no_function_is_longer_than_one_can_see_at_once():
    long = {
        f"{named(path)}:{name}": length
        for path in modules(*ROOMS)
        for name, length in read(path).functions
        if length > 25
    }

    assert long == {}


def test_every_module_says_in_one_sentence_what_it_is_for():
    docstrings = {named(path): read(path).docstring for path in modules(*ROOMS, "tests")}

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


class Read(NamedTuple):
    """Of a module: its docstring, and each function with its lines."""

    docstring: str | None
    functions: list[tuple[str, int]]


@cache
def read(path: Path) -> Read:
    tree = ast.parse(path.read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return Read(ast.get_docstring(tree), [(node.name, _length_of_body(node)) for node in functions])


def _length_of_body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines after the signature and the docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return node.end_lineno - body[0].lineno + 1 if body and node.end_lineno else 0


def _is_a_sentence(words: str | None) -> bool:
    return words is not None and words.endswith(".") and not re.search(r"\.\s+[A-Z]|\n\n", words)
