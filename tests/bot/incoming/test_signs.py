"""Nulls and halves of letters, which no database keeps, break nothing wherever they come in."""

import json

from bot.incoming.signs import keepable
from handlers.customer import words as handler

WRONG = "a\0b\ud83dc\udc00"
KEPT = "a\ufffdb\ufffdc\ufffd"


def test_whatever_stands_in_an_update_can_be_written_down_afterwards():
    raw = {"update_id": 1, "message": {WRONG: [WRONG, {"text": WRONG}], "date": 5, "ok": True, "none": None}}

    assert keepable(raw) == {
        "update_id": 1,
        "message": {KEPT: [KEPT, {"text": KEPT}], "date": 5, "ok": True, "none": None},
    }


def test_whole_letters_stay_and_lengths_stay_true():
    assert keepable("سلام 😀\n\u200c") == "سلام 😀\n\u200c"
    assert len(keepable(WRONG)) == len(WRONG)


def arrives(play, account, **content):
    """As Telegram's JSON may bring it: an escape of half a letter is read as half a letter."""
    update = account.writes("x")
    update["message"].pop("text")
    content = json.loads(json.dumps(content))
    update["message"] |= content
    update["message"]["from"] = account.user | {"first_name": WRONG, "username": "sara"}


async def test_words_captions_and_names_are_kept_as_far_as_they_can_be(play, sara, rows):
    arrives(play, sara, text=WRONG)
    await play.settle()
    document = {"file_id": "1", "file_unique_id": "1", "file_name": WRONG, "mime_type": WRONG, "file_size": 1}
    arrives(play, sara, document=document, caption=WRONG)
    await play.settle()

    assert [row["body"] for row in await rows("words")] == [KEPT, KEPT]
    assert [(row["name"], row["mime"]) for row in await rows("files")] == [(KEPT, KEPT)]
    assert KEPT in [row["name"] for row in await rows("people")]
    assert await rows("failures") == []


async def test_an_update_that_is_put_aside_is_kept_whole_too(play, sara, rows, monkeypatch):
    async def broken(*_):
        raise ValueError(WRONG)

    monkeypatch.setattr(handler, "hear_first", broken)
    arrives(play, sara, text=WRONG)
    await play.settle()

    (failure,) = await rows("failures")
    assert json.loads(failure["raw"])["message"]["text"] == KEPT
    assert "ValueError" in failure["traceback"]
    assert "ایراد از ماست" in sara.last.text
