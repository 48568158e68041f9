"""Reactions: of people, which the bot hears of if it asks, and of the bot."""

import pytest

from sandbox.people import NotPossible
from sandbox.pictures import PIXEL


def reaction(*emoji):
    return [{"type": "emoji", "emoji": each} for each in emoji]


@pytest.fixture
async def said(call, ali):
    return (await call("sendMessage", chat_id=5, text="x"))["message_id"]


async def test_the_bot_hears_what_somebody_takes_away_and_sets(call, telegram, ali, said):
    await call("getUpdates", allowed_updates=["message_reaction"])

    ali.reacts(said, "👍")
    ali.reacts(said, "❤")
    ali.reacts(said)

    told = [update["message_reaction"] for update in telegram.updates if "message_reaction" in update]
    assert [(each["old_reaction"], each["new_reaction"]) for each in told] == [
        ([], reaction("👍")),
        (reaction("👍"), reaction("❤")),
        (reaction("❤"), []),
    ]
    assert {(each["user"]["id"], each["message_id"]) for each in told} == {(5, said)}


async def test_a_bot_that_does_not_ask_hears_nothing(telegram, ali, said):
    ali.reacts(said, "👍")

    assert not any("message_reaction" in update for update in telegram.updates)


async def test_in_a_group_an_administrator_hears_of_it(call, ali, forum):
    await call("getUpdates", allowed_updates=["message_reaction"])
    said = (await call("sendMessage", chat_id=forum.id, text="x"))["message_id"]

    before = ali.reacts(said, "👍", inside=forum)
    ali.appoints_bot(forum, "can_pin_messages")
    after = ali.reacts(said, "🔥", inside=forum)

    assert (before, after["message_reaction"]["new_reaction"]) == (None, reaction("🔥"))


async def test_the_bot_sets_changes_and_takes_away_its_reaction(call, ali):
    number = ali.writes("x")["message"]["message_id"]
    seen = []
    for emoji in (["👍"], ["🎉"], []):
        await call("setMessageReaction", chat_id=5, message_id=number, reaction=reaction(*emoji))
        seen.append(ali.chat[-1].reactions)

    assert seen == [{1: ["👍"]}, {1: ["🎉"]}, {}]


async def test_an_album_holds_its_reactions_on_its_first_message(call, ali):
    first, second = (ali.sends_photo(content=PIXEL, media_group_id="7")["message"]["message_id"] for _ in range(2))

    await call("setMessageReaction", chat_id=5, message_id=second, reaction=reaction("👍"))

    assert {each.id: each.reactions for each in ali.chat if each.reactions} == {first: {1: ["👍"]}}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"reaction": reaction("🦖")}, "REACTION_INVALID"),
        ({"reaction": reaction("👍", "❤")}, "REACTIONS_TOO_MANY"),
        ({}, "REACTION_EMPTY"),
        ({"message_id": 99}, "message to react not found"),
        ({"message_id": 0}, "message identifier is not specified"),
        ({"reaction": [{}]}, "can't parse ReactionType: Can't find field \"type\""),
        ({"reaction": [{"type": "emoji"}]}, "can't parse ReactionType: Can't find field \"emoji\""),
        ({"reaction": [{"type": "paid"}]}, "can't parse ReactionType: invalid reaction type specified"),
    ],
)
async def test_what_is_wrong_with_a_reaction_is_said(refuses, said, given, words):
    await refuses(words, "setMessageReaction", **{"chat_id": 5, "message_id": said, **given})


async def test_people_have_one_reaction_of_those_that_there_are(ali, said):
    for emoji in (["🦖"], ["👍", "❤"]):
        with pytest.raises(NotPossible):
            ali.reacts(said, *emoji)
