"""What a visitor writes is theirs until it has gone out: in bad times, too, and while they look at somebody else."""

from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from sandbox.demo.live import LiveStage
from tests.browser.visitor import IN_ONE_BROWSER, Visitor

pytestmark = IN_ONE_BROWSER

EMMA = 102
LATE = "It came late."


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def started(live: LiveStage) -> None:
    live.telegram.accounts[EMMA].starts()
    await live.settle()


async def told(visitor: Visitor) -> str:
    """What the page says of a failure; that the browser logs the failed request, too, is no complaint."""
    await expect(visitor.page.locator("#notice")).to_be_visible()
    visitor.complaints.clear()
    return await visitor.page.locator("#notice").inner_text()


@pytest.mark.parametrize(("language", "room"), [("en", "4096 characters"), ("fa", "تا ۴۰۹۶ حرف")])
async def test_what_is_too_long_stays_in_the_box(visitor: Visitor, language: str, room: str):
    await visitor.opens(language)
    await visitor.shows("first", "Emma")

    await visitor.box("first").fill("x" * 5_000)
    await visitor.box("first").press("Enter")

    assert room in await told(visitor)
    await expect(visitor.box("first")).to_have_value("x" * 5_000)


async def test_what_is_written_without_a_connection_stays_in_the_box(visitor: Visitor):
    await visitor.opens("en")
    await visitor.page.route("**/api/act", lambda route: route.abort())

    await visitor.box("first").fill(LATE)
    await visitor.box("first").press("Enter")

    assert "The program is away" in await told(visitor)
    await expect(visitor.box("first")).to_have_value(LATE)
    await visitor.page.unroute("**/api/act")
    await visitor.sends("first")
    await expect(visitor.box("first")).to_have_value("")


async def test_whoever_looks_at_somebody_else_comes_back_to_what_they_had_begun(visitor: Visitor):
    await visitor.opens("en")
    await visitor.newest("first").hover()
    await visitor.newest("first").get_by_role("button", name="Reply").click()
    await visitor.box("first").fill(LATE)

    await visitor.shows("first", "مینا")
    await expect(visitor.box("first")).to_have_value("")
    await visitor.shows("first", "Emma")

    await expect(visitor.box("first")).to_have_value(LATE)
    await expect(visitor.pane("first").locator(".about")).to_contain_text("Reply to")


async def test_what_is_no_picture_is_told_and_its_words_stay(visitor: Visitor, tmp_path: Path):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    await visitor.opens("en")
    await visitor.box("first").fill(LATE)

    await visitor.pane("first").get_by_role("button", name="Attach").click()
    async with visitor.page.expect_file_chooser() as choosing:
        await visitor.page.get_by_role("menuitem", name="Pictures from this device…").first.click()
    await (await choosing.value).set_files(broken)

    assert "broken.png can’t be shown" in await told(visitor)
    await expect(visitor.box("first")).to_have_value(LATE)
