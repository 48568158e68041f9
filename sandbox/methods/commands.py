"""Command menus by scope and language."""

import re
from typing import Any

from sandbox.chats import Json
from sandbox.commands import scope_name
from sandbox.errors import bad_request
from sandbox.methods.about import ensure_language
from sandbox.parameters import ensure_modelled, ensure_types, integer
from sandbox.world import World

NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


async def set_my_commands(world: World, *, commands: list, scope: dict | None = None, language_code: str = "") -> bool:
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    menu = [_command(command) for command in commands]
    world.commands[_place(world, scope, language_code)] = menu
    return True


async def get_my_commands(world: World, *, scope: dict | None = None, language_code: str = "") -> list[Json]:
    return world.commands.get(_place(world, scope, language_code), [])


async def delete_my_commands(world: World, *, scope: dict | None = None, language_code: str = "") -> bool:
    world.commands.pop(_place(world, scope, language_code), None)
    return True


def _command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("expected an Object as a bot command")
    ensure_modelled("a bot command", command, "command", "description")
    ensure_types("BotCommand", command, str, "command", "description")
    name = command.get("command", "").removeprefix("/")
    description = command.get("description", "").strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {LONGEST_DESCRIPTION}")
    return {"command": name, "description": description}


def _place(world: World, scope: Json | None, language: str) -> tuple[str, str]:
    scope = scope or {"type": "default"}
    ensure_types("BotCommandScope", scope, str, "type")
    kind = scope.get("type", "")
    if kind not in SCOPES:
        raise bad_request("unsupported type specified")
    ensure_modelled(f"scope {kind}", scope, "type", *SCOPES[kind])
    if "chat_id" in SCOPES[kind]:
        _ensure_named(scope, SCOPES[kind])
        # A menu for somebody who has never met the bot is refused: they must start it first.
        world.chat(integer("chat_id", scope["chat_id"])).ensure_bot_knows()
    ensure_language(language)
    return scope_name(scope), language


def _ensure_named(scope: Json, fields: tuple[str, ...]) -> None:
    for name in fields:
        if name not in scope:
            raise bad_request(f"can't parse BotCommandScope: can't find field \"{name}\"")
        integer(name, scope[name])
