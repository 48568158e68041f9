"""A forum with the bot in it, and a short way to call a method."""

import pytest


@pytest.fixture
def call(telegram):
    async def calling(method, **parameters):
        return await telegram.call(method, parameters)

    return calling


@pytest.fixture
def forum(telegram, ali):
    """Ali's forum: the bot is a member, and no more."""
    forum = telegram.group(-1_000_000_000_001, "پشتیبانی", is_forum=True)
    ali.adds_bot_to(forum)
    return forum


@pytest.fixture
def zoe(telegram):
    account = telegram.account(6, "Zoe", "en")
    account.starts()
    return account


@pytest.fixture
def refuses(refusal):
    """Fail unless Telegram refuses this as a bad request with these words."""

    async def refusing(words, method, **parameters):
        assert await refusal(method, **parameters) == f"400 Bad Request: {words}"

    return refusing
