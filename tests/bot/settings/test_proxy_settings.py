"""TELEGRAM_PROXY: what is read from it, and what is said of a value through which nobody could go."""

import pytest

from bot.settings.mistakes import WrongSettings
from bot.settings.proxy import Proxy


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("http://127.0.0.1:10809", Proxy("http", "127.0.0.1", 10809)),
        ("HTTP://proxy.example:3128/", Proxy("http", "proxy.example", 3128)),
        ("socks5://127.0.0.1:1080", Proxy("socks5", "127.0.0.1", 1080)),
        ("socks5h://sara:g%40h%3Aeim@[::1]:1080", Proxy("socks5h", "::1", 1080, "sara", "g@h:eim")),
        ("http://پروکسی.example:3128", Proxy("http", "پروکسی.example", 3128)),
        ("", None),
    ],
)
def test_the_address_is_read(read, url, meant):
    assert read(TELEGRAM_PROXY=url).telegram_proxy == meant


def test_without_one_nothing_lies_between(read):
    assert read().telegram_proxy is None


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("127.0.0.1:10809", "is an address such as http://127.0.0.1:10809 or socks5://name"),
        ("http://127.0.0.1", "is an address such as http://127.0.0.1:10809"),
        ("http://sara:ge@heim@127.0.0.1:1", "are written as %40, %3A and %2F"),
        ("socks5://127.0.0.1:1080/path", "is an address such as"),
        ("http://127.0.0.1:0", "has port 0, and ports go from 1 to 65535"),
        ("http://127.0.0.1:70000", "has port 70000"),
        (
            "socks5://sara:geheim@proxy..example:1080",
            "has proxy..example for a host, and there can be none of that name",
        ),
        ("http://[:::]:3128", "has [:::] for a host"),
        (f"http://{'a' * 64}.example:3128", "for a host, and there can be none"),
        ("https://127.0.0.1:443", "starts with http://, socks5:// or socks5h://"),
        ("socks4://127.0.0.1:1080", "starts with http://, socks5:// or socks5h://"),
        ("vless://geheim@example.com:443?type=tcp", "starts with http://, socks5:// or socks5h://"),
        ("tg://proxy?server=example.com&port=443&secret=geheim", "is a proxy of Telegram's apps"),
        ("https://t.me/proxy?server=example.com&port=443&secret=geheim", "is a proxy of Telegram's apps"),
        ("http://sara:%D8%B1geheim@127.0.0.1:1", "has a name or a password that no proxy takes"),
        ("http://sa%3Ara:geheim@127.0.0.1:1", "has a name or a password that no proxy takes"),
        (f"socks5://sara:{'geheim' * 50}@127.0.0.1:1", "has a name or a password that no proxy takes"),
    ],
)
def test_a_value_that_leads_nowhere_is_named_without_its_password(read, url, told):
    with pytest.raises(WrongSettings) as caught:
        read(TELEGRAM_PROXY=url)

    assert str(caught.value).startswith("TELEGRAM_PROXY ")
    assert told in str(caught.value)
    assert str(caught.value).count("\n") == 0
    assert "geheim" not in str(caught.value)


def test_nobody_reads_the_password_in_what_is_printed_of_the_settings(read):
    assert "geheim" not in repr(read(TELEGRAM_PROXY="http://sara:geheim@127.0.0.1:1"))
