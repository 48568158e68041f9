"""One matter that the clock stumbles over holds up no other; the owners read its number once, and it is tried again."""

from domain.stumbles import MOST_TOLD
from sandbox.people import Account
from sandbox.stage import Stage
from storage import matters, words
from storage.staff import raised
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, MINUTE, column, complains, heard, last, number_of, rows, taps, writes
from tests.stories.stumbled.conftest import WORDS, Breaks

TOLD = "کاری که وقتش رسیده بود انجام نشد"
TASKS = "select task, subject, times from stumbles order by id"


async def tell(play: Stage, *customers: Account) -> None:
    for customer in customers:
        await writes(play, customer, "/complain", f"It leaks, says {customer.name}.")


async def test_a_draft_that_cannot_be_handed_over_lets_all_later_ones_through(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account, breaks: Breaks
):
    await tell(play, emma)
    mend, number = breaks(matters, "lock", 1), await number_of(play)
    await tell(play, sara)
    await play.pass_time(31 * MINUTE)
    await play.pass_time(MINUTE)

    assert "says سارا" in heard(agent)
    assert "says Emma" not in heard(agent)
    assert last(owner).splitlines() == [
        f"{TOLD}: رساندن شکایتی که مشتری تعریف کرده بود، {number}. ایراد از برنامه است؛ شماره‌اش، در لاگ هم، ۱ است.",
        "هر ۱۰ دقیقه دوباره امتحان می‌کنیم؛ بقیه‌ی کارها پیش می‌رود.",
    ]
    await play.pass_time(HOUR)
    assert heard(owner).count(TOLD) == 1
    (stumble,) = await rows(play, "select task, subject, times, place from stumbles")
    assert stumble["times"] > 1
    assert (stumble["task"], stumble["subject"]) == ("complaint", 1)
    assert stumble["place"].startswith("LookupError in broken, ")
    assert WORDS not in stumble["place"]

    mend()
    await play.pass_time(11 * MINUTE)

    assert "says Emma" in heard(agent)
    assert "We have your complaint." in heard(emma)
    assert await rows(play, TASKS) == []


async def test_words_that_nobody_sorted_wait_for_no_others(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account, breaks: Breaks
):
    for customer in (emma, sara):
        await writes(play, customer, f"A word by {customer.name}")
    breaks(words, "of_matter", 1)
    await play.pass_time(HOUR)
    await play.pass_time(MINUTE)

    assert "A word by سارا" in heard(agent)
    assert heard(owner).count(TOLD) == 1
    assert "رساندن حرفی که مشتری نوشته بود" in last(owner)


async def test_one_late_answer_that_fails_leaves_everybody_else_their_reminders(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account, breaks: Breaks
):
    number = await complains(play, emma, "It leaks.")
    other = await complains(play, sara, "چکه می‌کند", "تمام شد")
    breaks(matters, "lock", 1)
    await play.pass_time(4 * DAY)

    assert await column(play, "select matter_id from events where kind = 'breached'") == [2]
    assert await column(play, "select kind from events where kind in ('overdue', 'escalated') order by id") == [
        "overdue",
        "escalated",
    ]
    assert other in heard(agent)
    assert [(one["task"], one["subject"]) for one in await rows(play, TASKS)] == [("breach", 1), ("reminder", 1)]
    assert heard(owner).count(TOLD) == 2
    assert f"تا درست شود خودتان پی‌اش را بگیرید: /complaint {number}" in heard(owner)


async def test_what_nobody_senior_has_seen_goes_to_the_owners_beside_one_that_fails(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account, breaks: Breaks
):
    await complains(play, emma, "My hand is burnt.")
    other = await complains(play, sara, "دستم سوخت", "تمام شد")
    breaks(raised, "latest", 1)
    await play.pass_time(2 * DAY)

    assert await column(play, "select matter_id from events where kind = 'unseen'") == [2]
    assert other in heard(owner)
    assert [(one["task"], one["subject"]) for one in await rows(play, TASKS)] == [("urge", 1)]


async def test_one_fault_that_meets_many_is_told_a_few_times_a_day(
    play: Stage, agent: Account, owner: Account, monkeypatch
):
    customers = [await arrives(play, 300 + number, "Kim", "en") for number in range(MOST_TOLD + 2)]
    await tell(play, *customers)

    async def broken(*_: object) -> None:
        raise LookupError(WORDS)

    monkeypatch.setattr(words, "of_matter", broken)
    await play.pass_time(HOUR)
    for _ in customers:
        await play.pass_time(MINUTE)

    assert await column(play, "select count(*) from stumbles") == [MOST_TOLD + 2]
    assert heard(owner).count(TOLD) == MOST_TOLD
    assert last(owner).endswith("بعدی‌ها را فقط در لاگ می‌نویسیم.")


async def test_whom_a_late_complaint_is_about_hears_of_no_fault_with_it(
    play: Stage, emma: Account, manager: Account, owner: Account, breaks: Breaks
):
    number = await complains(play, emma, "The owner was rude.")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us", "نسرین")
    said = len(owner.says)
    breaks(matters, "lock", 1)
    await play.pass_time(3 * DAY)

    assert len(await rows(play, TASKS)) == 2
    assert TOLD not in heard(owner, said)
    assert "What was due by itself couldn't be done: reminding you of an answer that is late" in heard(manager)
