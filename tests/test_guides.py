"""What the guides claim is so: the commands of each role, the examples, and the numbers and paths of a server."""

import re
from fnmatch import fnmatch

import pytest

from bot import program, server
from bot.settings.address import HEALTH
from domain.digits import to_ascii
from domain.people import Role
from handlers.commands import COMMANDS
from sandbox.people import Account
from sandbox.stage import OWNER, Stage
from storage.engines import postgres, sqlite_file
from tests.conftest import arrives
from tests.stories.builders import heard, writes
from tests.test_documents import HEADING, SHOWN, blocks, section, text_of

HEADINGS = {
    "GUIDE.md": {"Customers": None, "Agents": Role.AGENT, "Managers": Role.MANAGER, "Owners": Role.OWNER},
    "GUIDE.fa.md": {"مشتری": None, "پاسخ‌گو": Role.AGENT, "مدیر": Role.MANAGER, "صاحب فروشگاه": Role.OWNER},
}
GUIDED = [(guide, heading, role) for guide, roles in HEADINGS.items() for heading, role in roles.items()]


@pytest.mark.parametrize(("guide", "heading", "role"), GUIDED, ids=[f"{row[0]}-{row[2]}" for row in GUIDED])
def test_the_list_of_commands_is_whole(guide, heading, role):
    cells = re.findall(r"^\| (.*?) \| ", section(guide, heading), re.MULTILINE)

    listed = [name for cell in cells for name in re.findall(r"(?:`|\">)/(\w+)", cell)]

    assert sorted(listed) == sorted(row.name for row in COMMANDS if row.role is role)


def examples(guide: str) -> list[str]:
    """Of commands that take words."""
    return re.findall(r"(?:`|\">)(/(?:nps|themes|worth|export) [^\[`<]+)(?:`|<)", text_of(guide))


@pytest.mark.parametrize(
    ("guide", "language", "refused"),
    [("GUIDE.md", "en", "We can't"), ("GUIDE.fa.md", "fa", "نمی‌توانیم بخوانیم|شاخص را به تفکیک")],
    ids=["en", "fa"],
)
async def test_the_examples_are_understood(play: Stage, guide, language, refused):
    owner: Account = await arrives(play, OWNER, "Nasrin", language)

    lost = []
    for example in examples(guide):
        before = len(owner.says)
        await writes(play, owner, example)
        lost += [example] if re.search(refused, heard(owner, since=before)) else []

    assert len(examples(guide)) > 7
    assert lost == []


RUNNING = ("RUNNING.md", "RUNNING.fa.md")


def test_what_is_typed_is_the_same_in_both_languages():
    english, persian = (blocks(text_of(guide)) for guide in RUNNING)

    assert len(english) > 7
    assert [block for block in english if block not in persian] == []


@pytest.mark.parametrize("guide", ["GUIDE.md", "RUNNING.md"])
def test_a_guide_has_the_same_sections_in_both_languages(guide):
    english, persian = (HEADING.findall(SHOWN.sub("", text_of(name))) for name in (guide, guide.replace(".", ".fa.")))

    assert len(english) == len(persian)


@pytest.mark.parametrize("guide", RUNNING)
async def test_the_proxy_leads_to_every_path_of_the_door_but_its_health(play: Stage, guide):
    led = re.search(r"@seda path (.+)$", text_of(guide), re.MULTILINE)
    door = server.door_of(play.house)
    served = {route.resource.canonical for route in door.router.routes() if route.resource}

    paths = led[1].split() if led else []

    ways = {path for path in served if path not in (HEALTH, "/")}
    assert [path for path in ways if not any(fnmatch(path, shown) for shown in paths)] == []
    assert HEALTH in served
    assert not any(fnmatch(HEALTH, shown) for shown in paths)


@pytest.mark.parametrize("guide", RUNNING)
def test_the_unit_knows_when_it_is_of_no_use_and_how_long_an_end_takes(guide):
    unit = dict(re.findall(r"^(\w+)=(.*)$", text_of(guide), re.MULTILINE))

    assert int(unit["RestartPreventExitStatus"]) == program.WRONG
    assert int(unit["TimeoutStopSec"]) > program.ENDS_WITHIN


@pytest.mark.parametrize("guide", RUNNING)
def test_the_numbers_of_a_server_are_those_of_the_program(guide):
    told = to_ascii(text_of(guide))

    connections = re.search(r"(\d+) (?:connections|اتصال)", told)
    room = re.search(r"(\d+)\s(?:MB free|مگابایت جا)", told)

    assert connections is not None
    assert int(connections[1]) == postgres.AT_ONCE + 2  # One to look, one for the disk.
    assert room is not None
    assert int(room[1]) * 1024**2 == sqlite_file.LEAST_ROOM
