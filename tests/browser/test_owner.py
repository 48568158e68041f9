"""The owner at the desk: reads the figures by keyboard, follows a link, looks inside, and makes bad weather."""

import re

import pytest_asyncio
from playwright.async_api import expect

from sandbox.demo.live import LiveStage
from tests.browser.visitor import IN_ONE_BROWSER, Visitor

pytestmark = IN_ONE_BROWSER

SCORES = {101: "۹", 102: "10", 103: "۹", 104: "3", 105: "7"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def rated(live: LiveStage) -> None:
    """Five customers have bought something and said how likely they are to recommend the shop."""
    live.welcome("Nadia", "en")
    for number in SCORES:
        live.telegram.accounts[number].starts()
        await live.settle()
        await live.sell(number, "kettle")
    await live.pass_to_next()
    for number, score in SCORES.items():
        live.telegram.accounts[number].taps(score)
    await live.settle()


async def test_the_owner_reads_the_figures_from_the_menu_by_keyboard(visitor: Visitor, rated: None):
    await visitor.opens("fa")
    await visitor.shows("second", "نسرین")
    await visitor.box("second").press("/")
    menu = visitor.pane("second").get_by_role("menu", name="فهرست دستورها")
    await expect(menu.get_by_role("menuitem")).not_to_have_count(0)

    await visitor.page.keyboard.type("nps")
    await expect(menu.get_by_role("menuitem")).to_have_count(1)
    await visitor.page.keyboard.press("ArrowUp")
    await visitor.page.keyboard.press("Enter")

    await expect(visitor.newest("second").get_by_role("img")).to_have_js_property("naturalWidth", 1080)
    await expect(visitor.newest("second")).to_contain_text("در مقیاسی از")
    report = visitor.pane("second").get_by_role("article").filter(has_text="شاخص توصیه (NPS)")
    await expect(report).to_contain_text("۵ پاسخ")
    await expect(report).to_contain_text("+۴۰")


async def test_a_link_of_the_bots_is_followed_by_whoever_is_shown_beside(visitor: Visitor):
    await visitor.opens("en")
    await visitor.pane("first").get_by_role("button", name="New customer").click()
    dialog = visitor.page.get_by_role("dialog", name="New customer")
    await dialog.get_by_label("Name").fill("Dana")
    await dialog.get_by_label("Language").select_option("English")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await visitor.shows("second", "نسرین")
    await visitor.writes("second", "/people")
    await visitor.taps("second", "دعوت مدیر")

    await visitor.newest("second").get_by_role("link").click()

    await expect(visitor.newest("first")).to_contain_text("to be a manager")
    await expect(visitor.newest("second")).to_contain_text("Dana")


async def test_in_bad_weather_a_word_waits_and_the_look_inside_shows_why(visitor: Visitor, rated: None):
    await visitor.opens("en")
    await visitor.button("Telegram down for a minute").click()
    await expect(visitor.page.get_by_text(re.compile("Telegram is down; \\d+ s left"))).to_be_visible()
    await visitor.page.get_by_role("tab", name="Look inside").click()
    await visitor.page.get_by_label("errors only").check()
    await visitor.page.get_by_label("without getUpdates").uncheck()
    await visitor.box("first").fill("Is anybody there?")
    await visitor.box("first").press("Enter")
    failed = visitor.page.get_by_role("log", name="What the bot asks").locator("details:visible")
    await expect(failed.first).to_contain_text("502")

    await visitor.page.get_by_role("tab", name="Counter").click()
    await visitor.button("Fair weather").click()

    await expect(visitor.page.get_by_text("No word gets lost.")).to_be_visible()
    await expect(visitor.newest("first")).not_to_have_class(re.compile("mine"))


async def test_whoever_blocks_the_bot_is_shown_the_way_back(visitor: Visitor, rated: None):
    await visitor.opens("en")
    await visitor.button("Emma blocks the bot").click()
    await expect(visitor.pane("first")).to_contain_text("Emma has blocked the bot.")

    await visitor.pane("first").get_by_role("button", name="Unblock").click()

    await expect(visitor.box("first")).to_be_visible()
