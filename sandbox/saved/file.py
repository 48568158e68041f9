"""The file of a world: what is in it, and why one can't be loaded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from sandbox.saved.codec import packed, shape_of, unpacked
from sandbox.updates import Queue
from sandbox.world import Memory, World

MARK = "sandbox_world"


class NotLoadable(Exception):
    """Says in a sentence why a file can't be loaded; `problem` is a word for it."""

    def __init__(self, problem: str, why: str) -> None:
        super().__init__(why)
        self.problem = problem


@dataclass(frozen=True)
class Saved:
    """A world at a moment; `also` are other files that belong to it, such as the bot's database."""

    at: datetime
    memory: Memory
    queue: Queue
    also: dict[str, bytes] = field(default_factory=dict)


VERSION = sha256(shape_of(Saved).encode()).hexdigest()[:12]


def saved(world: World, also: Mapping[str, bytes] | None = None) -> bytes:
    """Return the world as a file."""
    whole = packed(Saved, Saved(world.clock(), world, world.updates, dict(also or {})))
    file = {MARK: VERSION, "checksum": _checksum(whole), "world": whole}
    return json.dumps(file, separators=(",", ":")).encode()


def read(content: bytes, world: World) -> Saved:
    """Return what a file holds, for a world with the same bot.

    Raises:
        NotLoadable: it holds no world, or not one that was saved here and left as it was.
    """
    file = _file(content)
    if file[MARK] != VERSION:
        raise NotLoadable("other_version", "This world was saved by another version of the sandbox.")
    whole = file.get("world")
    if file.get("checksum") != _checksum(whole):
        raise NotLoadable("changed", "This file is not as it was saved: something in it has been changed.")
    found = unpacked(Saved, whole)
    if found.memory.me["id"] != world.me["id"]:
        raise NotLoadable("other_bot", "This world was saved with another bot in it.")
    return found


def load(content: bytes, world: World) -> None:
    """Let a world go on as the one in the file, whole or not at all.

    Raises:
        NotLoadable: the file can't be read, or is of a later hour than the clock of this world shows.
    """
    found = read(content, world)
    if found.at > world.clock():
        saved_at = f"{found.at:%Y-%m-%d %H:%M}"
        raise NotLoadable("later", f"This world was saved at {saved_at} UTC, which the clock here has yet to reach.")
    world.become(found.memory, found.queue)


def _file(content: bytes) -> dict[str, Any]:
    try:
        file = json.loads(content)
    except (ValueError, RecursionError):
        file = None
    if not isinstance(file, dict) or MARK not in file:
        raise NotLoadable("no_world", "This file holds no world that a sandbox has saved.")
    return file


def _checksum(whole: Any) -> str:
    return sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()
