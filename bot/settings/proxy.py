"""The proxy through which Telegram is reached: what may be written, and what is said of anything else."""

import re
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from typing import Any
from urllib.parse import unquote

KINDS = ("http", "socks5", "socks5h")
MOST_SIGNS = 255
"""SOCKS5 has no room for more."""
FOR_APPS = re.compile(r"tg://|(?:https?://)?t(?:elegram)?\.me/", re.IGNORECASE)
KIND = re.compile(r"([a-z0-9+.-]+)://", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?P<kind>\w+)://(?:(?P<name>[^\s:@/]+)(?::(?P<password>[^\s:@/]*))?@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|[^\s:@/?#\[\]]+):(?P<port>[0-9]{1,5})/?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proxy:
    kind: str
    host: str
    port: int
    name: str = ""
    password: str = field(default="", repr=False)

    @property
    def is_socks(self) -> bool:
        return self.kind != "http"


def read_proxy(value: Any) -> Any:
    """Raise ValueError, with what is wrong, and never with the password."""
    if not isinstance(value, str):
        return value
    if FOR_APPS.match(value):
        raise ValueError(
            "is a proxy of Telegram's apps (MTProto), and no bot goes through one; name an HTTP or SOCKS5 one"
        )
    kind = KIND.match(value)
    if kind and kind[1].lower() not in KINDS:
        raise ValueError("starts with http://, socks5:// or socks5h://, by what the proxy itself speaks")
    found = ADDRESS.fullmatch(value)
    if found is None:
        raise ValueError(
            "is an address such as http://127.0.0.1:10809 or socks5://name:password@127.0.0.1:1080; "
            "@, : and / in the password are written as %40, %3A and %2F"
        )
    return _ensured(found)


def _ensured(found: re.Match[str]) -> Proxy:
    port = int(found["port"])
    if not 1 <= port <= 65535:
        raise ValueError(f"has port {port}, and ports go from 1 to 65535")
    if not _is_host(found["host"]):
        raise ValueError(f"has {found['host']} for a host, and there can be none of that name")
    name, password = (unquote(found[part] or "") for part in ("name", "password"))
    if ":" in name or not all(_is_sayable(words) for words in (name, password)):
        raise ValueError(
            f"has a name or a password that no proxy takes: {MOST_SIGNS} Latin signs at most, no : in the name"
        )
    return Proxy(found["kind"].lower(), found["host"].strip("[]"), port, name, password)


def _is_host(host: str) -> bool:
    """Between brackets stands an address of IPv6; a name has parts of 1 to 63 signs."""
    try:
        return bool(IPv6Address(host.strip("[]")) if host.startswith("[") else host.encode("idna"))
    except ValueError:
        return False


def _is_sayable(words: str) -> bool:
    return words.isascii() and len(words) <= MOST_SIGNS and (not words or words.isprintable())
