"""Raises a stage for a walk, and another one on the same Telegram and clock where the bot is started anew."""

from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

from sandbox.stage import Stage, stage

NOON = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def raised(url: str, before: Stage | None = None, *, webhook: bool = False) -> AbstractAsyncContextManager[Stage]:
    if before is None:
        return stage(url, start=NOON, webhook=webhook)
    return stage(url, start=NOON, telegram=before.telegram, clock=before.clock, webhook=webhook)
