"""Menus and dialogs by keyboard and by the names that a screen reader tells."""

import re

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from sandbox.demo.live import LiveStage
from tests.browser.visitor import IN_ONE_BROWSER, Visitor

pytestmark = IN_ONE_BROWSER

EMMA = 102
CONTRAST = """(one) => {
    const light = (css) => {
        const canvas = new OffscreenCanvas(1, 1).getContext("2d");
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
        const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = getComputedStyle(one.closest(".tour")).backgroundColor;
    const [dark, bright] = [light(getComputedStyle(one).color), light(behind)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
}"""


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def started(live: LiveStage) -> None:
    live.telegram.accounts[EMMA].starts()
    await live.settle()


@pytest.mark.parametrize("name", ["Commands", "Attach"])
async def test_a_menu_of_the_chat_is_walked_and_left_by_keyboard(visitor: Visitor, name: str):
    await visitor.opens("en")
    button, menu = parts(visitor, name)
    await expect(button).to_have_attribute("aria-expanded", "false")

    await button.press("Enter")
    await expect(button).to_have_attribute("aria-expanded", "true")
    await expect(menu.get_by_role("menuitem").first).to_be_focused()
    await visitor.page.keyboard.press("ArrowUp")
    await expect(menu.get_by_role("menuitem").last).to_be_focused()
    await visitor.page.keyboard.press("Escape")

    await expect(menu).to_be_hidden()
    await expect(button).to_be_focused()
    await expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("name", ["Commands", "Attach"])
async def test_a_click_elsewhere_closes_a_menu(visitor: Visitor, name: str):
    await visitor.opens("en")
    button, menu = parts(visitor, name)
    await button.click()

    await visitor.page.locator("#day").click()

    await expect(menu).to_be_hidden()
    await expect(button).to_have_attribute("aria-expanded", "false")


def parts(visitor: Visitor, name: str) -> tuple[Locator, Locator]:
    pane = visitor.pane("first")
    return pane.get_by_role("button", name=name), pane.locator(f'[role=menu][aria-label="{name}"]')


async def test_a_command_from_the_menu_leaves_what_is_being_written(visitor: Visitor):
    await visitor.opens("en")
    await visitor.box("first").fill("It came")

    button, menu = parts(visitor, "Commands")
    await button.click()
    await menu.get_by_role("menuitem", name="/help").click()

    await expect(visitor.pane("first").locator(".message.mine").last).to_contain_text("/help")
    await expect(visitor.box("first")).to_have_value("It came")


async def test_enter_takes_the_first_who_is_found(visitor: Visitor, live: LiveStage):
    for name in ("Zoe Adams", "Zoe Brown"):
        live.welcome(name, "en")
    live.notes.known.clear()
    await visitor.opens("en")
    await visitor.pane("second").get_by_role("button", name="Everybody").click()

    await visitor.page.keyboard.type("nobody at all")
    await expect(visitor.page.get_by_text("Nobody here has this name.")).to_be_visible()
    await visitor.page.get_by_role("searchbox", name="Find a name").fill("zoe")
    await visitor.page.keyboard.press("Enter")

    await expect(visitor.pane("second").get_by_role("log")).to_have_attribute("aria-label", re.compile("Zoe Adams"))


async def test_a_name_of_spaces_is_asked_for_again(visitor: Visitor):
    await visitor.opens("en")
    await visitor.pane("first").get_by_role("button", name="New customer").click()

    await visitor.page.get_by_label("Name", exact=True).fill("   ")
    await visitor.page.keyboard.press("Enter")

    await expect(visitor.page.get_by_role("dialog", name="New customer")).to_be_visible()


async def test_people_are_told_in_the_pages_language_by_a_whole_sign(visitor: Visitor, live: LiveStage):
    live.notes.known.append(live.welcome("👩‍🍳 Kim", "en").id)
    await visitor.opens("en")

    kim = visitor.pane("first").get_by_role("button", name="👩‍🍳 Kim, customer")

    await expect(kim.locator(".face")).to_have_text("👩‍🍳")


@pytest.mark.parametrize("light", ["light", "dark"])
async def test_the_number_of_a_step_can_be_read_by_day_and_by_night(visitor: Visitor, light: str):
    await visitor.opens("en")

    await visitor.page.evaluate("(light) => (document.documentElement.dataset.light = light)", light)

    assert await visitor.page.locator(".tour b").evaluate(CONTRAST) >= 4.5
