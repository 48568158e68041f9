"""A group as its members see it."""

from sandbox.chats import Chat, Json, Message
from sandbox.world import World


class Group:
    """A handle on a group; accounts write in it and bring the bot in."""

    def __init__(self, world: World, id: int) -> None:  # noqa: A002  It is Telegram's word.
        self.world = world
        self.id = id

    @property
    def own(self) -> Chat:
        return self.world.chats[self.id]

    @property
    def chat(self) -> list[Message]:
        """All messages of the group, the oldest first."""
        return list(self.own.messages.values())

    @property
    def topics(self) -> dict[int, Json]:
        return self.own.topics

    @property
    def says(self) -> list[str]:
        """What the bot has said here, as plain texts."""
        return [message.text for message in self.chat if message.by == "bot" and not message.is_service]

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        said = [message for message in self.chat if message.by == "bot" and not message.is_service]
        if not said:
            raise LookupError(f"the bot has said nothing in {self.own.json['title']}")
        return said[-1]
