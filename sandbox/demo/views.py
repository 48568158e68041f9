"""What the page is told: the town, and each chat as its client shows it."""

from typing import Any

from domain.plans import Plan
from sandbox.cast import STAFF
from sandbox.chats import Json, Message
from sandbox.demo.dates import Dates
from sandbox.demo.inside import is_typing
from sandbox.demo.live import LiveStage
from sandbox.demo.tour import steps_done
from sandbox.links import address_of, leads_to
from sandbox.people import Account

STAFF_IDS = {part.id for part in STAFF}


async def town(live: LiveStage, language: str, *, tour_of: int | None = None) -> Json:
    """Who is there, what time it is, what comes next, and how far somebody's story has come."""
    await live.know_roles()
    return {
        "version": live.pulse.version,
        "life": live.life,
        "shop": live.business.name,
        "bot": live.program.state,
        "time": _time(live, language),
        "people": [_person(live, account) for account in live.telegram.accounts.values()],
        "plans": [_plan(live, plan, language) for plan in await live.plans()],
        "weather": live.telegram.weather.told(),
        "done": await steps_done(live, live.telegram.accounts[tour_of]) if tour_of in live.telegram.accounts else None,
    }


def chat(live: LiveStage, account: Account, language: str, *, newest: int) -> Json:
    """The newest so many messages, and how many there are before them."""
    messages = account.chat
    return {
        **_person(live, account),
        "about": _about(account),
        "typing": is_typing(live.telegram.log, account.id, live.clock().timestamp()),
        "menu": [{"command": command, "about": about} for command, about in account.menu],
        "earlier": max(0, len(messages) - newest),
        "messages": [_message(live, message, language) for message in messages[-newest:]],
        "toasts": [{"text": toast.text, "alert": toast.show_alert} for toast in account.toasts],
    }


def _person(live: LiveStage, account: Account) -> Json:
    """`heard` is how many messages of the bot are in the chat: the page knows how many of them it has shown."""
    role = live.roles.get(account.id)
    return {
        "id": account.id,
        "name": account.name,
        "language": account.user.get("language_code", ""),
        "role": role.value if role else None,
        "is_staff": account.id in STAFF_IDS,
        "is_known": account.id in live.notes.known,
        "standing": account.own.standing.name.lower(),
        "heard": sum(message.by == "bot" for message in account.own.messages.values()),
    }


def _plan(live: LiveStage, plan: Plan, language: str) -> Json:
    dates, now = Dates(language, live.business.zone), live.clock()
    return {
        "kind": plan.coming.value,
        "day": dates.day(plan.at, now=now),
        "is_today": live.business.day_of(plan.at) == live.business.day_of(now),
        "clock": dates.clock(plan.at),
        "who": plan.telegram_id,
        "customer": plan.customer,
        "what": plan.what,
        "number": plan.number,
    }


def _time(live: LiveStage, language: str) -> Json:
    business, now = live.business, live.clock()
    dates, opens = Dates(language, business.zone), business.open_from(now)
    return {
        "day": dates.day(now, now=now),
        "clock": dates.clock(now),
        "opens": dates.clock(opens) if opens > now else None,
    }


def _about(account: Account) -> str:
    """What a client shows in a chat that is still empty: the bot's description."""
    told = account.world.descriptions
    language = account.user.get("language_code", "")
    return told.get(("description", language)) or told.get(("description", "")) or ""


def _message(live: LiveStage, message: Message, language: str) -> Json:
    dates = Dates(language, live.business.zone)
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
    return {**entity, "starts": leads_to(live.telegram.me["username"], address_of(text, entity))}


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
