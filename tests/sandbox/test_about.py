"""The bot's own card: name, commands, descriptions, chats."""

import json

import pytest
from aiogram.types import ChatFullInfo, User

BAD = "400 Bad Request: "
SCORE = [{"command": "score", "description": "امتیاز"}]


async def test_the_bot_knows_itself(telegram):
    me = User.model_validate(await telegram.call("getMe", {}))

    assert (me.id, me.is_bot, me.username) == (1, True, "seda_sandbox_bot")


async def test_a_person_sees_the_narrowest_menu_in_their_language(telegram, ali):
    async def offer(name, language="", **scope):
        commands = json.dumps([{"command": name, "description": "x"}])
        given = {"commands": commands, "language_code": language}
        await telegram.call("setMyCommands", {**given, **({"scope": json.dumps(scope)} if scope else {})})
        return ali.menu

    assert await offer("all") == [("all", "x")]
    assert await offer("private", type="all_private_chats") == [("private", "x")]
    assert await offer("persian", "fa", type="all_private_chats") == [("persian", "x")]
    assert await offer("own", type="chat", chat_id=5) == [("own", "x")]


async def test_a_menu_can_be_read_and_deleted(telegram):
    await telegram.call("setMyCommands", {"commands": SCORE, "language_code": "fa"})

    read = await telegram.call("getMyCommands", {"language_code": "fa"})
    other = await telegram.call("getMyCommands", {})
    await telegram.call("deleteMyCommands", {"language_code": "fa"})

    assert (read, other) == (SCORE, [])
    assert await telegram.call("getMyCommands", {"language_code": "fa"}) == []


@pytest.mark.parametrize(
    ("command", "description", "refused"),
    [
        ("", "x", "command must be non-empty"),
        ("x" * 33, "x", "command length must not exceed 32"),
        ("Score", "x", "BOT_COMMAND_INVALID"),
        ("my-score", "x", "BOT_COMMAND_INVALID"),
        ("score", " ", "command description must be non-empty"),
        ("score", "x" * 257, "command description length must not exceed 256"),
    ],
)
async def test_commands_are_checked(refusal, command, description, refused):
    commands = [{"command": command, "description": description}]

    assert await refusal("setMyCommands", commands=commands) == BAD + refused


async def test_there_are_at_most_a_hundred_commands(telegram, refusal):
    await telegram.call("setMyCommands", {"commands": SCORE * 100})

    assert await refusal("setMyCommands", commands=SCORE * 101) == BAD + "BOT_COMMANDS_TOO_MUCH"


async def test_a_menu_needs_a_chat_that_exists_and_a_language_of_two_letters(telegram, refusal):
    telegram.account(8, "Sara")
    scope = {"type": "chat", "chat_id": 8}

    assert await refusal("setMyCommands", commands=SCORE, scope=scope) == BAD + "chat not found"
    assert await refusal("setMyCommands", commands=SCORE, language_code="fa-IR") == (
        BAD + "invalid language code specified"
    )


@pytest.mark.parametrize(("kind", "longest"), [("description", 512), ("short_description", 120)])
async def test_descriptions_are_kept_by_language_and_bounded(telegram, refusal, kind, longest):
    name = "".join(word.title() for word in kind.split("_"))

    await telegram.call(f"setMy{name}", {kind: "ص" * longest, "language_code": "fa"})
    too_long = await refusal(f"setMy{name}", **{kind: "x" * (longest + 1)})

    assert await telegram.call(f"getMy{name}", {"language_code": "fa"}) == {kind: "ص" * longest}
    assert await telegram.call(f"getMy{name}", {}) == {kind: ""}
    assert too_long == BAD + f"{kind.replace('_', ' ')} is too long"


async def test_a_chat_is_known_once_it_was_started(telegram, ali, refusal):
    telegram.account(8, "Sara")

    chat = ChatFullInfo.model_validate(await telegram.call("getChat", {"chat_id": 5}))

    assert (chat.first_name, chat.username, chat.type) == ("علی", "ali_t", "private")
    assert await refusal("getChat", chat_id=8) == BAD + "chat not found"


async def test_what_the_bot_is_doing_is_seen_until_it_speaks(telegram, ali, refusal):
    await telegram.call("sendChatAction", {"chat_id": 5, "action": "typing"})
    seen = list(ali.own.actions)
    await telegram.call("sendMessage", {"chat_id": 5, "text": "x"})

    assert (seen, ali.own.actions) == (["typing"], [])
    assert await refusal("sendChatAction", chat_id=5, action="dancing") == (BAD + "wrong parameter action in request")


async def test_only_groups_can_be_left(ali, refusal):
    assert await refusal("leaveChat", chat_id=5) == BAD + "chat member status can't be changed in private chats"
