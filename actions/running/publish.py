"""Remember what Telegram was told about the bot, so that it is told again only when it has changed."""

from actions.work import Work
from storage import people
from storage.database import Transaction
from storage.running import published as rows


async def told(reads: Transaction) -> dict[str, str]:
    """The digests of all that was told, by the name of what it was."""
    return await rows.digests(reads)


async def published(work: Work, digests: dict[str, str], *, are_staff_menus_others: bool) -> None:
    """Keep what Telegram has taken, by the name of what it was.

    Where the commands of staff are others than those that chats show, each is given its menu anew at its next knock.
    """
    await rows.keep(work.tx, digests)
    if are_staff_menus_others:
        await people.forget_menus(work.tx)
