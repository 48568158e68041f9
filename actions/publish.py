"""Remember what Telegram was told about the bot, so that it is told again only when it has changed."""

from actions.work import Work
from storage import published as rows
from storage.database import Transaction


async def changed(reads: Transaction, name: str, digest: str) -> bool:
    return await rows.digest(reads, name) != digest


async def published(work: Work, name: str, digest: str) -> None:
    await rows.keep(work.tx, name, digest)
