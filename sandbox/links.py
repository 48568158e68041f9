"""Links that open a chat with a bot and press Start there."""

from urllib.parse import parse_qs, urlsplit

from sandbox.formatting.text import Entity, part
from sandbox.hands.client import NotPossible

HOSTS = ("t.me", "telegram.me", "telegram.dog")


def payload_of(link: str, username: str) -> str | None:
    """Return what follows /start when a person takes this link to the bot; nothing if it only opens the chat.

    Raises:
        NotPossible: the link leads elsewhere.
    """
    bot, payload = _read(link)
    if bot.lower() != username.lower():
        raise NotPossible(f"{link} doesn't lead to @{username}")
    return payload


def address_of(text: str, entity: Entity) -> str:
    """Where something marked in a text leads; nowhere if it is no link."""
    return entity.get("url") or (part(text, entity) if entity["type"] == "url" else "")


def leads_to(username: str, link: str) -> bool:
    return _read(link)[0].lower() == username.lower()


def _read(link: str) -> tuple[str, str | None]:
    """Return whom a link names, and the payload; a link of another kind names nobody."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        # What only looks like an address leads nowhere.
        return "", None
    said = parse_qs(parts.query)
    start = said.get("start", [None])[0]
    if parts.scheme in ("https", "http") and parts.hostname in HOSTS:
        return parts.path.strip("/"), start
    if parts.scheme == "tg" and parts.netloc == "resolve":
        return said.get("domain", [""])[0], start
    return "", None
