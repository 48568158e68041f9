"""Whatever Telegram or somebody on the way writes is read as far as it can be."""

import json

import pytest

from bot.transport import read_json


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"ok": true, "result": [1, 2.5, "\xd8\xb3"]}', {"ok": True, "result": [1, 2.5, "س"]}),
        (b'{"text": "\xff\xd8\xb3"}', {"text": "\ufffdس"}),
        (b'{"text": "\\ud83d"}', {"text": "\ud83d"}),
        (b'{"retry_after": NaN}', pytest.approx({"retry_after": float("nan")}, nan_ok=True)),
        (b"<html>", None),
        (b"", None),
        (b"[" * 100_000, None),
    ],
)
def test_what_is_read_of_it(body: bytes, told: object):
    assert read_json(body) == told


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 2**53 + 1])
def test_numbers_that_a_row_has_room_for_stay_as_they_are(number: int):
    assert read_json(json.dumps({"update_id": number}).encode()) == {"update_id": number}
