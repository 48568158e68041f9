"""A way in, as others know it: polling or a webhook."""

from typing import Any, Protocol


class Way(Protocol):
    @property
    def routes(self) -> tuple[Any, ...]:
        """What it needs of our door."""
        ...

    async def run(self) -> None:
        """Bring updates in for ever."""
        ...

    async def begin(self) -> None:
        """Tell Telegram that updates are wanted this way."""
        ...

    async def look(self) -> int:
        """One round; return how many updates came or wait."""
        ...
