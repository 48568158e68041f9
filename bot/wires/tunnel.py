"""Through a proxy to Telegram: whatever fails before the way stands was never sent, and is told in words."""

import asyncio
import os
import ssl
from functools import partial
from typing import Any

import aiohttp
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError
from yarl import URL

from bot.settings.proxy import Proxy
from bot.wires.by_aiohttp import Way

STANDS_WITHIN = 15.0
"""Seconds for the proxy, its way to Telegram and the keys; to aiohttp a proxy that says nothing may take for ever."""
STRANGER = "the proxy wants a name and a password, or others than TELEGRAM_PROXY has"
CLOSED = "the proxy lets nobody through to Telegram"
LOST = "the proxy doesn't reach Telegram"
IN_WORDS = {401: STRANGER, 403: CLOSED, 407: STRANGER, 2: CLOSED} | dict.fromkeys(
    (500, 502, 503, 504, 1, 3, 4, 5, 6), LOST
)
"""By what it answers: a status of HTTP's, or a reply of SOCKS5's."""


class NoWayThrough(aiohttp.ClientConnectionError):
    """The request wasn't sent: there is no way to Telegram through the proxy now."""


class _Told(aiohttp.TCPConnector):
    """A connection comes about, or a sentence says why not."""

    async def connect(self, *asked: Any, **named: Any) -> Any:
        try:
            async with asyncio.timeout(STANDS_WITHIN):
                return await super().connect(*asked, **named)
        except (TimeoutError, ProxyTimeoutError) as error:
            raise NoWayThrough(f"the proxy leads nowhere within {STANDS_WITHIN:g} seconds") from error
        except (aiohttp.ClientError, ProxyError, ProxyConnectionError, OSError, EOFError) as error:
            raise NoWayThrough(in_words(error)) from error


class ByHttp(_Told):
    """Its proxy is named with each request."""


class BySocks(_Told, ProxyConnector):
    """Names are looked up behind the proxy: before it they may lead astray."""


def through(proxy: Proxy) -> Way:
    """The proxy itself isn't asked for anything yet."""
    if proxy.is_socks:
        account = {"username": proxy.name, "password": proxy.password} if proxy.name else {}
        return partial(BySocks, host=proxy.host, port=proxy.port, rdns=True, **account), None
    url = URL.build(scheme="http", host=proxy.host, port=proxy.port)
    return ByHttp, url.with_user(proxy.name).with_password(proxy.password) if proxy.name else url


def in_words(error: Exception) -> str:
    """What the proxy answers or its host says, and nothing that either quotes."""
    match error:
        case aiohttp.ClientHttpProxyError(status=code) | ProxyError(error_code=int(code)):
            return f"{IN_WORDS.get(code, 'the proxy says no')} ({code})"
        case ProxyError() if "uthentication" in str(error):
            return STRANGER
        case ssl.CertificateError() | aiohttp.ClientConnectorCertificateError():
            return "who answers behind the proxy isn't Telegram: its certificate isn't theirs"
        case aiohttp.ClientProxyConnectionError() | aiohttp.ClientConnectorDNSError() | ProxyConnectionError():
            return f"the proxy can't be reached ({_root_of(error)})"
    return f"the proxy breaks off before Telegram is reached ({type(error).__name__})"


def _root_of(error: BaseException) -> str:
    """Each loop has words of its own for a number of the system's; only where there is no number are they needed."""
    while error.__cause__ is not None:
        error = error.__cause__
    if not isinstance(error, OSError):
        return type(error).__name__
    number = error.errno or 0
    return (os.strerror(number) if number > 0 else error.strerror or type(error).__name__).lower()
