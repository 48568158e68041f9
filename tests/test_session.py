"""A session of tests ends, whatever hangs in it."""

import asyncio
import traceback

import pytest

from tests.session import in_time


async def hangs(*, at: asyncio.Event) -> None:
    await at.wait()


async def test_a_test_that_hangs_fails_and_says_where():
    with pytest.raises(TimeoutError) as failed:
        await in_time(hangs, within=0.01)(at=asyncio.Event())

    stack = "".join(traceback.format_exception(failed.value))
    assert "await at.wait()" in stack
