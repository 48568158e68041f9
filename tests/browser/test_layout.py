"""Right to left as a rule, not as a picture: what stands beside what, wide and narrow; and the page keeps to itself."""

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from sandbox.demo.live import LiveStage
from tests.browser.visitor import DESK, IN_ONE_BROWSER, PHONE, TABLET, Visitor

pytestmark = IN_ONE_BROWSER

CUSTOMERS = {"fa": 101, "en": 102}
SMALLEST = (320, 640)
SCALE = {"fa": "۰۱۲۳۴۵", "en": "012345"}
NAMELESS = """() => [...document.querySelectorAll("button, a, input, select, textarea, [role]")]
    .filter((each) => each.checkVisibility() && !each.matches("input[type=file], bdi, [aria-hidden] *"))
    .filter((each) => ["BUTTON", "A"].includes(each.tagName)
        ? !(each.getAttribute("aria-label") || each.textContent).trim()
        : each.matches("input, select, textarea") && !each.getAttribute("aria-label") && !each.labels?.length)
    .map((each) => each.outerHTML)"""


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def asked(live: LiveStage) -> None:
    """Both customers have written something, and have the question with its scale before them."""
    for number in CUSTOMERS.values():
        live.telegram.accounts[number].starts()
        await live.settle()
        await live.sell(number, "kettle")
    await live.pass_to_next()
    for number in CUSTOMERS.values():
        live.telegram.accounts[number].writes("/rate")
    await live.settle()


async def left(one: Locator) -> float:
    return (await box(one))["x"]


async def box(one: Locator) -> dict[str, float]:
    found = await one.bounding_box()
    assert found is not None
    return dict(found)


@pytest.mark.parametrize("language", CUSTOMERS)
async def test_a_line_begins_at_its_languages_side_and_on_a_phone_nothing_sticks_out(visitor: Visitor, language: str):
    await visitor.opens(language)

    await looks_like_telegram(visitor, language)
    await visitor.resizes(PHONE)
    await shows_one_side_at_a_time(visitor)


async def looks_like_telegram(visitor: Visitor, language: str) -> None:
    first, second, desk = [visitor.pane(side) for side in ("first", "second", "desk")]
    question = visitor.newest("first")
    keys = [question.get_by_role("button", name=digit, exact=True) for digit in SCALE[language]]

    panes = [await left(pane) for pane in (first, second, desk)]
    assert panes == sorted(panes, reverse=language == "fa")
    scale = [await left(key) for key in keys]
    assert scale == sorted(scale)
    bubble, keyboard = await box(question.locator(".bubble")), await box(question.locator(".keyboard"))
    assert (bubble["x"], bubble["width"]) == (keyboard["x"], keyboard["width"])
    mine, log = await box(first.locator(".message.mine").last), await box(first.get_by_role("log"))
    assert mine["x"] + mine["width"] / 2 > log["x"] + log["width"] / 2
    assert bubble["x"] - log["x"] < 20
    side = await question.locator(".text").evaluate("(text) => getComputedStyle(text).direction")
    assert side == {"fa": "rtl", "en": "ltr"}[language]


async def shows_one_side_at_a_time(visitor: Visitor) -> None:
    await expect(visitor.pane("first")).to_be_visible()
    await expect(visitor.pane("second")).to_be_hidden()
    await expect(visitor.pane("desk")).to_be_hidden()
    for tab in await visitor.page.locator(".sides").get_by_role("tab").all():
        await tab.click()
        assert await visitor.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        assert await visitor.page.evaluate(NAMELESS) == []


@pytest.mark.parametrize(("language", "onward"), [("fa", "ArrowLeft"), ("en", "ArrowRight")])
async def test_the_sides_are_tabs_that_the_arrows_walk(visitor: Visitor, language: str, onward: str):
    await visitor.opens(language, PHONE)
    tabs = visitor.page.locator(".sides").get_by_role("tab")
    await tabs.first.focus()

    await visitor.page.keyboard.press(onward)

    await expect(tabs.nth(1)).to_be_focused()
    await expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    await expect(visitor.pane("second")).to_have_attribute("role", "tabpanel")
    await expect(visitor.pane("second")).to_be_visible()
    await visitor.page.keyboard.press("End")
    await expect(visitor.pane("desk")).to_be_visible()


async def test_on_a_tablet_the_tab_of_what_is_shown_is_the_chosen_one(visitor: Visitor):
    await visitor.opens("en", TABLET)

    await expect(visitor.page.get_by_role("tab", name="Reza")).to_have_attribute("aria-selected", "true")
    steps = [await box(step) for step in await visitor.page.locator("#time button").all()]
    assert len({step["y"] for step in steps}) == 1
    brand, clock = await box(visitor.page.locator("h1")), await box(visitor.page.locator(".clock"))
    assert brand["x"] + brand["width"] <= clock["x"]


async def test_the_other_language_and_the_night_are_one_tap_away(visitor: Visitor):
    await visitor.opens("fa")
    page = visitor.page
    shade = "getComputedStyle(document.body).backgroundColor"
    by_day = await page.evaluate(shade)

    await visitor.button("English").click()
    await visitor.button("Dark or light").click()

    await expect(page.locator("html")).to_have_attribute("dir", "ltr")
    await expect(visitor.pane("first").get_by_role("log")).to_have_attribute("aria-label", "Emma’s chat with Seda")
    assert await page.evaluate(shade) != by_day
    assert await page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("language", CUSTOMERS)
async def test_on_the_smallest_and_on_a_lying_phone_there_is_room_to_read(visitor: Visitor, language: str):
    await visitor.opens(language, SMALLEST)
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") == SMALLEST[0]

    await visitor.resizes((PHONE[1], PHONE[0]))

    assert (await box(visitor.pane("first").get_by_role("log")))["height"] > PHONE[0] / 2
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") == PHONE[1]


async def test_the_longest_name_finds_room(visitor: Visitor, live: LiveStage):
    live.welcome("Wolfeschlegelsteinhausenbergerdorff" * 2, "en").starts()
    await live.settle()
    await visitor.opens("en")
    await expect(visitor.page.locator("#tour")).to_contain_text("of 7")

    await visitor.shows("first", "Wolfe")

    for size in (DESK, PHONE):
        await visitor.resizes(size)
        shown = await box(visitor.pane("first").locator(".who[aria-pressed=true]"))
        assert shown["width"] < (await box(visitor.pane("first")))["width"] * 0.7
    await visitor.goes_to("Counter")
    for card in await visitor.page.locator(".card").all():
        assert await card.evaluate("(card) => card.scrollWidth <= card.clientWidth")


async def test_the_keyboard_reaches_the_chats_at_once(visitor: Visitor):
    await visitor.opens("en")
    await visitor.page.mouse.click(1, 1)  # Where one has just come to; a slow machine draws on meanwhile.
    await visitor.page.keyboard.press("Tab")
    skip = visitor.page.get_by_role("link", name="Go to the chats")
    await expect(skip).to_be_focused()
    await skip.press("Enter")

    await visitor.page.keyboard.press("Tab")

    assert await visitor.page.evaluate("document.querySelector('#first').contains(document.activeElement)")


async def test_whatever_asks_another_host_is_stopped_and_told(visitor: Visitor):
    await visitor.opens("en")

    await visitor.page.evaluate("fetch('https://elsewhere.example/').catch(() => null)")

    assert any("elsewhere.example" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()
