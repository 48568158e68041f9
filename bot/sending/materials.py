"""What every message is made of: what is kept, the words, the hour, the business, and the bot's own name."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from actions.sending.facts import facts_of
from domain.business import Business
from domain.frozen import frozen
from domain.messages import Said
from storage.database import Transaction
from templates.calendars import calendar_of
from templates.render import Texts


@frozen
class Materials:
    reads: Transaction
    texts: Texts
    clock: Callable[[], datetime]
    business: Business
    bot_username: Callable[[], str]

    @property
    def link(self) -> str:
        return link_of(self.bot_username())

    async def facts_of(self, said: Said, language: str) -> dict[str, Any]:
        """What the message tells, looked up now, with the days of the language's calendar."""
        calendar = calendar_of(language)
        return await facts_of(self.reads, said, now=self.clock(), business=self.business, calendar=calendar)

    def render(self, message: str, language: str, facts: dict[str, Any]) -> str:
        return self.texts.render(message, language, facts, now=self.clock())

    def plain(self, message: str, language: str, facts: dict[str, Any] | None = None) -> str:
        return self.texts.plain(message, language, facts or {}, now=self.clock())


def link_of(bot_username: str) -> str:
    """How a link to the bot begins; a token follows."""
    return f"https://t.me/{bot_username}?start="
