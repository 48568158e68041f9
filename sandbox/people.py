"""What people do on their clients, and what they see there."""

from sandbox.chats import Footing, Json, Message
from sandbox.commands import scopes_in_group, scopes_in_private, seen
from sandbox.groups.group import Group
from sandbox.groups.members import bot_moved, is_bot_admin
from sandbox.hands.client import NotPossible
from sandbox.hands.keys import key_named, shown
from sandbox.hands.member import Member
from sandbox.links import payload_of
from sandbox.reactions import EMOJI, holder, reacted
from sandbox.taps import button_named, tap
from sandbox.updates import Update
from sandbox.world import Toast, World

HERE = (35.7, 51.4)
ACTION_LASTS = 5

__all__ = ["Account", "Group", "NotPossible"]


class Account(Member):
    """One person with their chat with the bot; each deed returns the update that Telegram makes of it."""

    def __init__(self, world: World, id: int) -> None:  # noqa: A002  It is Telegram's word.
        super().__init__(world, id)
        self.id = id

    def starts(self, payload: str | None = None) -> Update:
        """Press Start; whoever had blocked the bot unblocks it by that."""
        text = self._start_text(payload)
        if self.own.standing is Footing.BLOCKED:
            self.unblocks()
        self._open()
        return self._says(self.own, text)

    def follows(self, link: str) -> Update:
        """Follow a t.me link of this bot and press Start there, with the payload that it carries."""
        return self.starts(payload_of(link, self.world.me["username"]))

    def _open(self) -> None:
        if self.own.standing is Footing.DEACTIVATED:
            raise NotPossible(f"{self.name} has no account any more")
        self.own.standing = Footing.MEMBER

    def writes(self, text: str, *, reply_to: int | None = None) -> Update:
        return self._says(self.own, text, reply_to=reply_to)

    def presses(self, label: str) -> Update:
        """Press one of the keys that stand instead of the letters: it sends its label, a phone number or a place."""
        number, key = key_named(self.own, label)
        if key.get("request_contact"):
            return self._sends(self.own, {"contact": self._card()}, reply_to=number)
        if key.get("request_location"):
            return self.sends_location(*HERE, reply_to=number)
        return self.writes(key["text"])

    def _card(self) -> Json:
        """Whoever shares their own number is named by it; a card of somebody else's may claim anything."""
        names = {name: self.user[name] for name in ("first_name", "last_name") if name in self.user}
        return {"phone_number": self.world.phones[self.id], **names, "user_id": self.id}

    def reacts(self, message_id: int, *emoji: str, inside: Group | None = None) -> Update | None:
        """Set these reactions to a message instead of those before; in a group only an administrator is told."""
        chat = inside.own if inside else self.own
        if not EMOJI.issuperset(emoji) or len(emoji) > 1:
            raise NotPossible("a client offers one reaction, of those that there are")
        update = reacted(self.world, chat, holder(chat, chat.messages[message_id]), self.user, list(emoji))
        return update if chat.is_private or is_bot_admin(self.world, chat) else None

    def reads(self) -> None:
        """Look at all that is there; whoever writes or taps has done so."""
        self.own.read_to = self.own.next_message_id - 1

    @property
    def unread(self) -> int:
        """How many messages of the bot nobody has looked at yet."""
        return sum(message.by == "bot" and message.id > self.own.read_to for message in self.chat)

    @property
    def keys(self) -> list[list[str]]:
        """The labels of the keys that stand instead of the letters."""
        _, rows = shown(self.own) or (0, [])
        return [[key["text"] for key in row] for row in rows]

    @property
    def sees_bot(self) -> str | None:
        """What the bot is doing at this moment, such as typing: a client shows it for five seconds."""
        chat = self.own
        is_over = self.world.now - chat.acted_at >= ACTION_LASTS
        return None if is_over or not chat.actions else chat.actions[-1]

    @property
    def pinned(self) -> Message | None:
        """What stands at the top of the chat."""
        return self.own.messages[self.own.pinned[-1]] if self.own.pinned else None

    def edits(self, message_id: int, text: str) -> Update:
        return self._edits(self.own, message_id, text)

    def taps(self, label_or_data: str, *, message: int | None = None, inside: Group | None = None) -> Update:
        """Tap the button with this label or this data on the newest message of the bot that has one.

        Raises:
            LookupError: there is none; it names those that are there.
        """
        chat = inside.own if inside else self.own
        found, data = button_named(label_or_data, chat, message)
        chat.read_to = max(chat.read_to, found.id)
        return tap(self.world, self.id, chat, found.id, data)

    def forges(self, data: str, message_id: int, *, inside: Group | None = None) -> Update:
        """Tap with any data on any message, also one that is gone, as a changed client can."""
        return tap(self.world, self.id, inside.own if inside else self.own, message_id, data)

    def blocks(self) -> Update:
        return self._stands(Footing.MEMBER, "kicked")

    def unblocks(self) -> Update:
        return self._stands(Footing.BLOCKED, "member")

    def deletes_account(self) -> None:
        """Leave Telegram; the bot learns of it when it writes next."""
        self.own.standing = Footing.DEACTIVATED

    def _stands(self, old: Footing, new: str) -> Update:
        if self.own.standing is not old:
            raise NotPossible(f"{self.name} can't: the bot is {self.own.standing.name} there")
        return bot_moved(self.world, self.own, self.user, new)

    @property
    def chat(self) -> list[Message]:
        """All messages of the chat with the bot, the oldest first."""
        return list(self.own.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        said = [message for message in self.chat if message.by == "bot" and not message.is_service]
        if not said:
            raise LookupError(f"the bot has said nothing to {self.name}")
        return said[-1]

    @property
    def says(self) -> list[str]:
        """What the bot has said, as plain texts."""
        return [message.text for message in self.chat if message.by == "bot" and not message.is_service]

    @property
    def toasts(self) -> list[Toast]:
        """What the taps were answered with: (text, show_alert), the oldest first."""
        return self.world.toasts.setdefault(self.id, [])

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The commands that the client offers here, with their descriptions."""
        return seen(self.world.commands, scopes_in_private(self.id), self.user.get("language_code", ""))

    def menu_in(self, group: Group) -> list[tuple[str, str]]:
        status = group.own.members.get(self.id, {}).get("status")
        scopes = scopes_in_group(group.id, self.id, leads=status in ("creator", "administrator"))
        return seen(self.world.commands, scopes, self.user.get("language_code", ""))

    @property
    def user(self) -> Json:
        return self.world.users[self.id]

    def __repr__(self) -> str:
        return f"Account({self.id}, {self.name!r})"
