"""Digests of what Telegram was told about the bot."""

from storage.database import Transaction, queries

QUERIES = queries("published")


async def digest(tx: Transaction, name: str) -> str | None:
    return await tx.value(QUERIES.digest, name=name)


async def keep(tx: Transaction, name: str, digest: str) -> None:
    await tx.one(QUERIES.keep, name=name, digest=digest)
