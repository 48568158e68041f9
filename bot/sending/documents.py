"""Documents and pictures of ours, made at the moment of sending: the rows of the outbox hold nothing of them."""

from typing import Any

from actions.people.my_data import my_data
from actions.surveys.show_links import sheet_of
from bot.exports.place import Place
from bot.pictures.png import png
from bot.sending.call import Call
from bot.sending.materials import Materials
from bot.sending.tables import TABLES, XLSX, table_of
from bot.transport import File
from domain.messages import EXPORTED, Said
from domain.people import Person, Role
from domain.purchases import is_token
from templates.pictures.codes import code_png
from templates.pictures.sheet import Label, sheet_svg
from templates.typography import Typography

SHEET = "links.sheet"
LOST = "exports.lost"
PNG = "image/png"
DPI = 300
A4_WIDE = 2480  # Pixels: 210 mm at 300 an inch.
MIMES = {
    ".xlsx": XLSX,
    ".csv": "text/csv",
    ".zip": "application/zip",
}
FOR_STAFF = (SHEET, *TABLES)
"""They tell of customers, and hold links with which their purchases can be had."""
# Under which message which page goes out: who knows its facts, its text, and its name as a file.
PAGES = {"mydata.caption": (my_data, "mydata", "seda-my-data.html")}
Made = tuple[File, dict[str, Any]]


class Gone(Exception):
    """There is nobody any more whom the message could reach, or nothing left that it could show or replace."""


class Documents:
    def __init__(self, materials: Materials, exports: Place) -> None:
        self._materials = materials
        self._exports = exports

    async def call(self, said: Said, chat_id: int, reader: Person, language: str) -> Call:
        if (said.is_picture or said.message in FOR_STAFF) and not reader.may(Role.AGENT):
            raise Gone
        if said.is_picture:
            return await self._code(said, chat_id, language)
        if said.message == EXPORTED:
            return await self._export(said, chat_id, reader, language)
        file, facts = await self._made(said, reader, language)
        caption = self._materials.plain(said.message, language, facts)
        parameters = {"chat_id": chat_id, "document": "attach://file", "caption": caption}
        return Call("sendDocument", parameters, {"file": file})

    async def _made(self, said: Said, reader: Person, language: str) -> Made:
        if said.message == SHEET:
            return await self._sheet(said.facts["page"])
        if said.message in TABLES:
            return await self._table(said, language)
        return await self._page(said, reader, language)

    async def _code(self, said: Said, chat_id: int, language: str) -> Call:
        """The link as a code for cameras; with its words it goes from hand to hand."""
        facts = await self._materials.facts_of(said, language) | {"link": self._materials.link}
        if not is_token(facts["token"]):  # Its customer has come meanwhile, and was forgotten.
            raise Gone
        caption = self._materials.render(said.message, language, facts)
        parameters = {"chat_id": chat_id, "photo": "attach://code", "caption": caption, "parse_mode": "HTML"}
        code = code_png(facts["link"] + facts["token"])
        return Call("sendPhoto", parameters, {"code": ("seda-link.png", code, PNG)})

    async def _table(self, said: Said, language: str) -> Made:
        """What comes back of a file of purchases."""
        facts = await self._materials.facts_of(said, language) | {"link": self._materials.link}

        def words(message: str, **given: Any) -> str:
            return self._materials.plain(message, language, given)

        is_rtl = Typography.of(language).rtl
        return await table_of(said.message, self._materials.reads, facts, words, is_rtl=is_rtl), facts

    async def _export(self, said: Said, chat_id: int, reader: Person, language: str) -> Call:
        """A part that was written before; where it isn't there any more, a word about that."""
        if not reader.may(Role.MANAGER):
            raise Gone
        path = self._exports.file(said.facts["export_id"], said.facts["file"])
        facts = await self._materials.facts_of(said, language)
        if path is None:
            return Call("sendMessage", {"chat_id": chat_id, "text": self._materials.plain(LOST, language, facts)})
        caption = self._materials.plain(said.message, language, facts)
        parameters = {"chat_id": chat_id, "document": "attach://file", "caption": caption}
        return Call("sendDocument", parameters, {"file": (path.name, path, MIMES[path.suffix])})

    async def _page(self, said: Said, reader: Person, language: str) -> Made:
        """A page about its reader."""
        gather, page, name = PAGES[said.message]
        found = await gather(self._materials.reads, reader.id)
        written = self._materials.texts.page(page, language, found, now=self._materials.clock())
        return (name, written.encode(), "text/html"), {}

    async def _sheet(self, page: int) -> Made:
        """Labels are for customers, so they speak the language of the business, whoever prints them."""
        found = await sheet_of(self._materials.reads, page=page, now=self._materials.clock())
        if not found:
            raise Gone
        business = self._materials.business
        language = self._materials.texts.pick(business.language)
        svg = sheet_svg(
            [Label(one.what, self._materials.link + one.token) for one in found],
            business=business.name,
            scan=self._materials.plain("links.scan", language),
            language=language,
        )
        return ("seda-labels.png", await png(svg, width=A4_WIDE, dpi=DPI), PNG), {"labels": len(found)}
