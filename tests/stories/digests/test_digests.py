"""A digest comes by itself, once, in opening hours, with the figures of the commands, and is watched until seen."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    heard,
    is_asked,
    labels,
    last,
    plain,
    taps,
    toast,
    writes,
)


def digests(account: Account) -> list[str]:
    titles = ("Digest ·", "Digest of the", "خلاصه‌ی روز", "خلاصه‌ی هفته", "خلاصه‌ی ماه")
    return [words for words in map(plain, account.says) if words.startswith(titles)]


async def is_weekly(play: Stage, account: Account) -> None:
    await writes(play, account, "/digest")
    await taps(play, account, "Weekly")


async def test_a_manager_chooses_and_it_comes_on_the_weeks_first_day_with_all_of_it(
    play: Stage, emma: Account, sara: Account, agent: Account, manager: Account
):
    await writes(play, manager, "/digest")
    assert last(manager) == "Your digest: none\nHow often shall it come?"
    assert labels(manager) == ["Daily", "Weekly", "Monthly", "None ✓"]
    await taps(play, manager, "Weekly", "At 15:00")
    assert last(manager).startswith("Your digest: weekly\nThe next one: today, 15:00.")
    assert labels(manager)[4:] == ["At 09:00", "At 12:00", "At 15:00 ✓", "At 18:00"]
    await taps(play, manager, "At 09:00")
    assert "The next one: Saturday 28 November, 09:00." in last(manager)

    await is_asked(play, emma)
    await taps(play, emma, "2")
    await writes(play, emma, "The parcel came late.")
    await is_asked(play, sara)
    await taps(play, sara, "۹")
    number = await complains(play, emma, "It leaks.")
    await play.pass_time(4 * DAY)
    assert digests(manager) == []
    await play.pass_time(DAY)

    (digest,) = digests(manager)
    assert digest.startswith(
        "Digest of the week · 21 November to 27 November\n"
        "2 scores, too few for an NPS (promoters 1, passives 0, detractors 1)."
    )
    assert "• Complaints: 1 new, 0 in as many days before\n" in digest
    assert f"• Overdue now: 1\n– {number}: No topic, due" in digest
    assert "• Promises: 0 due until the next digest, 0 late now, 0 broken" in digest
    assert "Typical words, not the kindest:\nA complaint:\nIt leaks." in digest
    assert "The parcel came late." not in digest  # Of one person one text.
    assert digest.endswith(
        "One question for you. What keeps the oldest overdue complaint from its answer, and who gives it today?"
    )
    assert await column(play, "select question from digests") == ["overdue"]


async def test_the_figures_are_those_of_the_commands_and_the_language_is_the_readers(
    play: Stage, emma: Account, owner: Account, manager: Account
):
    for number, score in enumerate((10, 9, 9, 3, 8, 10)):
        customer = await arrives(play, 200 + number, "Kim", "en")
        await writes(play, customer, "/rate")
        await taps(play, customer, str(score))
    await writes(play, owner, "/digest")
    assert "• Mina: نمی‌آید" in last(owner)
    await taps(play, owner, "نسرین", "هر ماه")
    await is_weekly(play, manager)

    await play.pass_time(8 * DAY)

    (persian,), (english,) = digests(owner), digests(manager)
    assert persian.startswith("خلاصه‌ی ماه، ۱ آبان تا ۳۰ آبان\n")
    await writes(play, owner, "/nps 1405/08/01 1405/08/30")
    figure = next(line for line in plain(owner.says[-2]).splitlines() if line.startswith("شاخص توصیه"))
    assert figure.partition("، ")[0] in persian
    assert "یک سؤال از شما. " in persian
    await writes(play, manager, "/nps 2026-11-21 2026-11-27")
    assert plain(manager.says[-2]).partition(" · ")[0] in english


async def test_seen_by_a_tap_else_a_reminder_and_then_the_owners_once(play: Stage, owner: Account, manager: Account):
    dana = await appointed(play, 905, "Dana", Role.MANAGER)
    for reader in (manager, dana):
        await writes(play, reader, "/digest")
        await taps(play, reader, "Daily")
    await play.pass_time(DAY)
    await taps(play, dana, "Seen", "Seen")
    assert toast(dana) == "Noted: you have seen it."

    await play.pass_time(DAY)
    assert "The digest of 21 November waits to be seen." in heard(manager)
    assert "waits to be seen" not in heard(dana)
    assert "Mina" not in heard(owner)
    await play.pass_time(4 * DAY)

    assert heard(owner).count("Mina خلاصه‌ی") == 1
    assert heard(manager).count("waits to be seen") == 1
    assert len(digests(manager)) == len(digests(dana)) == 5  # Of six days one was a Friday.
    await taps(play, manager, "Seen")
    assert await column(play, "select count(*) from digests where person_id = 3 and seen_at is null") == [0]


async def test_the_question_is_answered_and_stands_in_the_next(play: Stage, owner: Account, manager: Account):
    await is_weekly(play, manager)
    await play.pass_time(8 * DAY)
    await taps(play, manager, "Answer")
    assert last(manager).startswith("Nothing pressing stands in the figures.")
    await writes(play, manager, "x" * 1001)
    assert "1001 characters; there is room for 1000" in last(manager)
    await writes(play, manager, "That we are slow on Saturdays.")

    assert last(manager) == "Kept; it stands in your next digest. The owners have it, too."
    assert last(owner).startswith("جواب Mina به «در رقم‌ها چیز فوری‌ای نیست.")
    assert last(owner).endswith("That we are slow on Saturdays.")
    await play.pass_time(7 * DAY)
    assert "Last time you were asked: Nothing pressing" in digests(manager)[-1]
    assert "That we are slow on Saturdays." in digests(manager)[-1]


async def test_whoever_leaves_gets_none_and_the_complained_of_reads_nothing_about_it(
    play: Stage, emma: Account, owner: Account, manager: Account
):
    dana = await appointed(play, 905, "Dana", Role.MANAGER)
    omid = await appointed(play, 906, "Omid", Role.MANAGER)
    for reader in (manager, dana, omid):
        await is_weekly(play, reader)
    number = await complains(play, emma, "Mina shouted at me.")
    await writes(play, dana, f"/complaint {number}")
    await taps(play, dana, "It is about one of us", "Mina")
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = 906")

    await play.pass_time(8 * DAY)

    assert digests(omid) == []
    (about_her,), (others,) = digests(manager), digests(dana)
    assert "Mina shouted at me." in others
    assert number in others
    assert "shouted" not in about_her
    assert number not in about_her
    await play.pass_time(8 * DAY)
    assert "Omid" not in heard(owner)
