"""What a visitor does on the page and sees there, by the names that a screen reader tells."""

import re

import pytest
from playwright.async_api import ConsoleMessage, Error, Locator, Page, expect

IN_ONE_BROWSER = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("browser")]
LOCALES = {"fa": "fa-IR", "en": "en-GB"}
MINE = re.compile(r"\bmine\b")
PHONE = (390, 844)
TABLET = (900, 1100)
DESK = (1440, 900)

MARKS = "[\u2066-\u2069\u200e\u200f]*"


class Visitor:
    """`complaints` is what the console says: of errors, and of every look for another host."""

    page: Page

    def __init__(self, address: str, devices: dict[str, Page]) -> None:
        self.complaints: list[str] = []
        self._address = address
        self._devices = devices

    async def opens(self, language: str, size: tuple[int, int] = DESK) -> None:
        """Come for the first time, with a device in this language."""
        self.page = self._devices[language]
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._failed)
        await self.resizes(size)
        await self.page.goto(self._address)
        await self.pane("first").locator(".pane-head .who").first.wait_for()

    async def resizes(self, size: tuple[int, int]) -> None:
        await self.page.set_viewport_size({"width": size[0], "height": size[1]})

    async def leaves(self) -> None:
        """Wipe what the page has kept, and turn the device off."""
        await self.page.evaluate("localStorage.clear()")
        await self.page.goto("about:blank")
        self.page.remove_listener("console", self._heard)
        self.page.remove_listener("pageerror", self._failed)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _failed(self, error: Error) -> None:
        self.complaints.append(str(error))

    def pane(self, side: str) -> Locator:
        return self.page.locator(f"#{side}")

    def newest(self, side: str) -> Locator:
        return self.pane(side).locator(".message").last

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    async def shows(self, side: str, name: str) -> None:
        """Let a pane show somebody's chat."""
        await self.pane(side).locator(".pane-head").get_by_role("button", name=re.compile(f"^{name}")).click()
        await expect(self.pane(side).get_by_role("log")).to_have_attribute("aria-label", re.compile(name))

    async def taps(self, side: str, *labels: str) -> None:
        """Tap the keys of the newest message, each when the one before has brought the next."""
        for label in labels:
            await self.newest(side).get_by_role("button", name=_as_shown(label)).click()

    async def writes(self, side: str, text: str) -> None:
        await self.box(side).fill(text)
        await self.sends(side)

    async def sends(self, side: str) -> None:
        """Send what is in the box, and wait until the bot has answered."""
        said = self.pane(side).locator(".message.mine")
        before = await said.count()
        await self.box(side).press("Enter")
        await expect(said).to_have_count(before + 1)
        await expect(self.newest(side)).not_to_have_class(MINE)

    def box(self, side: str) -> Locator:
        return self.pane(side).get_by_role("textbox")

    async def goes_to(self, name: str) -> None:
        """On a phone one side is shown at a time."""
        await self.page.locator(".sides").get_by_role("tab", name=name).click()


def _as_shown(label: str) -> re.Pattern[str]:
    """The label alone; around a name of the shop's own stand marks of direction, which nobody sees."""
    return re.compile(f"^{MARKS}{re.escape(label)}{MARKS}$")
