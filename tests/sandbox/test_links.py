"""Links that press Start."""

import pytest

from sandbox.people import NotPossible
from tests.sandbox.builders import judged


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/seda_sandbox_bot?start=Ab_9-x",
        "http://t.me/Seda_Sandbox_Bot?start=Ab_9-x",
        "t.me/seda_sandbox_bot?start=Ab_9-x",
        "https://telegram.me/seda_sandbox_bot?start=Ab_9-x",
        "tg://resolve?domain=seda_sandbox_bot&start=Ab_9-x",
    ],
)
def test_a_link_presses_start_with_its_payload(telegram, link):
    sara = telegram.account(6, "Sara")

    _, ptb = judged(sara.follows(link))

    assert ptb.message.text == "/start Ab_9-x"
    assert ptb.message.entities[0].length == len("/start")


def test_a_link_without_a_payload_is_an_ordinary_start(telegram):
    update = telegram.account(6, "Sara").follows("https://t.me/seda_sandbox_bot")

    assert update["message"]["text"] == "/start"


def test_a_link_brings_back_whoever_had_blocked_the_bot(ali):
    ali.blocks()

    ali.follows("https://t.me/seda_sandbox_bot?start=x")

    assert ali.chat[-1].text == "/start x"


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/other_bot?start=x",
        "https://t.me/seda_sandbox_bot/app?start=x",
        "https://example.com/seda_sandbox_bot?start=x",
        "tg://join?invite=seda_sandbox_bot",
        "mailto:seda_sandbox_bot",
        "https://[t.me/seda_sandbox_bot",
        "https://t.me/seda_sandbox_bot?start=a+b",
        "https://t.me/seda_sandbox_bot?start=" + "x" * 65,
    ],
)
def test_a_link_that_leads_elsewhere_or_says_too_much_is_not_followed(telegram, ali, link):
    before = len(telegram.updates)

    with pytest.raises(NotPossible):
        ali.follows(link)

    assert len(telegram.updates) == before
