"""A copy is put back by the command: who was forgotten since stays forgotten, and nothing is done by halves."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.copies import restore as restoring
from bot.settings.settings import Settings
from domain.people import Role
from sandbox.stage import OWNER, TOKEN, Stage, stage
from storage.database import CannotRestore, copy_to
from storage.engines.sqlite_restore import Restoring
from tests.conftest import NOON, arrives
from tests.stories.builders import appointed, complains, heard, last, taps, writes
from tests.stories.people.test_rights import removes

DAY = timedelta(days=1)
LEAK, LID = "The teapot leaks onto grandmother's cloth.", "Lids that nobody can lift."
AGAIN = "Forgotten again, as they had asked since: 1."


@pytest.fixture
def engine() -> str:
    return "sqlite"


@pytest.fixture
def file(database_url: str) -> Path:
    return Path(database_url.removeprefix("sqlite:///"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.db"


@pytest.fixture
async def past(database_url: str, copy: Path) -> Stage:
    """Two complain, a copy is made, and one of them wants to be forgotten; then the bot has stopped."""
    async with stage(database_url, start=NOON) as play:
        await arrives(play, OWNER, "Nasrin", "en")
        emma, liam = [await arrives(play, number, name, "en") for number, name in ((102, "Emma"), (103, "Liam"))]
        await complains(play, emma, LEAK)
        await complains(play, liam, LID)
        copy_to(copy, database_url)
        await play.pass_time(DAY)
        await writes(play, emma, "/forget")
        await taps(play, emma, "Yes, forget me")
    return play


def put_back(copy: Path, file: Path, token: str = TOKEN, *, is_any_bot: bool = False) -> str:
    told = Settings(bot_token=token, owner_ids=frozenset({OWNER}), database_url=f"sqlite:///{file}")
    return "\n".join(restoring.restore(copy, told, is_any_bot=is_any_bot))


def beside(file: Path) -> list[str]:
    return sorted(place.name.removeprefix(file.name) for place in file.parent.glob(f"{file.name}?*"))


def in_bytes(file: Path, *texts: str) -> list[bool]:
    whole = file.read_bytes()
    return [text.encode() in whole for text in texts]


@pytest.mark.usefixtures("past")
def test_who_was_forgotten_since_is_in_no_byte_of_the_file(file: Path, copy: Path):
    file.chmod(0o640)

    told = put_back(copy, file)

    (aside,) = beside(file)
    assert in_bytes(copy, LEAK, "Emma") == [True, True]
    assert in_bytes(file, LEAK, "Emma", LID, "Liam") == [False, False, True, True]
    assert AGAIN in told
    assert f"What was there is set aside as {file}{aside}" in told
    assert file.stat().st_mode & 0o777 == 0o640


async def test_the_bot_goes_on_with_it_and_the_forgotten_is_a_stranger(past: Stage, file: Path, copy: Path):
    await asyncio.to_thread(put_back, copy, file)

    async with stage(f"sqlite:///{file}", start=NOON, telegram=past.telegram, clock=past.clock) as anew:
        await anew.settle()
        emma, liam = anew.telegram.accounts[102], anew.telegram.accounts[103]
        since = len(emma.says)
        await writes(anew, liam, "/status")
        await writes(anew, emma, "/status")

        assert LID in last(liam)
        assert LEAK not in heard(emma, since=since)


@pytest.mark.usefixtures("past")
def test_done_again_it_forgets_again_by_the_file_that_was_set_aside(file: Path, copy: Path, tmp_path: Path):
    put_back(copy, file)
    copy_to(tmp_path / "later.db", f"sqlite:///{file}")
    file.unlink()

    again = put_back(copy, file)
    later = put_back(tmp_path / "later.db", file)

    assert in_bytes(file, LEAK, LID) == [False, True]
    assert AGAIN in again
    assert "set aside" not in again
    assert "Forgotten" not in later


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize(("kind", "step"), [(Restoring, "forgotten_since"), (Restoring, "finish"), (Path, "replace")])
def test_broken_off_it_leaves_the_file_as_it_was_and_works_again(
    file: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, kind: type, step: str
):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    before = file.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(kind, step, killed)
        patched.setattr(Restoring, "clear", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            put_back(copy, file)
    left, kept = beside(file), file.read_bytes()

    told = put_back(copy, file)

    assert left != []
    assert len(kept) == len(before)
    assert AGAIN in told
    assert in_bytes(file, LEAK, LID) == [False, True]
    assert [name[:7] for name in beside(file)] == [".aside-"]


@pytest.mark.usefixtures("past")
def test_where_a_link_leads_to_the_file_it_still_does_and_what_was_there_is_aside_itself(
    file: Path, copy: Path, tmp_path: Path
):
    (tmp_path / "link").mkdir()
    link = tmp_path / "link" / "seda.db"
    link.symlink_to(file)

    told = put_back(copy, link)

    (aside,) = beside(file)
    assert AGAIN in told
    assert [link.is_symlink(), beside(link), Path(f"{file}{aside}").is_symlink()] == [True, [], False]
    assert in_bytes(file, LEAK, LID) == [False, True]
    assert f"set aside as {file}{aside}" in told


@pytest.mark.usefixtures("past")
def test_a_disk_that_is_full_on_the_way_leaves_all_as_it_was(file: Path, copy: Path, monkeypatch: pytest.MonkeyPatch):
    async def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(restoring, "forget_again", full)
    before = file.read_bytes()

    with pytest.raises(CannotRestore, match=r"seda\.db\.restoring can't be written to its end; look after its disk"):
        put_back(copy, file)

    assert (file.read_bytes(), beside(file)) == (before, [])


@pytest.mark.usefixtures("past")
def test_a_damaged_file_goes_aside_with_its_log_and_whoever_restores_hears_what_is_not_known(file: Path, copy: Path):
    file.write_bytes(b"no database any more" * 500)
    log = Path(f"{file}-wal")
    log.write_bytes(b"what was written last")

    told = put_back(copy, file)

    aside, aside_log = (Path(f"{file}{name}") for name in beside(file))
    assert aside.read_bytes().startswith(b"no database")
    assert aside_log.read_bytes() == b"what was written last"
    assert "What was there can't be read: who was forgotten since the copy is there again" in told
    assert in_bytes(file, LEAK) == [True]


async def test_who_was_on_the_staff_at_the_hour_of_the_copy_is_forgotten_too(database_url: str, file: Path, copy: Path):
    async with stage(database_url, start=NOON) as play:
        owner = await arrives(play, OWNER, "Nasrin", "en")
        reza = await appointed(play, 901, "Reza", Role.AGENT)
        copy_to(copy, database_url)
        await removes(play, owner, "Reza")
        await writes(play, reza, "/forget")
        await taps(play, reza, "Yes, forget me")

    told = await asyncio.to_thread(put_back, copy, file)

    assert AGAIN in told
    assert in_bytes(copy, "Reza") == [True]
    assert in_bytes(file, "Reza") == [False]
