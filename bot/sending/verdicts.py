"""What Telegram means by a no: PTB sorts by status, the rest stands in words alone."""

from enum import Enum, auto

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError, TimedOut

from bot.sending.call import Call
from bot.transport import AnswerLost, TooLarge

UNCHANGED = ("message is not modified", "message to delete not found")
GONE = (
    "chat not found",
    "user is deactivated",
    "bot was blocked",
    "can't initiate conversation",
    "user not found",
    "peer_id_invalid",
    "user_is_blocked",
    "user_deactivated",
    "not enough rights",
    "need administrator rights",
    "no rights to send",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
)
WRONG_WORDS = ("can't parse entities", "is too long", "text is empty", "must be non-empty", "button", "reply markup")
ABOUT_BUTTONS = ("button", "reply markup", "keyboard")
TEXTS = ("sendMessage", "editMessageText")
CHANGES = ("editMessageText", "editMessageMedia", "deleteMessage")


class Verdict(Enum):
    MOVED = auto()
    """The group has another number now."""
    UNCHANGED = auto()
    """The message shows just this already, or isn't there any more, as was wanted."""
    LEFT = auto()
    """Nobody can be reached there."""
    NOTHING_TO_CHANGE = auto()
    """Only the message to be replaced or deleted is the matter."""
    WRONG_WORDS = auto()
    """The words or the buttons are the matter."""
    NO = auto()


FOR_GOOD = (BadRequest, Forbidden, ChatMigrated, TooLarge)
"""To PTB a BadRequest is a NetworkError: ask for these first."""


def is_for_good(error: TelegramError, call: Call) -> bool:
    """Whether it stays wrong however often it is tried.

    A wrong token, as PTB calls every 404, isn't likely after all that came before: more likely a server of one's own
    doesn't know the method. Words wait all the same; what only tidies up mustn't hold them back.
    """
    return isinstance(error, FOR_GOOD) or (isinstance(error, InvalidToken) and not _says(call))


def _says(call: Call) -> bool:
    return call.method.startswith("send") or call.method in TEXTS


def verdict_on(error: TelegramError, call: Call) -> Verdict:
    if isinstance(error, ChatMigrated):
        return Verdict.MOVED
    if _is_about(error, UNCHANGED):
        return Verdict.UNCHANGED
    if isinstance(error, Forbidden) or _is_about(error, GONE):
        return Verdict.LEFT
    if call.method in CHANGES and not _is_about(error, WRONG_WORDS):
        return Verdict.NOTHING_TO_CHANGE
    return Verdict.WRONG_WORDS if call.method in TEXTS else Verdict.NO


def may_have_arrived(error: TelegramError, call: Call) -> bool:
    """Whether a message may be in its chat although no answer said so; what isn't new can't be there twice."""
    return isinstance(error, TimedOut | AnswerLost) and call.method.startswith("send")


def is_about_buttons(why: str) -> bool:
    return any(word in why.lower() for word in ABOUT_BUTTONS)


def _is_about(error: TelegramError, reasons: tuple[str, ...]) -> bool:
    return any(reason in error.message.lower() for reason in reasons)
