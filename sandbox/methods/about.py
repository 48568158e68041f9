"""The bot about itself."""

from sandbox.chats import Json
from sandbox.errors import bad_request
from sandbox.world import World

LONGEST = {"name": 64, "description": 512, "short_description": 120}


async def get_me(world: World) -> Json:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }
    return {**world.me, **abilities}


async def set_my_name(world: World, *, name: str = "", language_code: str = "") -> bool:
    """Rename the bot; the name without a language is what people see in every message from then on."""
    _describe(world, "name", name, language_code)
    if name and not language_code:
        world.me["first_name"] = name
    return True


async def get_my_name(world: World, *, language_code: str = "") -> Json:
    return {"name": world.descriptions.get(("name", language_code)) or world.me["first_name"]}


async def set_my_description(world: World, *, description: str = "", language_code: str = "") -> bool:
    return _describe(world, "description", description, language_code)


async def get_my_description(world: World, *, language_code: str = "") -> Json:
    return {"description": world.descriptions.get(("description", language_code), "")}


async def set_my_short_description(world: World, *, short_description: str = "", language_code: str = "") -> bool:
    return _describe(world, "short_description", short_description, language_code)


async def get_my_short_description(world: World, *, language_code: str = "") -> Json:
    return {"short_description": world.descriptions.get(("short_description", language_code), "")}


def _describe(world: World, kind: str, text: str, language: str) -> bool:
    if len(text) > LONGEST[kind]:
        raise bad_request(f"{kind.replace('_', ' ')} is too long")
    ensure_language(language)
    world.descriptions[kind, language] = text
    return True


def ensure_language(code: str) -> None:
    """A two-letter code of ISO 639-1, or nothing for everybody else."""
    if code and not (len(code) == 2 and code.isascii() and code.islower()):
        raise bad_request("invalid language code specified")
