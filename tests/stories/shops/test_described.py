"""The description at /openapi.json holds: whatever it allows and whatever it forbids is answered as it says."""

import asyncio
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sandbox.stage import Stage
from tests.stories.shops.system import System

QUIET = settings(max_examples=15, database=None, suppress_health_check=list(HealthCheck), derandomize=True)


async def test_every_call_is_answered_as_it_is_described(play: Stage, website: System):
    schema = await asyncio.to_thread(schemathesis.openapi.from_url, f"{website.address}/openapi.json")

    for result in schema.get_all_operations():
        await asyncio.to_thread(_try, result.ok(), website)


def _try(operation: Any, website: System) -> None:
    for mode in GenerationMode:

        @QUIET
        @given(case=operation.as_strategy(generation_mode=mode))
        def answered(case: Any) -> None:
            case.call_and_validate(
                base_url=website.address,
                headers={"Authorization": f"Bearer {website.key}"},
                excluded_checks=[positive_data_acceptance],
            )

        answered()
