"""All that is there as a file: saved by keyboard, gone on from, opened again; and a file that isn't one."""

from pathlib import Path

import pytest_asyncio
from playwright.async_api import expect

from sandbox.demo.live import LiveStage
from tests.browser.visitor import IN_ONE_BROWSER, Visitor

pytestmark = IN_ONE_BROWSER

EMMA = 102


@pytest_asyncio.fixture(loop_scope="session")
async def asked(live: LiveStage) -> None:
    """Emma has the question before her."""
    live.telegram.accounts[EMMA].starts()
    await live.settle()
    await live.sell(EMMA, "kettle")
    await live.pass_to_next()


async def test_what_is_saved_can_be_opened_and_gone_on_from(visitor: Visitor, asked: None, tmp_path: Path):
    await visitor.opens("en")
    question = await visitor.newest("first").locator(".text").inner_text()
    file = await saves(visitor, tmp_path / "world.json")
    await visitor.taps("first", "3")
    await expect(visitor.newest("first")).to_contain_text("Your score: 3")

    await chooses(visitor, "More", "Open a saved file…", file)

    await expect(visitor.page.get_by_text("You are back where it was saved.")).to_be_visible()
    await expect(visitor.newest("first").locator(".text")).to_have_text(question, use_inner_text=True)
    await visitor.taps("first", "9")
    await expect(visitor.newest("first")).to_contain_text("Your score: 9")


async def test_another_file_is_refused_in_the_visitors_language(visitor: Visitor, tmp_path: Path):
    letter = tmp_path / "letter.json"
    letter.write_text("{}")
    await visitor.opens("fa")

    await chooses(visitor, "کارهای دیگر", "باز کردن فایل ذخیره‌شده…", letter)

    await expect(visitor.page.get_by_text("نیامده است. چیزی عوض نشد.")).to_be_visible()
    assert [complaint for complaint in visitor.complaints if "409" not in complaint] == []
    visitor.complaints.clear()


async def saves(visitor: Visitor, file: Path) -> Path:
    await visitor.button("More").press("Enter")
    await visitor.page.keyboard.press("ArrowDown")
    await expect(visitor.page.get_by_role("menuitem", name="Save to a file")).to_be_focused()
    async with visitor.page.expect_download() as downloading:
        await visitor.page.keyboard.press("Enter")
    await expect(visitor.button("More")).to_be_focused()
    await (await downloading.value).save_as(file)
    return file


async def chooses(visitor: Visitor, menu: str, item: str, file: Path) -> None:
    await visitor.button(menu).click()
    async with visitor.page.expect_file_chooser() as choosing:
        await visitor.page.get_by_role("menuitem", name=item).click()
    await (await choosing.value).set_files(file)
