"""The judge of requests: a bad one is found, whoever made it."""

import json
from datetime import UTC, datetime

import pytest

from sandbox.telegram import Call
from tests.judge import flaws

NOON = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
GOOD = {"chat_id": 101, "text": "<b>سلام</b>", "parse_mode": "HTML"}


def rows(*buttons: dict[str, str]) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


def judged(method: str, parameters: dict) -> list[str]:
    return flaws(Call(method, parameters, NOON))


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", GOOD),
        ("sendMessage", GOOD | {"reply_markup": rows({"text": "۱۰", "callback_data": "s:1:10"})}),
        ("getUpdates", {"offset": 1, "timeout": 0, "allowed_updates": '["message"]'}),
        ("setMyCommands", {"commands": '[{"command":"nps","description":"NPS"}]', "scope": '{"type":"default"}'}),
    ],
)
def test_a_good_request_has_no_flaws(method, parameters):
    assert judged(method, parameters) == []


@pytest.mark.parametrize(
    ("method", "parameters", "flaw"),
    [
        ("sendNothing", {}, "no such method"),
        ("sendMessage", GOOD | {"silent": True}, "no parameter silent"),
        ("sendMessage", {"chat_id": 101}, "text"),
        ("sendMessage", GOOD | {"text": "<b>سلام"}, "not closed"),
        ("sendMessage", GOOD | {"text": "x" * 4097}, "4097 characters"),
        ("sendMessage", GOOD | {"reply_markup": rows()}, "0 buttons in a row"),
        (
            "sendMessage",
            GOOD | {"reply_markup": rows(*[{"text": "a", "callback_data": "b"}] * 9)},
            "9 buttons in a row",
        ),
        ("sendMessage", GOOD | {"reply_markup": rows({"text": "a", "callback_data": "x" * 65})}, "65 bytes"),
        ("sendMessage", GOOD | {"reply_markup": rows({"text": " ", "callback_data": "b"})}, "an empty label"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 characters"),
        ("setMyCommands", {"commands": '[{"command":"nps","description":""}]'}, "/nps"),
    ],
)
def test_a_flaw_is_named(method, parameters, flaw):
    assert any(flaw in found for found in judged(method, parameters))
