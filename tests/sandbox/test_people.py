"""What people do, judged as updates by two libraries that have nothing to do with the sandbox."""

import pytest

from sandbox.people import NotPossible
from tests.sandbox.builders import judged


def test_start_is_a_command_with_its_payload(telegram):
    ali = telegram.account(5, "علی", username="ali_t", last_name="تهرانی")

    aiogram, ptb = judged(ali.starts("order-17"))

    assert aiogram.message.text == ptb.message.text == "/start order-17"
    assert [(entity.type, entity.length) for entity in aiogram.message.entities] == [("bot_command", 6)]
    assert (ptb.effective_user.full_name, ptb.effective_user.language_code) == ("علی تهرانی", "fa")
    assert aiogram.message.chat.type == "private"


def test_updates_are_numbered_without_gaps_and_queued(telegram, ali):
    ali.writes("a")
    ali.writes("b")

    first, *rest = [update["update_id"] for update in telegram.updates]
    assert rest == [first + 1, first + 2]


def test_every_deed_makes_an_update_that_both_libraries_read(telegram, ali):
    staff = telegram.group(-1001234567890, "پشتیبانی")
    written = ali.writes("سلام 😀")
    deeds = {
        "message": [written, ali.sends_sticker(), ali.sends_voice(), ali.sends_document("a.pdf", b"%PDF")],
        "edited_message": [ali.edits(written["message"]["message_id"], "درود")],
        "my_chat_member": [ali.blocks(), ali.unblocks(), ali.adds_bot_to(staff), ali.removes_bot_from(staff)],
    }

    for kind, updates in deeds.items():
        for update in updates:
            aiogram, ptb = judged(update)
            assert aiogram.event_type == kind
            assert getattr(ptb, kind) is not None


def test_an_edit_changes_the_text_and_is_dated(ali, clock):
    number = ali.writes("a /x")["message"]["message_id"]
    clock.moves(minutes=1)

    update = ali.edits(number, "b")

    assert update["edited_message"]["edit_date"] == int(clock.now.timestamp())
    assert "entities" not in update["edited_message"]
    assert ali.chat[-1].text == "b"


def test_an_edit_changes_the_words_under_a_picture_and_leaves_the_picture(ali):
    sent = ali.sends_photo("a #lid")["message"]

    edited = ali.edits(sent["message_id"], "b")["edited_message"]

    assert (edited["caption"], edited["photo"]) == ("b", sent["photo"])
    assert "caption_entities" not in edited
    assert "text" not in edited


def test_photos_of_an_album_share_a_group(ali):
    first, second = (ali.sends_photo(caption, media_group_id="album-1") for caption in ("یک", None))

    aiogram, ptb = judged(first)
    assert aiogram.message.media_group_id == second["message"]["media_group_id"] == "album-1"
    assert ptb.message.caption == "یک"
    assert ptb.message.photo[-1].file_id != second["message"]["photo"][-1]["file_id"]
    assert ali.chat[-1].photo == second["message"]["photo"][-1]["file_id"]


def test_blocking_and_starting_again_is_told(telegram, ali):
    ali.blocks()
    ali.starts()

    statuses = [
        (
            update["my_chat_member"]["old_chat_member"]["status"],
            update["my_chat_member"]["new_chat_member"]["status"],
        )
        for update in telegram.updates
        if "my_chat_member" in update
    ]
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    assert list(telegram.updates)[-1]["message"]["text"] == "/start"


def test_nobody_can_do_what_no_client_offers(telegram, ali):
    stranger = telegram.account(6, "Sara")
    attempts = [
        lambda: stranger.writes("hello"),
        lambda: ali.starts("order/17"),
        lambda: ali.writes("x" * 4097),
        lambda: ali.writes("  "),
        ali.unblocks,
    ]

    for attempt in attempts:
        with pytest.raises(NotPossible):
            attempt()


def test_the_note_about_a_new_member_is_a_message_without_words(telegram, ali):
    ali.adds_bot_to(telegram.group(-7, "پشتیبانی"))

    aiogram, ptb = judged(list(telegram.updates)[-1])

    assert aiogram.message.text is None
    assert [member.id for member in ptb.message.new_chat_members] == [telegram.me["id"]]


async def test_privacy_mode_hides_small_talk_of_a_group(telegram, ali):
    staff = telegram.group(-7, "پشتیبانی")
    ali.adds_bot_to(staff)
    said = await telegram.call("sendMessage", {"chat_id": -7, "text": "شکایت تازه"})

    hidden = ali.writes_in(staff, "چه خبر؟")
    command = ali.writes_in(staff, "/nps 30")
    mention = ali.writes_in(staff, "سلام @seda_sandbox_bot")
    reply = ali.writes_in(staff, "با من", reply_to=said["message_id"])

    assert hidden is None
    assert [judged(update)[0].message.chat.type for update in (command, mention, reply)] == ["group"] * 3
    assert [message.text for message in staff.chat][2] == "چه خبر؟"
