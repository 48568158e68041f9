"""The judge of requests: a bad one is found, whoever made it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from sandbox.files import Upload
from sandbox.telegram import Call
from tests.judge import flaws

NOON = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
GOOD = {"chat_id": 101, "text": "<b>سلام</b>", "parse_mode": "HTML"}


PHOTO = {"type": "photo", "media": "AgAC"}
VIDEO = {"type": "video", "media": "BAAC", "caption": "<b>این‌جا</b>", "parse_mode": "HTML"}


def album(*items: dict[str, str]) -> dict[str, Any]:
    return {"chat_id": 101, "media": json.dumps(items)}


def caption(words: str) -> dict[str, Any]:
    return {"chat_id": 101, "photo": "AgAC", "caption": words, "parse_mode": "HTML"}


def rows(*buttons: dict[str, str]) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


def judged(method: str, parameters: dict[str, Any], files: dict[str, Upload] | None = None) -> list[str]:
    return flaws(Call(method, parameters, NOON, files=files or {}))


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", GOOD),
        ("sendMessage", GOOD | {"reply_markup": rows({"text": "۱۰", "callback_data": "s:1:10"})}),
        ("getUpdates", {"offset": 1, "timeout": 0, "allowed_updates": '["message"]'}),
        ("setMyCommands", {"commands": '[{"command":"nps","description":"NPS"}]', "scope": '{"type":"default"}'}),
        ("sendPhoto", caption("<b>" + "x" * 1024 + "</b>")),
        ("sendPhoto", {"chat_id": 101, "photo": "AgAC", "parse_mode": "HTML"}),
        ("sendMediaGroup", album(PHOTO, VIDEO)),
    ],
)
def test_a_good_request_has_no_flaws(method, parameters):
    assert judged(method, parameters) == []


def test_an_upload_stands_for_its_parameter():
    upload = {"document": Upload("a.csv", b"a;b")}

    assert judged("sendDocument", {"chat_id": 101}, upload) == []
    assert judged("sendDocument", {"chat_id": 101, "document": "attach://document"}, upload) == []
    assert judged("sendPhoto", {"chat_id": 101, "photo": "AgAC"}, upload) == ["no parameter document"]


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
        ("sendPhoto", caption("<b>سلام"), "not closed"),
        ("sendPhoto", caption("<b>" + "😀" * 513 + "</b>"), "1026 characters"),
        ("sendVideoNote", {"chat_id": 101, "video_note": "DQAC", "caption": "x"}, "no parameter caption"),
        ("sendMediaGroup", album(PHOTO), "1 files in an album"),
        ("sendMediaGroup", album(*[PHOTO] * 11), "11 files in an album"),
        ("sendMediaGroup", album(PHOTO, {"type": "document", "media": "BQAC"}), "document among others"),
        ("sendMediaGroup", album(PHOTO, VIDEO | {"caption": "<b>سلام"}), "not closed"),
        ("sendMediaGroup", album(PHOTO, VIDEO | {"caption": "x" * 1025}), "1025 characters"),
        ("sendMediaGroup", album(PHOTO, {"type": "video"}), "media"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 characters"),
        ("setMyCommands", {"commands": '[{"command":"nps","description":""}]'}, "/nps"),
    ],
)
def test_a_flaw_is_named(method, parameters, flaw):
    assert any(flaw in found for found in judged(method, parameters))
