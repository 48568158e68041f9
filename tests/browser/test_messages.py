"""What stands in a chat, and what doesn't stand there any more."""

import asyncio
import re

import pytest_asyncio
from playwright.async_api import Route, expect

from sandbox.demo.live import LiveStage
from sandbox.people import Account
from tests.browser.visitor import IN_ONE_BROWSER, Visitor
from tests.stories.builders import DAY

pytestmark = IN_ONE_BROWSER

EMMA = 102
AT_ONCE = 60
LOOK = re.compile("/api/town")
TWO_FRAMES = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


@pytest_asyncio.fixture(loop_scope="session")
async def emma(live: LiveStage) -> Account:
    return live.telegram.accounts[EMMA]


async def test_a_day_of_which_nothing_is_left_has_no_heading(visitor: Visitor, live: LiveStage, emma: Account):
    emma.starts()
    await live.settle()
    await live.pass_time(DAY)
    emma.writes("/help")
    await live.settle()
    await visitor.opens("en")
    headings = visitor.pane("first").locator(".day")
    await expect(headings).to_have_count(2)

    today = emma.chat[-1].date.date()
    for number in [each.id for each in emma.chat if each.date.date() == today]:
        del emma.own.messages[number]
    live.pulse.beat()

    await expect(headings).to_have_count(1)


async def test_a_chat_that_grows_offers_what_is_earlier(visitor: Visitor, live: LiveStage, emma: Account):
    await visitor.opens("en")
    earlier = visitor.pane("first").get_by_role("button", name="Earlier messages")
    await expect(earlier).to_be_hidden()
    first = visitor.pane("first").get_by_text("/start", exact=True)

    for number in range(AT_ONCE):
        emma.writes(f"word {number}")
    await live.settle()
    await expect(first).to_be_hidden()
    for shown in range(AT_ONCE, len(emma.chat), AT_ONCE):
        await expect(visitor.pane("first").locator(".message")).to_have_count(shown)
        await earlier.click()

    await expect(first).to_be_visible()


async def test_a_key_under_the_finger_stays_until_it_is_lifted(visitor: Visitor, live: LiveStage, emma: Account):
    emma.writes("/complain")
    await live.settle()
    await visitor.opens("en")
    asked, pressed = asyncio.Event(), asyncio.Event()

    async def when_pressed(look: Route) -> None:
        asked.set()
        await pressed.wait()
        await look.continue_()

    await visitor.newest("first").get_by_role("button", name="Damaged").hover()
    await visitor.page.route(LOOK, when_pressed)
    emma.chat[-1].json["text"] += " Or write."
    live.pulse.beat()
    await asked.wait()

    await visitor.page.mouse.down()
    async with visitor.page.expect_response(LOOK) as looked:
        pressed.set()
    await (await looked.value).finished()
    await visitor.page.evaluate(TWO_FRAMES)
    await visitor.page.mouse.up()

    await expect(visitor.newest("first")).to_contain_text("What happened?")
    await visitor.page.unroute(LOOK)


async def test_whoever_starts_over_sees_the_beginning_and_nothing_unread(visitor: Visitor):
    await visitor.opens("en")
    await visitor.pane("first").get_by_role("log").evaluate("(log) => log.scrollTo(0, 0)")
    down = visitor.pane("first").get_by_role("button", name="Go to the newest message")
    await expect(down).to_be_visible()

    await visitor.button("More").click()
    await visitor.page.get_by_role("menuitem", name="Start over").click()
    await visitor.page.get_by_role("dialog").get_by_role("button", name="Start over").click()

    await expect(visitor.pane("first").locator(".gate")).to_be_visible()
    await expect(visitor.pane("first").get_by_text("What can this bot do?")).to_be_visible()
    await expect(down).to_be_hidden()
    await expect(visitor.page.locator(".badge")).to_have_count(0)


async def test_what_was_told_in_the_other_language_is_over(visitor: Visitor):
    await visitor.opens("en")
    await visitor.box("second").fill("x" * 5_000)
    await visitor.box("second").press("Enter")
    await expect(visitor.page.locator("#notice")).to_be_visible()

    await visitor.button("فارسی").click()

    await expect(visitor.page.locator("#notice")).to_be_hidden()
