"""The guided tour: seven steps from "just bought" to the customer's own yes, in both languages."""

import re
from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from tests.browser.visitor import IN_ONE_BROWSER, Visitor

pytestmark = IN_ONE_BROWSER

HERE = re.compile(r"\bhere\b")


@dataclass(frozen=True)
class Tongue:
    """What is tapped and read in one language."""

    language: str
    step: str
    digits: str
    look: tuple[str, str]
    done: str
    sample: str
    explain: str
    send: str
    verdict: tuple[str, str, str, str]
    closed: str
    skip: str

    def at(self, number: int) -> re.Pattern[str]:
        return re.compile(self.step.format(self.digits[number], self.digits[7]))


FA = Tongue(
    "fa",
    "{} از {}",
    "۰۱۲۳۴۵۶۷",
    ("بله، پیگیری کنید", "خراب بود"),
    "تمام شد",
    "نوشتن یک نمونه",
    "توضیح دادن",
    "فرستادن",
    ("روشن بود", "صادقانه بود", "قانع شدم", "بله، حل شد"),
    "شکایت با «بله»ی مشتری بسته شد.",
    "بستن گشت",
)
EN = Tongue(
    "en",
    "{} of {}",
    "01234567",
    ("Yes, look into it", "Damaged"),
    "That's all",
    "Write a sample",
    "Explain",
    "Send",
    ("Clear", "Honest", "Convinced", "Yes, it's settled"),
    "The complaint is closed with the customer’s yes.",
    "Skip the tour",
)


async def test_whoever_skips_the_tour_is_left_alone_and_finds_it_again(visitor: Visitor):
    await visitor.opens("en")
    tour = visitor.page.get_by_role("region", name="Guided tour")
    await visitor.button(EN.skip).click()
    await expect(tour).to_be_hidden()

    await visitor.page.reload()
    await expect(visitor.page.get_by_text("Nothing is planned yet.")).to_be_visible()
    await expect(tour).to_be_hidden()

    await visitor.button("More").click()
    await visitor.page.get_by_role("menuitem", name="Guided tour").click()
    await expect(tour).to_be_visible()


@pytest.mark.parametrize("tongue", [FA, EN], ids=["fa", "en"])
async def test_the_tour_leads_from_the_purchase_to_the_customers_yes(visitor: Visitor, tongue: Tongue):
    await visitor.opens(tongue.language)
    tour = visitor.page.locator("#tour")

    for number in (1, 2, 3):
        await expect(tour).to_contain_text(tongue.at(number))
        await visitor.page.locator(".here").click()
    await expect(tour).to_contain_text(tongue.at(4))
    await visitor.page.locator(".here").get_by_role("button", name=tongue.digits[3], exact=True).click()
    await expect(tour).to_contain_text(tongue.at(5))
    await tells(visitor, tongue)
    await expect(tour).to_contain_text(tongue.at(6))
    await explains(visitor, tongue)
    await expect(tour).to_contain_text(tongue.at(7))
    await visitor.taps("first", *tongue.verdict[:3])
    await visitor.taps("first", tongue.verdict[3])

    await expect(tour).to_contain_text(tongue.closed)


async def tells(visitor: Visitor, tongue: Tongue) -> None:
    await visitor.taps("first", *tongue.look)
    await expect(visitor.pane("first").locator(".line")).to_have_class(HERE)  # Not on what throws it away.
    await sample(visitor, tongue, "first")
    await visitor.taps("first", tongue.done)
    for _ in ("since when", "wish"):
        await sample(visitor, tongue, "first")


async def explains(visitor: Visitor, tongue: Tongue) -> None:
    """The complaint's notice takes the place of the score's, which nobody can tap any more."""
    await expect(visitor.newest("second")).to_contain_text(tongue.look[1])
    await visitor.taps("second", tongue.explain)
    for _ in range(4):
        await sample(visitor, tongue, "second")
    await visitor.taps("second", tongue.send)


async def sample(visitor: Visitor, tongue: Tongue, side: str) -> None:
    """The tour fills the box; sending stays the visitor's own deed."""
    await expect(visitor.newest(side)).not_to_have_class(re.compile("mine"))
    await visitor.button(tongue.sample).click()
    await expect(visitor.box(side)).to_be_focused()
    await expect(visitor.pane(side).locator(".line")).to_have_class(HERE)
    await visitor.sends(side)
