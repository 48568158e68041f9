"""/themes: managers read what customers speak of, with typical voices; owners say by which words a topic is told."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    heard,
    is_asked,
    labels,
    last,
    taps,
    toast,
    writes,
)

LATE = ("هنوز نيومده", "بسته دیررسید و کسی خبر نداد", "The parcel came two weeks late")
DAMAGED = ("قوري شكسته رسيد", "The teapot came broken", "در راه شکسته بود و له شده بود")


async def complaints_of(play: Stage, texts: tuple[str, ...], first: int = 700) -> list[Account]:
    told = []
    for place, text in enumerate(texts):
        is_persian = not text.isascii()
        customer = play.telegram.account(first + place, f"Anna{place}", "fa" if is_persian else "en")
        customer.starts()
        await complains(play, customer, text, "تمام شد" if is_persian else "That's all")
        told.append(customer)
    return told


async def rates(play: Stage, account: Account, score: str, words: str) -> None:
    await is_asked(play, account)
    await taps(play, account, score)
    await writes(play, account, words)


async def test_themes_are_counted_by_tap_and_by_words_quoted_and_compared_and_what_is_none_of_them_is_told(
    play: Stage, manager: Account, owner: Account, emma: Account, sara: Account
):
    await writes(play, manager, "/themes")
    assert last(manager).startswith("No voice of customers from 23 October to 21 November.")
    await complaints_of(play, LATE[:1])
    await writes(play, manager, "/themes complaints")
    assert "Only 1 voice of complaints from 23 October to 21 November: too few to speak of themes." in last(manager)
    await play.pass_time(40 * DAY)
    await complaints_of(play, (*LATE, *DAMAGED, "رنگ جعبه را دوست ندارم"), 710)
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")
    await writes(play, emma, "See the picture")
    await taps(play, emma, "Just send it")
    await rates(play, sara, "۱۰", "خیلی سریع رسید و بسته‌بندی عالی بود")

    await writes(play, manager, "/themes 30")
    read = last(manager)
    assert read.startswith("What customers speak of, 3 December 2026 to 1 January\n9 voices, 1 from 3 November 2026")
    assert "Of 1 we know the topic by a tap, of the others by their words." in read
    assert "• Damaged: 4 (before: 0)\n" in read
    assert "• Came late: 3 (before: 1)\n" in read
    assert "• Came quickly: 1 (before: 0)\nخیلی سریع رسید و بسته‌بندی عالی بود" in read
    assert "• None of these: 1 of 9, 11% (before: 0)\nرنگ جعبه را دوست ندارم" in read
    assert sum(text in read for text in LATE) == sum(text in read for text in DAMAGED) == 2
    assert labels(manager) == ["Promoters", "Detractors", "Complaints"]

    await taps(play, manager, "Complaints")
    assert last(manager).startswith("What complaints speak of, 3 December 2026 to 1 January\n8 voices")
    assert "quickly" not in last(manager)
    await taps(play, manager, "Promoters")
    assert last(manager).startswith("Only 1 voice of promoters from 3 December 2026 to 1 January: too few")
    await writes(play, owner, "/themes ۳۰ شکایت‌ها")
    assert last(owner).startswith("شکایت‌ها از چیست، ۱۲ آذر تا ۱۱ دی\n۸ حرف، و ۱ حرف از ۱۲ آبان تا ۱۱ آذر.")
    assert "• خراب بود: ۴ (پیش از آن ۰)\n" in last(owner)
    assert "• هیچ‌کدام از این‌ها: ۱ از ۸، ۱۳ درصد" in last(owner)

    await writes(play, manager, "/themes yesterday of passives")
    assert last(manager).startswith("We don't know the period or the voices “yesterday of passives”.")
    manager.forges("th:2026-10-01:2026-09-01:all", manager.last.id)
    await play.settle()
    assert toast(manager) == "This button doesn't work for you."


async def test_nobody_is_quoted_who_is_forgotten_and_nobody_reads_what_is_about_them(
    play: Stage, manager: Account, owner: Account
):
    customers = await complaints_of(play, (*LATE, *DAMAGED[:1], "Mina shouted at me"))
    await writes(play, manager, "/themes")
    assert "Mina shouted at me" in last(manager)
    number = (await column(play, "select number from matters order by id desc"))[0]
    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "درباره‌ی یکی از همکاران است", "Mina")

    await writes(play, manager, "/themes")
    assert "• How we treated you: 1" in last(manager)
    assert "Mina shouted" not in last(manager)
    await writes(play, owner, "/themes")
    assert "Mina shouted at me" in last(owner)
    assert LATE[2] in heard(manager)

    await writes(play, customers[2], "/forget")
    await taps(play, customers[2], "Yes, forget me")
    assert LATE[2] not in heard(manager) + heard(owner)
    await writes(play, manager, "/themes")
    assert "Only 4 voices of customers" in last(manager)


async def test_owners_say_by_which_words_a_topic_is_told(play: Stage, owner: Account, manager: Account, emma: Account):
    await complaints_of(play, (*LATE, "كارت ضمانت‌نامه مهر ندارد", "No warranty card inside"))
    await writes(play, owner, "/topics")
    await taps(play, owner, "موضوع تازه")
    await writes(play, owner, "ضمانت")
    await taps(play, owner, "همین‌طور بماند", "کلمه‌های این موضوع")
    assert "هنوز کلمه‌ای از خودتان ندارد." in last(owner)
    await taps(play, owner, "کلمه‌ی تازه")
    for wrong, no in (("از", "«از» برای شناختن موضوع کم است"), ("کلمه " * 800, "موضوع را با یکی دو کلمه می‌شود شناخت")):
        await writes(play, owner, wrong)
        assert last(owner).startswith(no)
    await writes(play, owner, "کارت ضمانت، Warranty, كارت  ضمانت")
    assert "\n۲ تا اضافه شد و از /themes بعدی حساب می‌شود.\n۲ تا از خودتان، تازه‌ترین‌ها اول." in last(owner)
    assert labels(owner)[:2] == ["حذف Warranty", "حذف کارت ضمانت"]

    await writes(play, manager, "/themes")
    assert "• ضمانت: 2 (before: 0)\n" in last(manager)
    assert "• None of these: 0 of 5, 0%" in last(manager)

    drop = owner.last.buttons[0][0][1]
    await taps(play, owner, "حذف Warranty")
    owner.forges(drop, owner.last.id)
    await play.settle()
    assert await column(play, "select phrase from topic_words") == ["کارت ضمانت"]
    await writes(play, manager, "/themes")
    assert "• None of these: 1 of 5, 20%" in last(manager)
    for other in (manager, emma):
        other.forges("tw:8:add:0", other.last.id)
        await play.settle()
        assert toast(other) == "This button doesn't work for you."
    owner.forges("tw:7:add:0", owner.last.id)
    await play.settle()
    assert "همان‌طور" in toast(owner) or "می‌ماند" in toast(owner)


async def test_one_who_reads_english_sees_what_was_added_and_all_of_their_own_each_on_a_line(play: Stage):
    paul = await appointed(play, 906, "Paul", Role.OWNER)
    await writes(play, paul, "/topics")
    await taps(play, paul, "Quality", "Words that tell it", "Add words")
    await writes(play, paul, "crack, peel")
    assert "\n2 added; they count from the next /themes on.\n2 of your own, the newest first." in last(paul)
