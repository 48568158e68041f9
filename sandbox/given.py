"""What strangers send to the sandbox's own doors, read so that nothing of it can be more than a wrong request."""

import json

from aiohttp import web

from sandbox.chats import Json

MOST_DIGITS = 15  # Every number here, also one of Telegram's chats, has fewer; a float holds it exactly.


class NotJson(ValueError):
    """Says in a sentence why a body isn't taken."""


def number_in(said: str) -> int | None:
    """Return the whole number that a part of an address says, if it says one."""
    return int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else None


async def object_in(request: web.Request) -> Json:
    """Read a JSON object. Nothing else is taken: other sites' pages can send forms here, but no JSON.

    Raises:
        NotJson: it is something else, or holds half a sign, which no client of Telegram could send.
    """
    if request.content_type != "application/json":
        raise NotJson("this door takes JSON")
    try:
        given = json.loads(await request.text())
        json.dumps(given, ensure_ascii=False).encode()
    except (ValueError, LookupError, RecursionError) as error:
        raise NotJson("this is no JSON") from error
    if not isinstance(given, dict):
        raise NotJson("this is no JSON object")
    return given
