"""The only place where the parts meet; takes the clock, the transport and the settings."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

import structlog
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes

import handlers
from actions.people.roles import appoint_owners
from actions.running.begin_run import keep_bot
from actions.work import Works
from bot.contact import Contact
from bot.exports.exporter import Exporter
from bot.exports.place import Place
from bot.incoming.intake import HonestApplication, Intake
from bot.incoming.polling import Polling
from bot.incoming.ways import Way
from bot.line import Line
from bot.menus import publish
from bot.messenger import Messenger
from bot.pictures.drawer import Drawer
from bot.run import running
from bot.sending.composer import Composer
from bot.sending.materials import Materials, link_of
from bot.settings.settings import Settings
from bot.sheets.clerk import Clerk
from bot.transport import PlainRequest
from domain.frozen import frozen
from handlers.context import WORKS, Context
from scheduler import jobs
from storage.database import Database, alone, open_database
from templates.render import Texts

log = structlog.get_logger(__name__)
LONGEST_WAIT = 30.0


@frozen
class House:
    """The parts of a running bot, put together."""

    application: Application  # type: ignore[type-arg]
    database: Database
    works: Works
    messenger: Messenger
    intake: Intake
    texts: Texts
    transport: PlainRequest
    contact: Contact
    drawer: Drawer
    way: Way
    clerk: Clerk
    exporter: Exporter

    def link(self) -> str:
        """How every link to the bot begins."""
        return link_of(self.application.bot.username)

    async def settle(self) -> None:
        """Wait until all that is under way is kept, said and sent."""
        await self.intake.settle()
        await self.messenger.settle()

    async def publish(self) -> None:
        """Tell Telegram the bot's menus and descriptions, where they have changed."""
        await publish(self.works, self.texts, self.transport, self.application.bot.base_url)


@asynccontextmanager
async def assemble(
    settings: Settings, *, transport: PlainRequest, clock: Callable[[], datetime]
) -> AsyncIterator[House]:
    """Put the parts together; what an earlier run left unsent is sent from here on."""
    with alone(settings.database_url):
        database = await open_database(settings.database_url)
        try:
            async with running(database, clock) as run, _assembled(settings, transport, clock, database, run) as house:
                yield house
        finally:
            await database.close()


@asynccontextmanager
async def _assembled(
    settings: Settings, transport: PlainRequest, clock: Callable[[], datetime], database: Database, run: int
) -> AsyncIterator[House]:
    texts = Texts(settings.business_name, settings.business.zone, settings.default_language)
    application = _application(settings, transport)
    drawer = Drawer()
    composer = _composer(settings, application, database, clock, texts, drawer)
    messenger = Messenger(
        application.bot.base_url, transport, database, composer, clock, rate=settings.send_rate, run=run
    )
    works = Works(database, messenger, clock, policy=settings.policy, business=settings.business, run=run)
    application.bot_data[WORKS] = works
    handlers.register(application)
    intake = Intake(application, works)
    contact = Contact(clock, on_contact=partial(jobs.keep_contact, works))
    clerks = Clerk(works, application.bot), Exporter(works, texts, settings.database_url)
    way = _way_in(settings, intake, Line(application.bot.base_url, transport), contact)
    try:
        await _introduce(application)
        await _begin(works, settings)
        await intake.resume()
        yield House(application, database, works, messenger, intake, texts, transport, contact, drawer, way, *clerks)
    finally:
        await intake.stop()
        await messenger.stop()
        await drawer.close()
        await application.shutdown()
        await transport.shutdown()  # Where the bot never got to know Telegram, PTB leaves it open.


def _application(settings: Settings, transport: PlainRequest) -> Application:  # type: ignore[type-arg]
    return (
        Application.builder()
        .application_class(HonestApplication)
        .context_types(ContextTypes(context=Context))
        .token(settings.bot_token)
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .updater(None)
        .job_queue(None)
        .build()
    )


def _composer(
    settings: Settings,
    application: Application,  # type: ignore[type-arg]
    database: Database,
    clock: Callable[[], datetime],
    texts: Texts,
    drawer: Drawer,
) -> Composer:
    materials = Materials(database.reads, texts, clock, settings.business, lambda: application.bot.username)
    return Composer(materials, drawer, Place(settings.database_url))


def _way_in(settings: Settings, intake: Intake, line: Line, contact: Contact) -> Way:
    """What serves HTTP is read in only where somebody knocks."""
    if not settings.webhook_url:
        return Polling(intake, line, contact)
    from bot.incoming.webhook import Webhook  # noqa: PLC0415

    return Webhook(intake, line, contact, url=settings.webhook_url, secret=settings.webhook_secret)


async def _introduce(application: Application) -> None:  # type: ignore[type-arg]
    """Learn the bot's own name, without which no command is known; wait for Telegram as long as it takes."""
    wait = 1.0
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Telegram doesn't answer yet", why=error.message, seconds=wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT)


async def _begin(works: Works, settings: Settings) -> None:
    async with works.open() as work:
        await keep_bot(work.tx, settings.bot_id)
        await appoint_owners(work, settings.owner_ids)
    await jobs.sweep_outbox(works)


async def drain(house: House, within: float) -> None:
    """Finish what is under way before the end, within so many seconds; the rest has its rows for the next start."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            await house.settle()
