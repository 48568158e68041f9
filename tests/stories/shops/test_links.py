"""/link: staff hand out what nobody has come with yet, as a link, as a picture to scan and as a sheet of labels."""

import zxingcpp

from sandbox.errors import bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from storage.shops import unclaimed
from tests.bot.pictures.pngs import Png
from tests.conftest import NOON
from tests.stories.builders import DAY, column, follows, heard, labels, last, sells_by_link, taps, toast, writes
from tests.stories.shops.system import System

LINK = "https://t.me/seda_sandbox_bot?start="


def picture(play: Stage, who: Account) -> Png:
    """What the newest message of the bot shows or holds."""
    file = play.telegram.files.known(who.last.photo or who.last.document or "")
    assert file is not None
    return Png.read(file.upload.content)


def scanned(shown: Png) -> list[str]:
    """What a camera reads of it."""
    return sorted(code.text for code in zxingcpp.read_barcodes(shown.grey))


async def test_the_latest_come_first_and_each_has_its_link_and_a_picture_to_scan(play: Stage, agent: Account):
    await writes(play, agent, "/link")
    assert last(agent) == "No purchase waits for its customer. A new one: /purchase"
    tokens = [await sells_by_link(play, agent, what) for what in ("kettle", "teapot")]

    await writes(play, agent, "/link")
    assert last(agent) == (
        "2 purchases have nobody yet\nNobody is asked about them, and they don't count as silence.\n\n"
        "• teapot: of 21 November, until 19 February 2027\n• kettle: of 21 November, until 19 February 2027\n\n"
        "Tap one for its link and its picture to scan. The sheet has up to 24 labels, from the first of this list on."
    )
    assert labels(agent) == ["teapot", "kettle", "Sheet of labels"]
    await taps(play, agent, "kettle")

    assert last(agent) == (
        "For whoever bought kettle: scan this or open the link, then press Start. The purchase goes to the first who "
        f"does.\n{LINK}{tokens[0]}\nIt holds until Friday 19 February 2027, 12:00."
    )
    shown = picture(play, agent)
    assert scanned(shown) == [LINK + tokens[0]]
    assert shown.width == shown.height >= 640
    emma = play.telegram.account(102, "Emma", "en")
    emma.follows(scanned(shown)[0])
    await play.settle()
    assert "Your purchase is under your name here now: kettle." in heard(emma)


async def test_the_sheet_has_a_code_for_each_and_goes_on_with_the_page(
    play: Stage, owner: Account, website: System, agent: Account
):
    for number in range(26):
        await website.reports(number=str(number), what=f"{'قوری گل‌سرخ ' * 16}{number}")

    await writes(play, agent, "/link")
    assert "• " + "قوری گل‌سرخ " * 4 in last(agent)
    await taps(play, agent, "Sheet of labels")
    assert last(agent) == (
        "24 labels in the shop's language, for A4 label paper of 3 × 8 (70 × 37 mm). Print it without scaling."
    )
    sheet = picture(play, agent)
    assert (sheet.width, sheet.height, sheet.each_metre) == (2480, 3508, 11811)
    await writes(play, agent, "/link")
    await taps(play, agent, "Next", "Next", "Sheet of labels")

    assert last(agent).startswith("10 labels")


async def test_of_two_alike_each_is_known_by_its_number_at_the_shop(play: Stage, website: System, agent: Account):
    told = [(await website.reports(number=number))[1] for number in ("1001", "1002")]

    await writes(play, agent, "/link")

    assert "• kettle, number 1002: of 21 November, until" in last(agent)
    assert labels(agent)[:2] == ["kettle · 1002", "kettle · 1001"]
    await taps(play, agent, "kettle · 1001")
    assert told[0]["link"] in last(agent)


async def test_in_persian(play: Stage, owner: Account, website: System):
    await writes(play, owner, "/link")
    assert last(owner) == "هیچ خریدی منتظر مشتری‌اش نیست. لینک تازه: /purchase"
    await website.reports(what="قو\uffffری\ufffe")

    await writes(play, owner, "/link")
    assert "برای ۱ خرید هنوز کسی نیامده است\n" in last(owner)
    assert "• قوری، شماره‌ی 1001: ۳۰ آبان، اعتبار تا ۳۰ بهمن" in last(owner)
    await taps(play, owner, "قوری، ۱۰۰۱")
    assert last(owner).startswith("برای خریدار قوری: این را اسکن کنید یا لینک را باز کنید و Start را بزنید.")
    await writes(play, owner, "/link")
    await taps(play, owner, "برگه‌ی برچسب‌ها")

    assert "۱ برچسب به زبان فروشگاه، برای کاغذ برچسب آچهار" in last(owner)


async def test_old_buttons_say_how_it_stands(play: Stage, agent: Account, newcomer: Account, website: System):
    token = await sells_by_link(play, agent)
    await sells_by_link(play, agent, "teapot")
    await website.reports(number="7", what="mug")
    await writes(play, agent, "/link")
    listed = agent.last.id
    await follows(play, newcomer, token)
    await website.calls("PATCH", "/purchases/7", {"cancelled_at": NOON.isoformat()})

    agent.taps("kettle", message=listed)
    await play.settle()
    assert toast(agent) == "Its customer has come meanwhile."
    await play.pass_time(91 * DAY)
    agent.taps("teapot", message=listed)
    await play.settle()
    assert toast(agent) == "This link ran out yesterday. A new one: /purchase"
    agent.taps("Sheet of labels", message=listed)
    await play.settle()
    assert toast(agent) == "No purchase waits for its customer just now."
    await writes(play, agent, "/link")

    assert last(agent) == (
        "No purchase waits for its customer. With 1 nobody came before the link ran out; they don't count as silence. "
        "A new one: /purchase"
    )
    reads, now = play.house.works.reads, play.house.works.clock()
    count = await unclaimed.unclaimed(reads, since=NOON - DAY, now=now)
    assert (count.waiting, count.run_out) == (1, 1)
    assert (await unclaimed.unclaimed(reads, since=NOON + DAY, now=now)).waiting == 0


async def test_where_telegram_takes_no_picture_the_link_comes_in_words(play: Stage, agent: Account):
    token = await sells_by_link(play, agent)
    await writes(play, agent, "/link")

    play.telegram.faults.append(Fault(bad_request("IMAGE_PROCESS_FAILED"), "sendPhoto"))
    await taps(play, agent, "kettle")

    assert f"\n{LINK}{token}\n" in last(agent)
    assert agent.last.photo is None


async def test_a_customer_knows_of_no_such_thing(play: Stage, emma: Account, agent: Account):
    await sells_by_link(play, agent)

    await writes(play, emma, "/link")
    assert last(emma) == "We don't know this command. What can be done: /help"
    for data in ("lk:1", "lks:0", "lsh:0"):
        emma.forges(data, emma.last.id)
        await play.settle()
        assert toast(emma) == "This button doesn't work for you."
    assert await column(play, "select count(*) from outbox where message like 'links.%'") == [0]
