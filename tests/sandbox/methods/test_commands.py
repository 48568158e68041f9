"""Menus in groups: by role and language, the narrowest first; and scopes that are none."""

import pytest

GROUP = -1_000_000_000_001
WIDEST_FIRST = (
    {"type": "default"},
    {"type": "all_group_chats"},
    {"type": "all_chat_administrators"},
    {"type": "chat", "chat_id": GROUP},
    {"type": "chat_administrators", "chat_id": GROUP},
    {"type": "chat_member", "chat_id": GROUP, "user_id": 5},
)


@pytest.fixture
def offers(call):
    async def offering(name, scope, language=""):
        commands = [{"command": name, "description": "x"}]
        await call("setMyCommands", commands=commands, scope=scope, language_code=language)

    return offering


def names(menu):
    return [name for name, _ in menu]


async def test_in_a_group_each_sees_the_narrowest_menu_that_is_for_them(offers, ali, zoe, forum):
    zoe.joins(forum)
    seen = []

    for number, scope in enumerate(WIDEST_FIRST):
        await offers(f"c{number}", scope)
        seen.append((*names(ali.menu_in(forum)), *names(zoe.menu_in(forum))))

    assert seen == [("c0", "c0"), ("c1", "c1"), ("c2", "c1"), ("c3", "c3"), ("c4", "c3"), ("c5", "c3")]


async def test_within_a_scope_the_own_language_comes_before_everybodys(offers, ali, zoe, forum):
    scope = {"type": "chat", "chat_id": GROUP}
    await offers("everybody", scope)
    await offers("persian", scope, "fa")

    assert (names(ali.menu_in(forum)), names(zoe.menu_in(forum))) == (["persian"], ["everybody"])


async def test_a_menu_that_is_deleted_lets_the_wider_one_be_seen(call, offers, ali, forum):
    for scope in WIDEST_FIRST[:2]:
        await offers(scope["type"], scope)

    await call("deleteMyCommands", scope={"type": "all_group_chats"})

    assert names(ali.menu_in(forum)) == ["default"]


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ({"type": "x"}, "unsupported type specified"),
        ({"type": 7}, 'can\'t parse BotCommandScope: field "type" must be of type String'),
        ({"type": "chat"}, "can't parse BotCommandScope: can't find field \"chat_id\""),
        ({"type": "chat_member", "chat_id": GROUP}, "can't parse BotCommandScope: can't find field \"user_id\""),
        ({"type": "chat", "chat_id": 99}, "chat not found"),
    ],
)
@pytest.mark.parametrize("method", ["setMyCommands", "getMyCommands", "deleteMyCommands"])
@pytest.mark.usefixtures("forum")
async def test_a_scope_that_is_none_is_refused(refuses, method, scope, words):
    given = {"commands": []} if method == "setMyCommands" else {}

    await refuses(words, method, scope=scope, **given)
