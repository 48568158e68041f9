"""What people do in groups, with themselves, with the bot and with one another."""

from typing import Unpack

from sandbox.chats import Chat, Footing, Json, Message
from sandbox.groups import topics
from sandbox.groups.group import Group
from sandbox.groups.members import bot_moved, is_bot_admin, is_inside, moved
from sandbox.hands.client import LONGEST_TEXT, NotPossible
from sandbox.hands.sender import Sender, Way
from sandbox.updates import Update


class Member(Sender):
    """The hands of somebody in a group; whoever does something in one is in it from then on, the first as its owner."""

    def adds_bot_to(self, group: Group) -> Update:
        """Bring the bot in; the group's note about it reaches the bot as a message, too."""
        self._enters(group.own)
        update = bot_moved(self.world, group.own, self.user, "member")
        self.world.announce(group.own, self.user, {"new_chat_members": [self.world.me]})
        return update

    def removes_bot_from(self, group: Group) -> Update:
        return bot_moved(self.world, group.own, self.user, "kicked")

    def appoints_bot(self, group: Group, *rights: str) -> Update:
        """Make the bot an administrator with these rights, or with none left a member again."""
        status = "administrator" if rights else "member"
        granted = dict.fromkeys(("can_manage_chat", *rights) if rights else (), True)
        return bot_moved(self.world, group.own, self.user, status, **granted)

    def appoints(self, other: "Member", group: Group, *rights: str) -> Update | None:
        other._enters(group.own)
        granted = dict.fromkeys(("can_manage_chat", *rights), True)
        return moved(self.world, group.own, other.user, self.user, "administrator", **granted)

    def joins(self, group: Group) -> Update | None:
        """Come in; the update tells of the membership, the note in the group comes besides."""
        if group.own.members.get(self.user["id"], {}).get("status") == "kicked":
            raise NotPossible(f"{self.name} is banned there")
        update = moved(self.world, group.own, self.user, self.user, "member")
        self.world.announce(group.own, self.user, {"new_chat_members": [self.user]})
        return update

    def leaves(self, group: Group) -> Update | None:
        if not is_inside(group.own, self.user["id"]):
            raise NotPossible(f"{self.name} isn't in the group")
        update = moved(self.world, group.own, self.user, self.user, "left")
        self.world.announce(group.own, self.user, {"left_chat_member": self.user})
        return update

    def writes_in(
        self, group: Group, text: str, *, reply_to: int | None = None, topic: int | None = None
    ) -> Update | None:
        """Write in a group or a topic; None if privacy mode keeps it from the bot.

        The bot sees commands, mentions and replies to it; as an administrator it sees everything.
        """
        return self._posts(group.own, self._text("text", text, LONGEST_TEXT), text, reply_to, topic)

    def sends_in(
        self, group: Group, kind: str, caption: str | None = None, *, topic: int | None = None, **way: Unpack[Way]
    ) -> Update | None:
        """Send a file of a kind in a group or a topic; it is kept from the bot as words are."""
        held = self._held(kind, caption, way)
        return self._posts(group.own, held, caption or "", way.get("reply_to"), topic)

    def _posts(self, chat: Chat, content: Json, text: str, reply_to: int | None, topic: int | None) -> Update | None:
        self._enters(chat)
        self._ensure_open(chat, topic)
        message = self._keep(chat, content, text, reply_to, topic)
        if chat.standing is not Footing.MEMBER or not self._is_for_bot(chat, message, reply_to):
            return None
        return self.world.updates.put("message", message.json)

    def opens_topic(self, group: Group, name: str) -> int:
        """Open a topic in a forum and return its number."""
        self._enters(group.own)
        if not group.own.json.get("is_forum"):
            raise NotPossible("only a forum has topics")
        return topics.begin(self.world, group.own, self.user, name)["message_thread_id"]

    def closes_topic(self, group: Group, topic: int) -> None:
        topics.close(self.world, group.own, self.user, topic)

    def _enters(self, chat: Chat) -> None:
        """Nobody is told: these were here before anybody looked."""
        status = chat.members.get(self.user["id"], {}).get("status")
        if status in ("left", "kicked"):
            raise NotPossible(f"{self.name} isn't in the group any more")
        if status is None:
            chat.members[self.user["id"]] = {"status": "member" if chat.members else "creator"}

    def _ensure_open(self, chat: Chat, topic: int | None) -> None:
        if topic is not None and topic not in chat.topics:
            raise NotPossible(f"there is no topic {topic}")
        status = chat.members[self.user["id"]]["status"]
        if topic is not None and chat.topics[topic]["is_closed"] and status == "member":
            raise NotPossible(f"topic {topic} is closed")

    def _is_for_bot(self, chat: Chat, message: Message, reply_to: int | None) -> bool:
        name = f"@{self.world.me['username']}".lower()
        answers_bot = reply_to is not None and message.json["reply_to_message"]["from"]["id"] == self.world.me["id"]
        is_named = message.text.startswith("/") or name in message.text.lower()
        return is_bot_admin(self.world, chat) or is_named or answers_bot
