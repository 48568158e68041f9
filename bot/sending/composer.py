"""Puts words, language and buttons to a message at the moment of sending."""

import json
from datetime import datetime
from functools import cache
from typing import Any

import orjson

from actions.sending import deliver
from actions.sending.deliver import Address
from actions.sending.facts import named
from bot import files
from bot.exports.place import Place
from bot.pictures.blank import BLANKS
from bot.pictures.drawer import Drawer
from bot.sending.call import Call
from bot.sending.documents import Documents, Gone
from bot.sending.materials import Materials
from bot.sending.pictures import PICTURES, Pictures
from domain.frozen import frozen, replace
from domain.messages import LOUD, Intent, Said, Toast
from domain.people import Person, Role
from handlers import commands, keyboards
from storage import people
from templates.render import Texts


class Composer:
    def __init__(self, materials: Materials, drawer: Drawer, exports: Place) -> None:
        self._materials = materials
        self._reads = materials.reads
        self._documents = Documents(materials, exports)
        self._pictures = Pictures(materials, drawer)
        self._commands_of = cache(self._named_commands)  # Asked for with every message, and always the same.

    async def compose(self, said: Said) -> list[Call]:
        """The call that says it; where an edit may find its message gone, the new message as the second choice."""
        address = await deliver.address(self._reads, said)
        if address is None:
            raise Gone
        match said.intent:
            case Intent.SEND:
                return await self._message(said, address)
            case Intent.FILE | Intent.ALBUM:
                return [await self._shown(said, address)]
            case Intent.DOCUMENT:
                return [await self._made(said, address)]
            case Intent.DELETE:
                return await self._deletion(said, address)
            case Intent.MENU:
                return [self._menu(address)]
            case Intent.LEAVE:
                return [Call("leaveChat", {"chat_id": address.chat_id})]

    async def _message(self, said: Said, address: Address) -> list[Call]:
        # Of somebody who is forgotten the language is a fact of the farewell.
        reader_language = said.facts.get("language") or self.language_of(address.reader)
        spoken = self.language_of(address.speaks_to) if address.speaks_to else reader_language
        facts = await self._materials.facts_of(said, spoken) | self._standing_facts(address, reader_language)
        parameters: dict[str, Any] = {
            "chat_id": address.chat_id,
            "text": self._materials.render(said.message, spoken, facts),
            "parse_mode": "HTML",
            "link_preview_options": '{"is_disabled":true}',
        }
        label = Labels(self._materials.texts, reader_language, self._materials.clock())
        if said.as_read_by is None and (markup := keyboards.markup_of(said, facts, label)):
            parameters["reply_markup"] = orjson.dumps(markup).decode()
        new = Call("sendMessage", parameters | self._quietly(said, address))
        replaced = await deliver.replaced(self._reads, said)
        if replaced is None and said.is_only_in_place:
            raise Gone
        if replaced is None:
            return [new]
        edit = Call("editMessageText", parameters | {"message_id": replaced})
        return [edit] if said.is_only_in_place else [edit, new]

    async def _made(self, said: Said, address: Address) -> Call:
        if address.reader is None:
            raise Gone
        language = self.language_of(address.reader)
        if said.message in PICTURES:
            call = await self._pictures.call(said, address.chat_id, language)
        else:
            call = await self._documents.call(said, address.chat_id, address.reader, language)
        return replace(call, parameters=call.parameters | self._quietly(said, address))

    async def _deletion(self, said: Said, address: Address) -> list[Call]:
        """What can't be deleted any more gives way to a line, if there is one, on an empty file if it was a file."""
        replaced = await deliver.replaced(self._reads, said)
        if replaced is None:
            raise Gone
        place = {"chat_id": address.chat_id, "message_id": replaced}
        if not said.message:
            return [Call("deleteMessage", place)]
        words = self._materials.plain(said.message, self.language_of(address.reader))
        return [
            Call("deleteMessage", place),
            Call("editMessageText", {**place, "text": words}),
            *(_emptied(place, words, kind) for kind in BLANKS),
        ]

    async def _shown(self, said: Said, address: Address) -> Call:
        found = await deliver.files_of(self._reads, said)
        if not found:
            raise Gone
        method, parameters = files.sending(found)
        return Call(method, {"chat_id": address.chat_id} | parameters | self._quietly(said, address))

    def _quietly(self, said: Said, address: Address) -> dict[str, str]:
        if said.message in LOUD and not said.is_silent:
            return {}
        return {"disable_notification": "true"} if said.is_silent or self._is_asleep(address.reader) else {}

    def _is_asleep(self, reader: Person | None) -> bool:
        """What concerns a customer's own case, or staff, goes out at night, too, but makes no sound."""
        if reader is None:
            return False
        now, business = self._materials.clock(), self._materials.business
        return business.is_quiet(now) if reader.role is None else business.is_quiet_for_staff(now)

    def _standing_facts(self, address: Address, language: str) -> dict[str, Any]:
        """What every message may name: whom it speaks to, what they may do, and how a link to the bot begins."""
        person = address.speaks_to or address.reader
        role = address.reader.role if address.reader else None
        return {
            "name": person.name if person else "",
            "commands": self._commands_of(role, language),
            "is_manager": role is not None and role.includes(Role.MANAGER),
            "reader_role": role,
            "link": self._materials.link,
        }

    def _named_commands(self, role: Role | None, language: str) -> list[tuple[str, str]]:
        return [(row.name, self._materials.plain(f"commands.{row.name}", language)) for row in commands.of(role)]

    def _menu(self, address: Address) -> Call:
        language = self.language_of(address.reader)
        role = address.reader.role if address.reader else None
        menu = commands.menu(role, lambda name: self._materials.plain(f"commands.{name}", language))
        scope = {"type": "chat", "chat_id": address.chat_id}
        return Call("setMyCommands", {"commands": json.dumps(menu), "scope": json.dumps(scope)})

    async def toast(self, toast: Toast) -> Call:
        parameters: dict[str, Any] = {"callback_query_id": toast.tap}
        if toast.message is not None:
            person = await people.get(self._reads, toast.person_id) if toast.person_id else None
            language = self.language_of(person) if person else self._materials.texts.pick(toast.language)
            facts = await named(self._reads, toast.facts)
            words = self._materials.plain(toast.message, language, facts)
            parameters |= {"text": words[:200], "show_alert": str(len(words) > 60).lower()}
        return Call("answerCallbackQuery", parameters)

    def language_of(self, person: Person | None) -> str:
        """Their own choice, else Telegram's, else the business's."""
        texts = self._materials.texts
        if person is None:
            return texts.default
        return texts.pick(person.chosen_language, person.telegram_language)


def _emptied(place: dict[str, Any], words: str, kind: str) -> Call:
    media = json.dumps({"type": kind, "media": "attach://blank", "caption": words}, ensure_ascii=False)
    return Call("editMessageMedia", {**place, "media": media}, {"blank": BLANKS[kind]()})


@frozen
class Labels:
    """The words of buttons in the reader's language."""

    texts: Texts
    language: str
    now: datetime

    def __call__(self, button: str, /, **facts: Any) -> str:
        return self.texts.plain(f"buttons.{button}", self.language, facts, now=self.now)
