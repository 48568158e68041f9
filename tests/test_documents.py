"""What the documents claim is so: links, commands, folders, names, the chart, and the conversation word by word."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.commands import COMMANDS
from sandbox.stage import OWNER, Stage
from tests.chart import drawn_in
from tests.conftest import arrives
from tests.stories.builders import heard, is_asked, taps, writes

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(ROOT.glob("*.md"))
CODE = [path for path in ROOT.glob("*/**/*.py") if path.relative_to(ROOT).parts[0].isalpha()]
LINK = re.compile(r"\[[^\]]*\]\(([^)#]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
SHOWN = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PATHS = {"health", "telegram", "purchases"}
"""Of the HTTP door; they look like commands."""
OTHERS = {"HTTPS_PROXY", "ON_ERROR_STOP"}
"""Settings of other programs."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def section(name: str, heading: str) -> str:
    return text_of(name).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def blocks(text: str, language: str = "") -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document):
    links = [link for link in LINK.findall(document.read_text("utf-8")) if "://" not in link[0]]

    lost = [path for path, _ in links if not (ROOT / (path or document)).exists()]
    lost += [anchor for path, anchor in links if anchor and anchor not in _anchors(ROOT / (path or document))]

    assert lost == []


def _anchors(document: Path) -> set[str]:
    """As GitHub makes them: small, without punctuation, a dash for each space."""
    headings = HEADING.findall(SHOWN.sub("", document.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_is_named_is_there(document):
    named = re.findall(r"`([a-z]+/[\w./]*)`", document.read_text("utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_knows_every_target_that_is_named(document):
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    named = set(re.findall(r"^make (\w+)|[`>]make (\w+)[`<]", document.read_text("utf-8"), re.MULTILINE))

    assert {first or second for first, second in named} - targets == set()


def test_the_map_shows_every_room_and_no_other():
    shown = re.findall(r"^(\w+)/ ", section("README.md", "The map of the house"), re.MULTILINE)

    assert sorted(shown) == sorted({path.relative_to(ROOT).parts[0] for path in CODE})


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_named_as_a_command_is_one(document):
    named = set(re.findall(r"`/([a-z]+)[` \[]|\">/([a-z]+)[< \[]", document.read_text("utf-8")))

    assert {first or second for first, second in named} - {row.name for row in COMMANDS} - PATHS == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_named_as_a_setting_is_one(document):
    named = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", document.read_text("utf-8")))

    assert named - set(re.findall(r"^(\w+)=", text_of(".env.example"), re.MULTILINE)) - OTHERS == set()


def test_the_chart_is_drawn_from_the_table_of_steps():
    readme = text_of("README.md")

    assert drawn_in(readme) == readme, "run: make chart"


def test_the_code_that_is_shown_is_the_real_code():
    code = "\n".join(path.read_text("utf-8") for path in CODE)

    assert [block for block in blocks(text_of("CONTRIBUTING.md"), "python") if block not in code] == []


def test_the_glossary_names_classes_that_exist():
    code = "\n".join(path.read_text("utf-8") for path in CODE)
    first_cells = re.findall(r"^\| (`.*?) \|", text_of("GLOSSARY.md"), re.MULTILINE)

    named = {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}

    assert len(named) > 30
    assert {name for name in named if not re.search(rf"^class {name}\b", code, re.MULTILINE)} == set()


def test_the_changelog_begins_with_this_version():
    versions = re.findall(r"^## \[([\d.]+)\]", text_of("CHANGELOG.md"), re.MULTILINE)

    assert versions[0] == tomllib.loads(text_of("pyproject.toml"))["project"]["version"]


def conversation(bot: str) -> Iterator[tuple[str, str]]:
    """Who says what, in the order of the README's table whose first line is the bot's."""
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", section("README.md", "A conversation"), re.MULTILINE)
    people = {"Seda": ("Seda", "Maryam", "Sara"), "صدا": ("صدا", "مریم", "سارا")}[bot]
    return ((who, what) for who, what in rows if who in people)


@pytest.mark.parametrize(
    ("language", "bot", "customer", "owner", "what"),
    [("en", "Seda", "Maryam", "Sara", "six tea glasses"), ("fa", "صدا", "مریم", "سارا", "شش استکان کمرباریک")],
    ids=["en", "fa"],
)
async def test_the_conversation_of_the_readme_is_what_happens(play: Stage, language, bot, customer, owner, what):
    people = {
        owner: await arrives(play, OWNER, owner, language),
        customer: await arrives(play, 101, customer, language),
    }
    await is_asked(play, people[customer], what)

    unheard = []
    for who, line in conversation(bot):
        buttons = re.findall(r"\[(.+?)\]", line)
        if who == bot:
            heard_now = " ".join("\n".join(heard(person) for person in people.values()).split())
            unheard += [part.strip() for part in line.split("…") if part.strip() not in heard_now]
        elif buttons:
            await taps(play, people[who], *buttons)
        else:
            await writes(play, people[who], line)

    assert unheard == []
    assert len(list(conversation(bot))) > 15
