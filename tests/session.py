"""How a session of tests goes: its loop, its groups, its order, and what it need not look at again and again."""

import asyncio
import gc
import os
import re
from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any
from zlib import crc32

import hypothesis
import pytest
import structlog
import uvloop
from xdist.scheduler import LoadGroupScheduling

from tests.browser.installed import NONE, installed
from tests.memory import write_to_memory
from tests.models import import_aiogram

NEEDS_ENGINE = re.compile(r"[\[-](sqlite|postgres)[-\]]")
STORIES = Path(__file__).parent / "stories"
ON_BOTH = os.environ.get("ENGINES") == "both"
LONGEST = 100.0
"""Seconds; the longest tests take a fifth of it, where nothing else runs."""
write_to_memory()
# Properties are tried a few times each day, and as often as somebody likes: EXAMPLES=1000 make test. A busy machine is
# no flaw of theirs.
PATIENT = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
hypothesis.settings.register_profile("seda", max_examples=int(os.environ.get("EXAMPLES", "40")), **PATIENT)
hypothesis.settings.load_profile("seda")
# A session ends soon, and what it throws away in circles is little: looked for seldom, it costs a twentieth less.
gc.set_threshold(100_000, 50, 100)
# The usual renderer draws every variable of every caller around a traceback, which takes seconds.
PLAIN = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
structlog.configure(processors=[structlog.processors.add_log_level, PLAIN])


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop of the program."""
    return {"uvloop": uvloop.new_event_loop}


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a tenth of the time tests of the whole program, and of the page, only wait."""
    return (os.cpu_count() or 1) + 1


class ByFile(LoadGroupScheduling):
    """What needs no engine goes by files, so that what a file has worked out once serves all its tests."""

    def _split_scope(self, nodeid: str) -> str:
        scope = super()._split_scope(nodeid)
        is_alone = scope == nodeid and not NEEDS_ENGINE.search(nodeid)
        return nodeid.partition("::")[0] if is_alone else scope


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadGroupScheduling | None:
    return ByFile(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection() -> None:
    """Before the tests import it, and only in those processes that play them."""
    import_aiogram()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a group go to one worker: xdist 3.8 writes the group where pytest 9.2 looks for no id any more.

    Long ones begin first, or all other workers would wait for them at the end.
    """
    items[:] = each_case_once(items)
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    for item in items:
        grouped = getattr(item, "_nodeid", item.nodeid)
        if grouped != item.nodeid:
            item._id = type(item.id).parse(grouped)
        if isinstance(item, pytest.Function) and iscoroutinefunction(item.obj):
            item.obj = in_time(item.obj)


def each_case_once(items: list[pytest.Item]) -> list[pytest.Item]:
    """What is the same on each engine is played on one of the two, by its name: half of all on either."""
    played: dict[str, list[pytest.Item]] = {}
    for item in items:
        case = NEEDS_ENGINE.sub("", item.nodeid) if is_played_on_one(item) else item.nodeid
        played.setdefault(case, []).append(item)
    return [on_each[crc32(case.encode()) % len(on_each)] for case, on_each in played.items()]


def is_played_on_one(item: pytest.Item) -> bool:
    return item.get_closest_marker("on_one_engine") is not None or (not ON_BOTH and STORIES in item.path.parents)


def in_time(test: Callable[..., Awaitable[None]], within: float = LONGEST) -> Callable[..., Awaitable[None]]:
    """A test that hangs fails, and says where; what can't be cancelled, faulthandler ends a little later."""

    @wraps(test)
    async def ends_in_time(**given: object) -> None:
        async with asyncio.timeout(within):
            await test(**given)

    return ends_in_time


def pytest_collection_finish() -> None:
    """What is imported stays: nobody looks through it again for what may be thrown away."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not installed():
        terminalreporter.write_line(NONE)
