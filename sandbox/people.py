"""What people do on their clients, and what they see there."""

from sandbox.chats import Json, Message, Standing
from sandbox.clients import NotPossible
from sandbox.commands import seen_in_private
from sandbox.groups import Group
from sandbox.links import payload_of
from sandbox.media import Sender
from sandbox.taps import button_named, tap
from sandbox.updates import Update
from sandbox.world import Toast, World

__all__ = ["Account", "Group", "NotPossible"]


class Account(Sender):
    """One person with their chat with the bot; each deed returns the update that Telegram makes of it."""

    def __init__(self, world: World, id: int) -> None:  # noqa: A002  It is Telegram's word.
        super().__init__(world, id)
        self.id = id

    def starts(self, payload: str | None = None) -> Update:
        """Press Start; whoever had blocked the bot unblocks it by that."""
        text = self._start_text(payload)
        if self.own.standing is Standing.BLOCKED:
            self.unblocks()
        self._open()
        return self._says(self.own, text)

    def follows(self, link: str) -> Update:
        """Follow a t.me link of this bot and press Start there, with the payload that it carries."""
        return self.starts(payload_of(link, self.world.me["username"]))

    def _open(self) -> None:
        if self.own.standing is Standing.DEACTIVATED:
            raise NotPossible(f"{self.name} has no account any more")
        self.own.standing = Standing.MEMBER

    def writes(self, text: str, *, reply_to: int | None = None) -> Update:
        return self._says(self.own, text, reply_to=reply_to)

    def edits(self, message_id: int, text: str) -> Update:
        return self._edits(self.own, message_id, text)

    def taps(self, label_or_data: str, *, message: int | None = None, inside: Group | None = None) -> Update:
        """Tap the button with this label or this data on the newest message of the bot that has one.

        Raises:
            LookupError: there is none; it names those that are there.
        """
        chat = inside.own if inside else self.own
        found, data = button_named(label_or_data, chat, message)
        return tap(self.world, self.id, chat, found.id, data)

    def forges(self, data: str, message_id: int, *, inside: Group | None = None) -> Update:
        """Tap with any data on any message, also one that is gone, as a changed client can."""
        return tap(self.world, self.id, inside.own if inside else self.own, message_id, data)

    def blocks(self) -> Update:
        return self._stands(Standing.BLOCKED, "member", "kicked")

    def unblocks(self) -> Update:
        return self._stands(Standing.MEMBER, "kicked", "member")

    def deletes_account(self) -> None:
        """Leave Telegram; the bot learns of it when it writes next."""
        self.own.standing = Standing.DEACTIVATED

    def adds_bot_to(self, group: Group) -> Update:
        """Bring the bot in; the group's note about it reaches the bot as a message, too."""
        update = self._moves_bot(group.own, Standing.MEMBER, "left", "member")
        self._sends(group.own, {"new_chat_members": [self.world.me]})
        return update

    def removes_bot_from(self, group: Group) -> Update:
        return self._moves_bot(group.own, Standing.KICKED, "member", "kicked")

    def writes_in(self, group: Group, text: str, *, reply_to: int | None = None) -> Update | None:
        """Write in a group; None if privacy mode keeps it from the bot (no command, reply or mention)."""
        return self._says_in_group(group.own, text, reply_to)

    def _stands(self, standing: Standing, old: str, new: str) -> Update:
        if self.own.standing is not (Standing.MEMBER if old == "member" else Standing.BLOCKED):
            raise NotPossible(f"{self.name} can't: the bot is {self.own.standing.name} there")
        return self._moves_bot(self.own, standing, old, new)

    @property
    def chat(self) -> list[Message]:
        """All messages of the chat with the bot, the oldest first."""
        return list(self.own.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        said = [message for message in self.chat if message.by == "bot"]
        if not said:
            raise LookupError(f"the bot has said nothing to {self.name}")
        return said[-1]

    @property
    def says(self) -> list[str]:
        """What the bot has said, as plain texts."""
        return [message.text for message in self.chat if message.by == "bot"]

    @property
    def toasts(self) -> list[Toast]:
        """What the taps were answered with: (text, show_alert), the oldest first."""
        return self.world.toasts.setdefault(self.id, [])

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The commands that the client offers here, with their descriptions."""
        language = self.user.get("language_code", "")
        return seen_in_private(self.world.commands, self.id, language)

    @property
    def user(self) -> Json:
        return self.world.users[self.id]

    def __repr__(self) -> str:
        return f"Account({self.id}, {self.name!r})"
