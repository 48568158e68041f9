"""Which command menu a person sees: the narrowest scope wins, and in it their own language."""

from sandbox.chats import Json

Menus = dict[tuple[str, str], list[Json]]


def scope_name(scope: Json) -> str:
    """Return a scope as one word: its type and whom it is for."""
    numbers = (scope.get("chat_id"), scope.get("user_id"))
    return ":".join([scope["type"], *(str(number) for number in numbers if number is not None)])


def seen_in_private(menus: Menus, chat_id: int, language: str) -> list[tuple[str, str]]:
    for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
        for code in (language.partition("-")[0], ""):
            if commands := menus.get((scope, code)):
                return [(each["command"], each["description"]) for each in commands]
    return []
