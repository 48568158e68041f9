"""Logs: what happened, and neither a token nor a customer's words."""

import io
import logging
import sys

import pytest
import structlog

from actions.work import Work
from bot.logs import set_up_logs, without_token

TOKEN = "123456789:AAF-secret_of_the_bot"  # noqa: S105  It opens nothing.


@pytest.fixture
def logged(monkeypatch):
    """Set the logs up as the program does, and return a function that reads what they have told."""
    root = logging.getLogger()
    before, usual = (root.handlers, root.level), structlog.get_config()
    told = io.StringIO()
    monkeypatch.setattr(sys, "stderr", told)
    set_up_logs()
    yield told.getvalue
    root.handlers, root.level = before
    structlog.configure(**usual)


def fail(words: str = f"Cannot connect to https://api.telegram.org/bot{TOKEN}/sendMessage") -> None:
    raise ConnectionError(words)


def test_an_event_is_one_line_with_its_facts(logged):
    structlog.get_logger("bot.test").info("a person can't be reached", why="blocked")

    line = logged()
    assert line.endswith("INFO bot.test: a person can't be reached why='blocked'\n")
    assert line.count("\n") == 1


def test_no_token_in_what_is_said_or_in_its_facts(logged):
    structlog.get_logger("bot.test").warning(f"no answer from /bot{TOKEN}/getMe", url=f"/bot{TOKEN}/getMe")

    assert "secret" not in logged()


def test_an_error_is_logged_with_its_place_and_what_led_to_it_but_without_its_words(logged):
    who = "سارا"
    try:
        try:
            fail()
        except ConnectionError as error:
            raise LookupError(who) from error
    except LookupError:
        structlog.get_logger("bot.test").exception("a call failed")

    told = logged()
    first, then = told.split("which led to")
    assert "in fail\n" in first
    assert first.rstrip().endswith("\nConnectionError")
    assert then.rstrip().endswith("\nLookupError")
    assert "Cannot connect" not in told
    assert who not in told


def test_no_token_in_the_records_of_libraries(logged):
    library = logging.getLogger("aiohttp.client")
    try:
        fail()
    except ConnectionError:
        library.error("request to %s failed", f"https://api.telegram.org/bot{TOKEN}/getMe", exc_info=sys.exc_info())

    told = logged()
    assert "request to https://api.telegram.org/bot<token>/getMe failed" in told
    assert told.rstrip().endswith("\nConnectionError")
    assert "secret" not in told


async def test_no_password_of_an_address_in_the_records_of_libraries(logged):
    logging.getLogger("asyncio").error("unclosed %s", "http://sara:geheim@127.0.0.1:10809")

    assert "unclosed http://<password>@127.0.0.1:10809" in logged()


@pytest.mark.parametrize("text", ["21:00-09:00", "12:30:45", "sqlite:///seda.db", "127.0.0.1:8080"])
def test_what_only_looks_a_little_like_a_token_stays(text):
    assert without_token(text) == text


async def test_no_word_of_a_customer_in_the_logs_of_a_whole_dialogue(play, sara, owner, logged):
    words = "گلدان‌آبی‌مادربزرگ"

    for text in ("/complain", words, f"/complaint {words}", f"/nps {words}"):
        sara.writes(text)
        owner.writes(text)
        await play.settle()
    sara.edits(next(one.id for one in sara.chat if one.text == words), f"{words} ۲")
    sara.blocks()
    await play.settle()
    logging.getLogger("bot.test").info("the end")

    told = logged()
    assert "the end" in told
    assert "گلدان" not in told


async def test_a_bug_is_logged_with_its_place_and_without_its_words_which_may_quote_a_customer(
    play, sara, logged, monkeypatch
):
    said = "Failing row contains (گلدان)."

    async def broken(work: Work) -> None:
        raise ValueError(said)

    monkeypatch.setattr("handlers.customer.preferences.show_languages", broken)
    sara.writes("/language")
    await play.settle()

    told = logged()
    assert "an update is put aside" in told
    assert "preferences.py" in told
    assert "\nValueError\n" in told
    assert "گلدان" not in told
    (kept,) = await play.house.works.reads.rows("select traceback from failures")
    assert "گلدان" in kept["traceback"]


async def test_no_token_of_a_link_in_the_logs_of_those_who_make_and_open_it(play, sara, emma, owner, logged):
    for deed, what in (("writes", "/purchase"), ("taps", "bu:newcomer"), ("writes", "قوری"), ("taps", "امروز")):
        getattr(owner, deed)(what)
        await play.settle()
    token = (await play.house.works.reads.rows("select token from links"))[0]["token"]

    for one in (owner, sara, sara, emma):
        raw = one.starts(token)
        await play.settle()
        await play.house.intake.take(raw)
    emma.blocks()
    await play.settle()
    logging.getLogger("bot.test").info("the end")

    told = logged()
    assert "an update came again" in told
    assert "the end" in told
    assert token not in told
