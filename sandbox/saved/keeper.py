"""Whoever saves, loads and empties a world."""

from sandbox.saved.file import load, saved
from sandbox.world import World


class Keeper:
    """Keeps a Telegram alone; where a bot stands on it in the same program, there is more to keep."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def save(self) -> bytes:
        return saved(self._world)

    async def load(self, content: bytes) -> None:
        """Go on as the world in the file.

        Raises:
            NotLoadable: in words; then nothing has changed.
        """
        load(content, self._world)

    async def empty(self) -> None:
        """Begin anew, with nobody there."""
        self._world.reset()
