"""What people on the page do; each deed is read from plain JSON and done by an account's own hands."""

from datetime import timedelta
from typing import Any, TypeVar
from unicodedata import category

from sandbox.chats import Footing
from sandbox.demo.live import LiveStage
from sandbox.given import number_in
from sandbox.people import Account, NotPossible

Given = dict[str, Any]
Value = TypeVar("Value")
LANGUAGES = ("fa", "en")
LONGEST_NAME = 64
BLANK = "\u2800"  # A sign of Braille without a dot.
LONGEST_WAIT = 24 * 14
PLACE = (35.7448, 51.3753)  # The Milad Tower, to which everybody in Tehran knows the way.


class Unreadable(Exception):
    """The request isn't one that the page would send."""


class NotStarted(Exception):
    """The shop knows a customer only after they pressed Start."""


async def act(live: LiveStage, given: Given) -> None:
    """Do one deed; a tap is done when the bot has answered it."""
    account = person(live, wanted(given, "who", int))
    match wanted(given, "do", str):
        case "start":
            account.starts()
        case "text":
            _write(account, wanted(given, "text", str), given)
        case "voice":
            account.sends_voice(reply_to=_target(account, given))
        case "location":
            account.sends_location(*PLACE, reply_to=_target(account, given))
        case "follow":
            account.follows(wanted(given, "link", str))
        case "edit":
            account.edits(wanted(given, "message", int), wanted(given, "text", str))
        case "tap":
            update = account.taps(wanted(given, "data", str), message=wanted(given, "message", int))
            live.pulse.beat()
            await live.answered(update["callback_query"]["id"])
        case "block":
            account.blocks()
        case "unblock":
            account.unblocks()
        case other:
            raise Unreadable(f"nobody can {other}")
    live.pulse.beat()


def _write(account: Account, text: str, given: Given) -> None:
    """Before Start a client sends nothing but /start, and that is what pressing the button is."""
    if account.own.standing is Footing.NOT_STARTED and text.strip() == "/start":
        account.starts()
        return
    account.writes(text, reply_to=_target(account, given))


def _target(account: Account, given: Given) -> int | None:
    """Return which message is replied to, if any; in an address it is a text."""
    said = str(given.get("reply_to") or "")
    if not said:
        return None
    target = number_in(said)
    if target not in account.own.messages:
        raise NotPossible(f"there is no message {said:.40} to reply to")
    return target


def show(live: LiveStage, who: int, content: bytes, said: Given) -> None:
    """Send a picture; those with the same `album` belong together."""
    account = person(live, who)
    album, reply_to = said.get("album") or None, _target(account, said)
    account.sends_photo(said.get("caption") or None, content=content, media_group_id=album, reply_to=reply_to)
    live.pulse.beat()


def hand_over(live: LiveStage, who: int, content: bytes, said: Given) -> None:
    account = person(live, who)
    name, caption = wanted(said, "name", str), said.get("caption") or None
    account.sends_document(name, content, caption, reply_to=_target(account, said))
    live.pulse.beat()


async def sell(live: LiveStage, given: Given) -> None:
    account = person(live, wanted(given, "who", int))
    if account.own.standing is Footing.NOT_STARTED:
        raise NotStarted
    await live.sell(account.id, wanted(given, "what", str))


async def pass_time(live: LiveStage, given: Given) -> None:
    """Some hours, or as long as it takes until the next thing is due."""
    if given.get("next") is True:
        await live.pass_to_next()
        return
    hours = wanted(given, "hours", int)
    if not 0 < hours <= LONGEST_WAIT:
        raise Unreadable(f"time goes on by 1 to {LONGEST_WAIT} hours, not by {hours}")
    await live.pass_time(timedelta(hours=hours))


async def direct(live: LiveStage, given: Given) -> None:
    """What is done with the bot as a program, and with the whole demo."""
    match wanted(given, "do", str):
        case "stop":
            await live.program.end()
        case "start":
            live.program.begin()
        case "restart":
            await live.restart()
        case "reset":
            await live.begin_anew()
        case other:
            raise Unreadable(f"nobody can {other}")


def welcome(live: LiveStage, given: Given) -> Account:
    name, language = wanted(given, "name", str).strip(), wanted(given, "language", str)
    if not _is_seen(name) or len(name) > LONGEST_NAME or language not in LANGUAGES:
        raise Unreadable("a customer has a name of 1-64 signs and one of our languages")
    return live.welcome(name, language)


def _is_seen(name: str) -> bool:
    """Spaces that count as none, and marks of direction, make no name."""
    return any(category(sign)[0] in "LNPS" and sign != BLANK for sign in name)


def person(live: LiveStage, number: int) -> Account:
    if number not in live.telegram.accounts:
        raise Unreadable(f"nobody here has the number {number}")
    return live.telegram.accounts[number]


def wanted(given: Given, name: str, kind: type[Value]) -> Value:
    value = given.get(name)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Unreadable(f"{name} is missing, or no {kind.__name__}")
    return value
