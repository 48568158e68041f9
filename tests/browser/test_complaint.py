"""A complaint with a picture on a phone, from the tap on a score to "settled"; the other side sees the picture, too."""

import pytest_asyncio
from playwright.async_api import expect

from sandbox.demo.live import LiveStage
from sandbox.people import Account
from tests.browser.visitor import IN_ONE_BROWSER, PHONE, Visitor

pytestmark = IN_ONE_BROWSER

SARA, LEILA = 101, 903
PARTS = ("مخزن در راه ترک خورد.", "بی‌ضربه‌گیر بسته بودیم.", "چهارشنبه مخزن نو می‌رسد.", "کارتن‌ها دولایه شد.")


@pytest_asyncio.fixture(loop_scope="session")
async def asked(live: LiveStage) -> Account:
    """Sara has bought something, and a day later the question is there."""
    sara = live.telegram.accounts[SARA]
    sara.starts()
    await live.settle()
    await live.sell(SARA, "قهوه‌ساز")
    await live.pass_to_next()
    return sara


async def explains(live: LiveStage) -> None:
    leila = live.telegram.accounts[LEILA]
    leila.taps("توضیح دادن")
    await live.settle()
    for part in PARTS:
        leila.writes(part)
        await live.settle()
    leila.taps("فرستادن")
    await live.settle()


async def test_a_complaint_with_a_picture_goes_from_a_tap_to_settled(visitor: Visitor, live: LiveStage, asked: Account):
    await visitor.opens("fa", PHONE)
    await visitor.button("بستن گشت").click()
    chat = visitor.pane("first")
    await visitor.taps("first", "۲", "بله، پیگیری کنید", "خراب بود")
    await expect(visitor.newest("first")).to_contain_text("عکس و صدا و فایل هم می‌شود")

    await chat.get_by_role("button", name="پیوست").click()
    await chat.get_by_role("menuitem", name="یک عکس نمونه").click()
    await expect(chat.get_by_role("img", name="عکس")).to_be_visible()
    await visitor.taps("first", "تمام شد", "از وقتی رسید", "پیشنهاد با شما")
    await expect(visitor.newest("first")).to_contain_text("شکایت شما ثبت شد")

    await visitor.goes_to("لیلا")
    await expect(visitor.pane("second").get_by_role("img", name="عکس")).to_be_visible()
    await explains(live)
    await visitor.goes_to("سارا")
    await expect(chat).to_contain_text(PARTS[0])
    await visitor.taps("first", "روشن بود", "صادقانه بود", "قانع شدم", "بله، حل شد")

    await expect(chat).to_contain_text("با تأیید شما بسته شد")
    await expect(visitor.newest("first")).to_contain_text("از نتیجه‌ی کار راضی هستید؟")
    await visitor.goes_to("لیلا")
    await expect(visitor.pane("second")).to_contain_text("خودش گفت")
