"""What the page is told: the town, and each chat as its client shows it."""

from datetime import timedelta
from typing import Any

from sandbox.chats import Json, Message, Standing
from sandbox.demo.dates import Dates
from sandbox.demo.live import LiveStage
from sandbox.formatting.text import part
from sandbox.links import leads_to
from sandbox.people import Account

QUESTION_AFTER = timedelta(days=1) - timedelta(seconds=1)  # Telegram's dates are whole seconds.


def town(live: LiveStage, language: str) -> Json:
    """Who is there, and what time it is."""
    return {
        "version": live.pulse.version,
        "shop": live.house.works.business.name,
        "time": _time(live, language),
        "customers": [_person(account) for account in live.customers],
        "owner": _person(live.owner),
    }


def chat(live: LiveStage, account: Account, language: str) -> Json:
    return {
        **_person(account),
        "standing": account.own.standing.name.lower(),
        "step": _step(live, account),
        "about": _about(account),
        "menu": [{"command": command, "about": about} for command, about in account.menu],
        "messages": [_message(live, message, language) for message in account.chat],
        "toasts": [{"text": toast.text, "alert": toast.show_alert} for toast in account.toasts],
    }


def _person(account: Account) -> Json:
    return {"id": account.id, "name": account.name, "language": account.user.get("language_code", "")}


def _time(live: LiveStage, language: str) -> Json:
    business, now = live.house.works.business, live.clock()
    dates, opens = Dates(language, business.zone), business.open_from(now)
    return {
        "day": dates.day(now, now=now),
        "clock": dates.clock(now),
        "opens": dates.clock(opens) if opens > now else None,
    }


def _step(live: LiveStage, account: Account) -> str:
    """How far the customer has come on the way that the page's guide shows."""
    if account.own.standing is Standing.NOT_STARTED:
        return "start"
    if account.id not in live.sold_at:
        return "buy"
    asked_from = live.sold_at[account.id] + QUESTION_AFTER
    has_heard = any(message.by == "bot" and message.date >= asked_from for message in account.chat)
    return "answer" if has_heard else "wait"


def _about(account: Account) -> str:
    """What a client shows in a chat that is still empty: the bot's description."""
    told = account.world.descriptions
    language = account.user.get("language_code", "")
    return told.get(("description", language)) or told.get(("description", "")) or ""


def _message(live: LiveStage, message: Message, language: str) -> Json:
    dates = Dates(language, live.house.works.business.zone)
    json = message.json
    return {
        "id": message.id,
        "mine": message.by == "me",
        "day": dates.day(message.date, now=live.clock()),
        "at": dates.clock(message.date),
        "edited": message.edited,
        "text": message.text,
        "entities": [_marked(live, message.text, each) for each in _entities(json)],
        "kind": _kind(message),
        "file": _file(message),
        "location": message.location,
        "album": message.album,
        "rows": [[_button(live, each) for each in row] for row in _rows(json)],
        "reply": _reply(json.get("reply_to_message")),
    }


def _entities(json: Json) -> list[Json]:
    return json.get("entities", json.get("caption_entities", []))


def _rows(json: Json) -> list[list[Json]]:
    return json.get("reply_markup", {}).get("inline_keyboard", [])


def _marked(live: LiveStage, text: str, entity: Json) -> Json:
    """A link to the bot itself presses Start on the page instead of leaving it."""
    link = entity.get("url") or (part(text, entity) if entity["type"] == "url" else "")
    return {**entity, "starts": leads_to(live.telegram.me["username"], link)}


def _button(live: LiveStage, button: Json) -> Json:
    return {**button, "starts": leads_to(live.telegram.me["username"], button.get("url", ""))}


def _kind(message: Message) -> str | None:
    if message.location:
        return "location"
    return message.file[0] if message.file else None


def _file(message: Message) -> Json | None:
    if message.file is None:
        return None
    kind, file_id = message.file
    held = message.json[kind][-1] if kind == "photo" else message.json[kind]
    told = {name: held.get(name) for name in ("width", "height", "duration")}
    return {"id": file_id, "name": held.get("file_name", ""), **told}


def _reply(quoted: dict[str, Any] | None) -> Json | None:
    if quoted is None:
        return None
    message = Message(quoted, html="")
    return {"id": message.id, "mine": message.by == "me", "text": message.text[:200], "kind": _kind(message)}
