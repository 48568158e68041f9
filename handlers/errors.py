"""A Refusal → its words; anything else → the update put aside, and an apology with a number."""

import json
from typing import Any

import structlog
from telegram import Update

from actions.apologize import apologize, say_no
from actions.knocks import Knock
from actions.work import Works
from domain.refusals import Refusal
from handlers.context import knock_of

log = structlog.get_logger(__name__)
PERSONAL = ("message", "edited_message", "callback_query")


async def refuse(works: Works, raw: dict[str, Any], refusal: Refusal) -> None:
    """The Work was taken back; a second small one keeps the update's number and says the words."""
    async with works.open(_knock(raw)) as work:
        await say_no(work, refusal)


async def put_aside(works: Works, raw: dict[str, Any], traceback: str) -> None:
    """A bug of ours: the update is kept whole with its traceback, and both sides are told."""
    async with works.open(_knock(raw)) as work:
        await apologize(work, raw["update_id"], json.dumps(raw, ensure_ascii=False), traceback)


def _knock(raw: dict[str, Any]) -> Knock:
    """Who knocked, as far as it can be read: an update that PTB can't read has still a number."""
    try:
        return knock_of(Update.de_json({name: _bare(name, event) for name, event in raw.items()}, None))
    except Exception as error:  # noqa: BLE001  PTB raises whatever it stumbles over; the update is kept all the same.
        log.warning("an update can't be read", update=raw["update_id"], why=type(error).__name__)
        return Knock(raw["update_id"])


def _bare(name: str, event: Any) -> Any:
    """Of what was written or tapped only who it was, and where: all else may be what can't be read."""
    if name not in PERSONAL or not isinstance(event, dict):
        return event
    kept = {field: event[field] for field in ("id", "message_id", "chat", "from") if field in event}
    if name == "callback_query":
        return {"chat_instance": "", "message": _bare("message", event.get("message"))} | kept
    return {"message_id": 0, "date": 1} | kept
