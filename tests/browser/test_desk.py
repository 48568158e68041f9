"""Each turn that a complaint may take, on the page: what decides it is tapped there, and read by whom it concerns."""

import pytest_asyncio
from playwright.async_api import expect

from sandbox.demo.live import LiveStage
from sandbox.people import Account
from tests.browser.visitor import IN_ONE_BROWSER, Visitor
from tests.stories.builders import DAY, complains, explains, taps, writes
from tests.stories.merging import two
from tests.stories.promised.promising import is_promised
from tests.stories.remedied.remedying import drafts, puts_right
from tests.stories.staff.test_causes import complains_of, is_kept

pytestmark = IN_ONE_BROWSER

REZA, MINA = 901, 902
MANY = 50


@pytest_asyncio.fixture(loop_scope="session")
async def reza(live: LiveStage) -> Account:
    return live.telegram.accounts[REZA]


async def comes(live: LiveStage, name: str) -> Account:
    account = live.welcome(name, "en")
    account.starts()
    await live.settle()
    return account


async def explains_in_persian(live: LiveStage, who: Account) -> None:
    await taps(live, who, "توضیح دادن", "بدون این بخش")
    await writes(live, who, "بیش از توان فروختیم.", "امشب می‌رسد.")
    await taps(live, who, "بدون این بخش", "فرستادن")


async def test_whom_nobody_convinces_is_heard_by_the_owner(visitor: Visitor, live: LiveStage, reza: Account):
    kim = await comes(live, "Kim")
    await complains(live, kim, "Four days, and every time you say tomorrow.")
    await explains(live, reza)
    await visitor.opens("en")
    await visitor.shows("first", "Kim")
    await visitor.shows("second", "مینا")
    await visitor.taps("first", "Not convinced")
    await expect(visitor.pane("second")).to_contain_text("every time you say tomorrow")
    await visitor.pane("second").get_by_role("button", name="دیدم").last.click()

    await explains_in_persian(live, live.telegram.accounts[MINA])
    await visitor.taps("first", "Not convinced")

    await visitor.shows("second", "نسرین")
    await expect(visitor.pane("second")).to_contain_text("every time you say tomorrow")
    await expect(visitor.newest("first")).to_contain_text("is now with the owner; nothing needs telling twice")


async def test_who_falls_silent_reopens_it_with_a_tap(visitor: Visitor, live: LiveStage, reza: Account):
    ada = await comes(live, "Ada")
    number = await complains(live, ada, "It leaks.")
    await explains(live, reza)
    await live.pass_time(14 * DAY)
    await visitor.opens("en")
    await visitor.shows("first", "Ada")
    await expect(visitor.newest("first")).to_contain_text("closed “without an answer” and doesn't count as settled")

    await visitor.taps("first", "Reopen")

    await expect(visitor.newest("first")).to_contain_text("is open again, same number, whole history.")
    await visitor.shows("second", "Reza")
    await visitor.writes("second", f"/complaint {number}")
    await expect(visitor.newest("second")).to_contain_text("opened again")


async def test_two_that_are_one_go_on_under_one_number(visitor: Visitor, live: LiveStage):
    ben = await comes(live, "Ben")
    first, second = await two(live, ben)
    await visitor.opens("en")
    await visitor.shows("first", "Ben")
    await visitor.shows("second", "Reza")
    await visitor.writes("second", f"/complaint {first}")

    await visitor.taps("second", "Merge", second)

    await expect(visitor.newest("second")).to_contain_text(f"goes on as {second} now")
    await expect(visitor.newest("first")).to_contain_text("is about the same thing")


async def test_fifty_who_complain_of_what_happens_now_are_answered_at_once(
    visitor: Visitor, live: LiveStage, reza: Account
):
    eve = await comes(live, "Eve")
    await is_kept(live, eve, reza)
    await taps(live, eve, "Convinced", "Yes, it's settled")
    await writes(live, live.owner, "/causes")
    await taps(live, live.owner, "worn seal", "همین حالا پیش می‌آید")
    for number in range(MANY):
        await complains_of(live, await comes(live, f"Guest {number}"), "Damaged", "It leaks.")

    await visitor.opens("en")
    await visitor.shows("second", "Reza")
    await expect(visitor.newest("second")).to_contain_text(f"{MANY} complaints of this were answered at once")
    await visitor.shows("first", f"Guest {MANY - 1}")
    await expect(visitor.pane("first")).to_contain_text("A seal was missing.")
    await visitor.taps("first", "Yes, it's settled")

    await expect(visitor.newest("second")).to_contain_text("1 settled")


async def test_a_broken_promise_is_owned_up_to_with_a_new_date(visitor: Visitor, live: LiveStage, reza: Account):
    ida = await comes(live, "Ida")
    await is_promised(live, ida, reza)
    await live.pass_time(2 * DAY)
    await visitor.opens("en")
    await visitor.shows("first", "Ida")
    await expect(visitor.newest("first")).to_contain_text("We didn't do it, and we are sorry.")
    await visitor.shows("second", "مینا")
    await expect(visitor.pane("second")).to_contain_text("Ida")

    await visitor.shows("second", "Reza")
    await visitor.pane("second").get_by_role("button", name="New date").last.click()
    await expect(visitor.newest("second")).to_contain_text("two glasses with you")


async def test_what_costs_more_than_one_may_give_waits_for_a_second_yes(
    visitor: Visitor, live: LiveStage, reza: Account
):
    lou = await comes(live, "Lou")
    await complains(live, lou, "It broke.")
    await drafts(live, reza)
    await puts_right(live, reza, "Refund", "2 million", "to the same card by Monday.")
    await visitor.opens("fa")
    await visitor.shows("first", "Lou")
    await visitor.shows("second", "مینا")
    await taps(live, reza, "Send")
    await expect(visitor.newest("second")).to_contain_text("موافقت شما را می‌خواهد")
    await expect(visitor.pane("first")).not_to_contain_text("Refund of")

    await visitor.taps("second", "موافقم، بفرستید")

    await expect(visitor.pane("first")).to_contain_text("Refund of 2,000,000 toman: to the same card by Monday.")


async def test_a_strangers_forged_taps_do_nothing_and_say_so(visitor: Visitor, live: LiveStage, reza: Account):
    max_ = await comes(live, "Max")
    await complains(live, max_, "It broke.")
    stranger = await comes(live, "Sly")
    await visitor.opens("en")
    await visitor.shows("second", "Reza")
    shown = await visitor.newest("second").inner_text()
    keys = {data for message in reza.chat if message.by == "bot" for row in message.buttons for _, data in row}
    assert len(keys) > MANY // 10

    for data in sorted(keys):
        stranger.forges(data, stranger.last.id)
        await live.settle()
        assert "doesn't work for you" in stranger.toasts[-1].text or "don't know" in stranger.toasts[-1].text, data

    assert await visitor.newest("second").inner_text() == shown
