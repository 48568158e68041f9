"""Which command menu a person sees: the narrowest scope wins, and in it their own language."""

from sandbox.chats import Json

Menus = dict[tuple[str, str], list[Json]]


def scope_name(scope: Json) -> str:
    """Return a scope as one word: its type and whom it is for."""
    numbers = (scope.get("chat_id"), scope.get("user_id"))
    return ":".join([scope["type"], *(str(number) for number in numbers if number is not None)])


def scopes_in_private(chat_id: int) -> list[str]:
    """Return the scopes that count in somebody's own chat, the narrowest first."""
    return [f"chat:{chat_id}", "all_private_chats", "default"]


def scopes_in_group(chat_id: int, user_id: int, *, leads: bool) -> list[str]:
    """Return those that count for somebody in a group; for who leads it there are more."""
    own = [f"chat_member:{chat_id}:{user_id}"]
    own += [f"chat_administrators:{chat_id}"] if leads else []
    own += [f"chat:{chat_id}"]
    own += ["all_chat_administrators"] if leads else []
    return [*own, "all_group_chats", "default"]


def seen(menus: Menus, scopes: list[str], language: str) -> list[tuple[str, str]]:
    for scope in scopes:
        for code in (language.partition("-")[0], ""):
            if commands := menus.get((scope, code)):
                return [(each["command"], each["description"]) for each in commands]
    return []
