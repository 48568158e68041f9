"""WEBHOOK_URL and what goes with it: where Telegram may knock, and what is said of an address where it can't."""

import pytest

from bot.settings.mistakes import WrongSettings

KNOCKED = {"WEBHOOK_SECRET": "s-3_cret", "HTTP_PORT": "8080"}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "https://example.com/",
        "https://Example.com:443/telegram",
        "https://example.com:8443/bot/111:abc?from=telegram",
        "https://192.0.2.1:80/%D8%B5",
        "https://[2001:db8::1]:88/t",
    ],
)
def test_telegram_knocks_at_an_https_address_on_a_port_of_its_choice(read, url):
    assert read(**KNOCKED, WEBHOOK_URL=url).webhook_url == url


@pytest.mark.parametrize("url", ["https://example.com:9999/t", "https://example.com:0", "https://example.com:99999"])
def test_another_port_is_refused_with_those_that_telegram_accepts(read, url):
    with pytest.raises(
        WrongSettings, match=r"WEBHOOK_URL has port [0-9]+, and Telegram accepts 443, 80, 88 and 8443 only"
    ):
        read(**KNOCKED, WEBHOOK_URL=url)


def test_http_goes_only_with_a_bot_api_server_of_ones_own_and_then_on_any_port(read):
    url = "http://10.0.0.5:9999/t"

    assert read(**KNOCKED, BOT_API_URL="http://127.0.0.1:8081", WEBHOOK_URL=url).webhook_url == url


def test_telegram_itself_wants_https(read):
    with pytest.raises(WrongSettings, match="WEBHOOK_URL starts with https://, as Telegram wants it"):
        read(**KNOCKED, WEBHOOK_URL="http://example.com/t")


def test_the_path_of_health_is_taken(read):
    with pytest.raises(WrongSettings, match="WEBHOOK_URL has the path /health"):
        read(**KNOCKED, WEBHOOK_URL="https://example.com/health")


@pytest.mark.parametrize("url", ["https://example.com/t", "https://example.com:9999/t"], ids=["right", "wrong"])
@pytest.mark.parametrize("missing", KNOCKED)
def test_a_webhook_right_or_wrong_needs_a_secret_and_a_port(read, url, missing):
    with pytest.raises(WrongSettings, match=f"{missing} is "):
        read(**KNOCKED | {missing: ""}, WEBHOOK_URL=url)


def test_a_secret_without_a_webhook_does_no_harm(read):
    assert read(WEBHOOK_SECRET=KNOCKED["WEBHOOK_SECRET"]).webhook_url == ""
