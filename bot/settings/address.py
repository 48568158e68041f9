"""The address at which Telegram knocks: what it may be, and which path of our door it names."""

import re
from collections.abc import Iterator

TELEGRAM = "https://api.telegram.org"
PORTS = (443, 80, 88, 8443)
HEALTH = "/health"
ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[^\s/?#@]+?)(?P<port>:[0-9]{1,5})?"
    r"(?P<path>/[A-Za-z0-9/._~:@+%-]*)?(?P<query>\?[^\s#]*)?"
)


def ensure_reachable(url: str, bot_api: str) -> None:
    """Raise ValueError, with all that is wrong with the address, unless Telegram would knock there."""
    found = ADDRESS.fullmatch(url)
    if found is None:
        raise ValueError("is an address such as https://example.com/telegram")
    if mistakes := list(_mistakes(found, bot_api)):
        raise ValueError("; it ".join(mistakes))


def _mistakes(found: re.Match[str], bot_api: str) -> Iterator[str]:
    if found["scheme"] == "http" and bot_api.lower() == TELEGRAM:
        yield "starts with https://, as Telegram wants it; http:// goes only with a Bot API server of your own"
    port = int((found["port"] or ":443")[1:])
    if found["scheme"] == "https" and port not in PORTS:
        yield f"has port {port}, and Telegram accepts {', '.join(str(one) for one in PORTS[:-1])} and {PORTS[-1]} only"
    if path_of(found.string) == HEALTH:
        yield f"has the path {HEALTH}, at which the bot tells how it is; another is free, such as /telegram"


def path_of(url: str) -> str:
    found = ADDRESS.fullmatch(url)
    return (found and found["path"]) or "/"


def as_telegram_writes(url: str) -> str:
    """Telegram writes hosts small, and never leaves the path out; all else stands as it was given."""
    found = ADDRESS.fullmatch(url)
    if found is None:
        return url
    host = f"{found['scheme']}://{found['host'].lower()}{found['port'] or ''}"
    return f"{host}{found['path'] or '/'}{found['query'] or ''}"
