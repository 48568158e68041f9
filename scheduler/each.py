"""Each of what is due in a Work of its own: one that fails is told to the owners, rests, and holds up no other."""

import traceback
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog

from actions.running.stumble import get_up, note_stumble, stumbles_of
from actions.work import Work, Works
from domain.stumbles import Task

log = structlog.get_logger(__name__)
Find = Callable[[Work], Awaitable[Sequence[int]]]
Act = Callable[[Work, Any], Awaitable[None]]
Do = Callable[[Works, Any], Awaitable[None]]


async def each(works: Works, task: Task, find: Find, act: Act) -> None:
    """Where nothing is due this is one look."""
    await each_apart(works, task, find, _in_its_work(act))


async def each_apart(works: Works, task: Task, find: Find, do: Do) -> None:
    """Whatever is done opens its own Work, after it has looked about for itself."""
    if not (due := await find(works.look())):
        return
    stumbles = await stumbles_of(works.look(), task)
    for subject in due:
        stumble = stumbles.get(subject)
        if stumble is not None and stumble.is_resting(works.clock()):
            continue
        if await done_alone(works, task, subject, do) and stumble is not None:
            async with works.open() as work:
                await get_up(work, task, subject)


async def alone(works: Works, task: Task, subject: int, act: Act) -> bool:
    """A Work of its own; whether it went well."""
    return await done_alone(works, task, subject, _in_its_work(act))


async def done_alone(works: Works, task: Task, subject: int, do: Do) -> bool:
    """Whether it went well. A storage that is away fails all alike, and is waited for."""
    try:
        await do(works, subject)
    except Exception as error:
        if works.is_away(error):
            raise
        async with works.open() as work:
            stumble = await note_stumble(work, task, subject, place_of(error))
        log.exception("something due can't be done", task=task, subject=subject, stumble=stumble.id)
        return False
    return True


def _in_its_work(act: Act) -> Do:
    async def do(works: Works, subject: Any) -> None:
        async with works.open() as work:
            await act(work, subject)

    return do


def place_of(error: BaseException) -> str:
    """What kind of error it was and where it was raised, without its own words."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__qualname__} in {last.name}, {last.filename}:{last.lineno}"
