"""Updates by long polling."""

from typing import Any

from sandbox.errors import OTHER_POLLER, WEBHOOK_ACTIVE, conflict
from sandbox.world import World

LONGEST_POLL = 50


async def get_updates(
    world: World,
    *,
    offset: int = 0,
    limit: int = 100,
    timeout: int = 0,  # noqa: ASYNC109  It is a parameter of Telegram's.
    allowed_updates: list | None = None,
) -> list[dict[str, Any]]:
    """Confirm what is before `offset`, then return what waits; an earlier poller is sent away."""
    if world.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    world.updates.interrupt(conflict(OTHER_POLLER))
    if allowed_updates is not None:
        world.updates.ask_for(allowed_updates)
    world.updates.confirm(offset)
    if not world.updates.pending and timeout > 0:
        await world.updates.arrival(min(timeout, LONGEST_POLL))
    return world.updates.pending[: min(max(limit, 1), 100)]
