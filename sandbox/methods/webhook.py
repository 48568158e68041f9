"""The webhook, accepted and remembered; a courier brings what is pending to it."""

import re
from urllib.parse import urlsplit

from sandbox.chats import Json
from sandbox.errors import bad_request, conflict
from sandbox.world import World

PORTS = (80, 88, 443, 8443)
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


async def set_webhook(
    world: World,
    *,
    url: str,
    ip_address: str = "",
    max_connections: int = 40,
    allowed_updates: list | None = None,
    drop_pending_updates: bool = False,
    secret_token: str = "",
) -> bool:
    if not url:
        return await delete_webhook(world, drop_pending_updates=drop_pending_updates)
    url = _accepted(url)
    if not SECRET.fullmatch(secret_token):
        raise bad_request("secret token contains unallowed characters")
    if allowed_updates is not None:
        world.updates.ask_for(allowed_updates)
    if drop_pending_updates:
        world.updates.drop()
    address = {"ip_address": ip_address} if ip_address else {}
    world.webhook = {"url": url, "max_connections": max_connections, **address, "secret_token": secret_token}
    world.updates.interrupt(conflict("terminated by setWebhook request"))
    return True


def _accepted(url: str) -> str:
    """Return the address as Telegram writes it, with its host in small letters and always a path."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


async def delete_webhook(world: World, *, drop_pending_updates: bool = False) -> bool:
    world.webhook = None
    if drop_pending_updates:
        world.updates.drop()
    return True


async def get_webhook_info(world: World) -> Json:
    shown = {name: value for name, value in (world.webhook or {"url": ""}).items() if name != "secret_token"}
    allowed = {"allowed_updates": world.updates.allowed} if world.updates.allowed else {}
    waiting = len(world.updates.pending)
    return {**shown, "has_custom_certificate": False, "pending_update_count": waiting, **allowed}
