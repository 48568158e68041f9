"""Digests of what Telegram was told about the bot."""

from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("published", folder=Path(__file__).parent)


async def digests(tx: Transaction) -> dict[str, str]:
    """By the name of what was told."""
    return {row["name"]: row["digest"] for row in await tx.all(QUERIES.digests)}


async def keep(tx: Transaction, digests: dict[str, str]) -> None:
    await tx.many(QUERIES.keep, [{"name": name, "digest": digest} for name, digest in digests.items()])
