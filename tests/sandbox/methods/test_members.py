"""Who is in a group: what the bot hears of it, may ask and may change."""

from itertools import pairwise

import pytest

from sandbox.people import NotPossible

RESTRICTS = "can_restrict_members"


def changes(telegram, kind):
    """Return who moved from where to where."""
    told = [update[kind] for update in telegram.updates if kind in update]
    return [
        (each["new_chat_member"]["user"]["id"], each["old_chat_member"]["status"], each["new_chat_member"]["status"])
        for each in told
    ]


async def test_the_bot_always_hears_what_becomes_of_itself(call, telegram, ali, forum):
    ali.appoints_bot(forum, RESTRICTS)
    ali.appoints_bot(forum)
    ali.removes_bot_from(forum)
    ali.adds_bot_to(forum)
    await call("leaveChat", chat_id=forum.id)

    statuses = pairwise(["left", "member", "administrator", "member", "kicked", "member", "left"])
    assert changes(telegram, "my_chat_member") == [(1, *pair) for pair in statuses]


@pytest.mark.parametrize(("asks", "leads", "hears"), [(True, True, True), (True, False, False), (False, True, False)])
async def test_of_others_it_hears_as_an_administrator_that_asks(call, telegram, ali, zoe, forum, asks, leads, hears):
    if asks:
        await call("getUpdates", allowed_updates=["message", "chat_member"])
    if leads:
        ali.appoints_bot(forum, RESTRICTS)

    zoe.joins(forum)
    zoe.leaves(forum)

    heard = [(6, "left", "member"), (6, "member", "left")] if hears else []
    assert changes(telegram, "chat_member") == heard


async def test_a_member_is_told_with_all_that_belongs_to_the_status(call, ali, zoe, forum):
    ali.appoints_bot(forum, RESTRICTS)
    zoe.joins(forum)

    told = [await call("getChatMember", chat_id=forum.id, user_id=number) for number in (5, 6, 1)]
    own = await call("getChatMember", chat_id=5, user_id=5)

    assert [each["status"] for each in (*told, own)] == ["creator", "member", "administrator", "member"]
    assert (told[2]["can_restrict_members"], told[2]["can_pin_messages"]) == (True, False)


async def test_those_who_lead_are_listed_and_all_are_counted(call, ali, zoe, forum):
    ali.appoints_bot(forum, RESTRICTS)
    ali.appoints(zoe, forum, "can_pin_messages")

    led_by = await call("getChatAdministrators", chat_id=forum.id)
    with_bots = await call("getChatAdministrators", chat_id=forum.id, return_bots=True)

    assert [each["user"]["id"] for each in led_by] == [5, 6]
    assert [each["user"]["id"] for each in with_bots] == [5, 1, 6]
    assert await call("getChatMemberCount", chat_id=forum.id) == 3
    assert await call("getChatMemberCount", chat_id=5) == 2


async def test_whoever_is_banned_stays_out_until_that_is_taken_back(call, ali, zoe, forum):
    ali.appoints_bot(forum, RESTRICTS)
    zoe.joins(forum)
    zoe.writes_in(forum, "spam")

    await call("banChatMember", chat_id=forum.id, user_id=6, revoke_messages=True)
    with pytest.raises(NotPossible):
        zoe.joins(forum)
    with pytest.raises(NotPossible):
        zoe.writes_in(forum, "x")
    await call("unbanChatMember", chat_id=forum.id, user_id=6, only_if_banned=True)
    zoe.joins(forum)

    assert "spam" not in [each.text for each in forum.chat]
    assert (await call("getChatMember", chat_id=forum.id, user_id=6))["status"] == "member"


@pytest.mark.parametrize(("only", "status"), [(True, "member"), (False, "left")])
async def test_taking_back_a_ban_puts_out_who_is_inside_unless_only_the_banned_are_meant(
    call, ali, zoe, forum, only, status
):
    ali.appoints_bot(forum, RESTRICTS)
    zoe.joins(forum)

    await call("unbanChatMember", chat_id=forum.id, user_id=6, only_if_banned=only)

    assert (await call("getChatMember", chat_id=forum.id, user_id=6))["status"] == status


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("getChatMember", {"user_id": 99}, "member not found"),
        ("getChatMember", {}, "invalid user_id specified"),
        ("getChatMember", {"chat_id": 99, "user_id": 5}, "chat not found"),
        ("getChatAdministrators", {"chat_id": 5}, "there are no administrators in the private chat"),
        ("banChatMember", {"user_id": 0}, "invalid user_id specified"),
        ("banChatMember", {"user_id": 99}, "user not found"),
        ("banChatMember", {"user_id": 1}, "can't restrict self"),
        ("banChatMember", {"user_id": 5}, "can't remove chat owner"),
        ("banChatMember", {"user_id": 6}, "user is an administrator of the chat"),
        ("banChatMember", {"chat_id": 5, "user_id": 6}, "chat member status can't be changed in private chats"),
        ("unbanChatMember", {"user_id": 99}, "user not found"),
    ],
)
async def test_what_is_wrong_with_a_member_is_said(refuses, ali, zoe, forum, method, given, words):
    ali.appoints_bot(forum, RESTRICTS)
    ali.appoints(zoe, forum, "can_pin_messages")

    await refuses(words, method, **{"chat_id": forum.id, **given})


@pytest.mark.parametrize("method", ["banChatMember", "unbanChatMember"])
async def test_a_mere_member_puts_nobody_out(refuses, zoe, forum, method):
    zoe.joins(forum)

    await refuses("not enough rights to restrict/unrestrict chat member", method, chat_id=forum.id, user_id=6)


async def test_an_administrator_hears_every_word(ali, zoe, forum):
    hidden = zoe.writes_in(forum, "x")
    ali.appoints_bot(forum, "can_pin_messages")

    assert (hidden, zoe.writes_in(forum, "y")["message"]["text"]) == (None, "y")
