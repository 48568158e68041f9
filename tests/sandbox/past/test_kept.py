"""The past that is shipped is the one that the real bot would live through again."""

import re

from sandbox.cast import STAFF
from sandbox.chats import Message
from sandbox.past.building import BEGINS_AT, build
from sandbox.saved.file import Saved
from sandbox.stage import stage

DAYS = 21
SECRET = re.compile(r"(?<=start[= ])\S+")
ANOTHER = "the bot of today would live through another past: make it anew with `make past`"


def told(message: Message) -> tuple[int, str, str, str]:
    """What is seen of it, but for the secret of a link."""
    return message.id, message.by, SECRET.sub("…", message.text), SECRET.sub("…", str(message.buttons))


async def test_the_first_weeks_are_lived_again_word_for_word(past: Saved, tmp_path):
    """What was edited later has other words by now."""
    async with stage(f"sqlite:///{tmp_path / 'again.db'}", start=BEGINS_AT) as again:
        await build(again, days=DAYS)
    until = int(again.clock().timestamp())

    for number, chat in again.telegram.chats.items():
        lived = [one for one in past.memory.chats[number].messages.values() if one.json["date"] <= until]
        unedited = [one for one in lived if one.json.get("edit_date", 0) <= until]

        assert [one.id for one in lived] == list(chat.messages), ANOTHER
        assert [told(one) for one in unedited] == [told(chat.messages[one.id]) for one in unedited], ANOTHER
    assert sum(len(chat.messages) for chat in again.telegram.chats.values()) > 500


def test_everybody_has_come_whom_the_page_shows_but_for_the_customers_of_the_tour(past: Saved):
    messages = {number: len(chat.messages) for number, chat in past.memory.chats.items()}

    assert all(messages[part.id] > 50 for part in STAFF)
    assert (messages[101], messages[102]) == (0, 0)
    assert min(messages[103], messages[104]) > 5


def test_nothing_is_left_on_its_way(past: Saved):
    assert past.queue.waiting == []
    assert past.memory.queries == {}
