"""URL → engine, and the one face that every engine shows: a transaction whose statements are one await each."""

import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from storage.engines import sqlite_connection, sqlite_copy, sqlite_file, trouble
from storage.engines.addresses import SERVERS, SQLITE_SCHEME, is_server, without_password
from storage.engines.sqlite import CommitFailed, Sqlite
from storage.engines.sqlite_copy import CannotCopy
from storage.engines.sqlite_restore import CannotRestore, Restoring
from storage.engines.transaction import Query, Transaction
from storage.engines.trouble import CannotOpen

HERE = Path(__file__).parent
NAME = re.compile(r"^-- name: (\w+).*\n", re.MULTILINE)
COMMENT = re.compile(r"^\s*--.*\n", re.MULTILINE)


class Database(Protocol):
    """An engine. `reads` is for looking only: what it sees was committed, what it does is not kept."""

    @property
    def reads(self) -> Transaction: ...

    def transaction(self) -> AbstractAsyncContextManager[Transaction]: ...

    def statement(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction of one statement, which a server keeps without being told of a beginning and an end."""
        ...

    async def scrub(self) -> None:
        """Leave no copy of what was erased, as far as the engine can; others read meanwhile."""
        ...

    async def close(self) -> None: ...


class UnknownEngine(Exception):
    """The sentence for an address of a database that this program can't open."""


class Queries:
    """The named queries of a file, each an attribute; it is read when one is asked for, as a start asks for few."""

    def __init__(self, path: Path, *, are_long: bool) -> None:
        self._path = path
        self._are_long = are_long

    def __getattr__(self, name: str) -> Query:
        if name.startswith("_") or name not in (named := self.all()):
            raise AttributeError(f"no query {name} in {self._path.name}")
        vars(self).update(named)
        return named[name]

    def all(self) -> dict[str, Query]:
        """By their names."""
        _, *parts = NAME.split(self._path.read_text("utf-8"))
        named = zip(parts[::2], parts[1::2], strict=True)
        return {name: Query(COMMENT.sub("", text).strip().removesuffix(";"), self._are_long) for name, text in named}


def queries(name: str, *, are_long: bool = False, folder: Path = HERE) -> Queries:
    """Return the named queries of `<name>.sql`, the file beside the functions that call them."""
    return Queries(folder / f"{name}.sql", are_long=are_long)


def ensure_known(url: str) -> None:
    """Raise UnknownEngine unless the address is one that `open_database` can open."""
    if url in (SQLITE_SCHEME, f"{SQLITE_SCHEME}:memory:") or not _is_address(url):
        raise UnknownEngine(
            "The address names a file, as in sqlite:///seda.db, or a server, as in postgresql://name:password@host/seda."
        )


def _is_address(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return url.startswith((SQLITE_SCHEME, *SERVERS))


def alone(url: str) -> AbstractContextManager[None]:
    """Be the only run of the program on a file, for as long as this lasts; a server serves several.

    Raises:
        CannotOpen: with a sentence.
    """
    if is_server(url):
        return nullcontext()
    return sqlite_file.held(Path(url.removeprefix(SQLITE_SCHEME)))


def copy_to(file: Path, url: str) -> None:
    """Put a copy of what the address names there, whether the program runs or not.

    Raises:
        CannotCopy: with a sentence; a server's copies are made by its own tool.
    """
    if is_server(url):
        raise CannotCopy(f"{without_password(url)} is a server; pg_dump makes copies of it.")
    sqlite_copy.copy(Path(url.removeprefix(SQLITE_SCHEME)), file)


def restoring(copy: Path, url: str) -> Restoring:
    """The way by which a copy comes into the place of what the address names.

    Raises:
        CannotRestore: with a sentence; a server's copies are put back by its own tool.
    """
    if is_server(url):
        raise CannotRestore(f"{without_password(url)} is a server; pg_restore puts copies of it back.")
    return Restoring(copy, Path(url.removeprefix(SQLITE_SCHEME)))


def file_url(path: Path) -> str:
    return f"{SQLITE_SCHEME}{path}"


async def open_database(url: str) -> Database:
    """Open what the address names, with the tables of this version of the program.

    Raises:
        UnknownEngine, CannotOpen: with a sentence each.
        NewerDatabase: a later version of the program wrote it.
    """
    ensure_known(url)
    engine = _servers().Postgres(url) if is_server(url) else Sqlite(url.removeprefix(SQLITE_SCHEME))
    try:
        await engine.open()
    except engine.errors as error:
        raise CannotOpen(f"the database {without_password(url)} {engine.mend(error)}.") from error
    return engine


def _servers() -> Any:
    """Its driver is read in only where an address names a server."""
    from storage.engines import postgres  # noqa: PLC0415

    return postgres


@asynccontextmanager
async def beside(url: str) -> AsyncIterator[Transaction]:
    """A line of its own for looking only, into a database that another program of ours has open and up to date."""
    connect = _servers().beside if is_server(url) else sqlite_connection.beside
    async with connect(url.removeprefix(SQLITE_SCHEME)) as reads:
        yield reads


def is_away(error: BaseException) -> bool:
    """Whether the storage failed, so that trying later helps; a wrong query or a broken rule is a bug."""
    return isinstance(error, CommitFailed | OSError) or any(told(error) for told in trouble.TOLD_BY)
