"""The Work of an update takes milliseconds; one that hangs would hold up all who wait behind it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from actions.knocks import Knock

LONGEST = 30.0
"""Seconds from the moment at which the storage is this Work's own; the clock's own Works may take longer."""


class TookTooLong(Exception):
    """A Work hung: that is a bug. TimeoutError is what a storage says that doesn't answer."""


@asynccontextmanager
async def in_time(knock: Knock | None) -> AsyncIterator[None]:
    limit = asyncio.timeout(LONGEST if knock else None)
    try:
        async with limit:
            yield
    except TimeoutError as error:
        if limit.expired():
            raise TookTooLong from error
        raise
