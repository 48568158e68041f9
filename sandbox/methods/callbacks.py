"""Answers to taps."""

from sandbox.errors import QUERY_TOO_OLD, bad_request
from sandbox.world import Toast, World

LONGEST_TOAST = 200


async def answer_callback_query(
    world: World,
    *,
    callback_query_id: str = "",
    text: str = "",
    show_alert: bool = False,
    cache_time: int = 0,
) -> bool:
    """Stop the button's spinning, once, within about a quarter of an hour; show `text` if there is one."""
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.answered(callback_query_id)
    if query is None:
        raise bad_request(QUERY_TOO_OLD)
    if text:
        world.toasts.setdefault(query.by, []).append(Toast(text, show_alert))
    return True
