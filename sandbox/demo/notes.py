"""What the page knows besides Telegram and the bot."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Notes:
    """Of all that have an account, `known` are those whom the page shows at once.

    Whoever is in `sold` has bought something here; what happened before `began_at` is no part of the tour.
    """

    known: list[int]
    sold: list[int]
    began_at: datetime
