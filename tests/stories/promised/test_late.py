"""The clock and promises: a reminder the day before, the truth when one is missed, and the owners when it stays so."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, appointed, column, explains, heard, labels, last, plain, taps, writes
from tests.stories.promised.promising import is_promised, keeps


async def test_the_day_before_its_owner_is_reminded_once(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent, by="in 3 days")
    await play.pass_time(DAY + 12 * HOUR)
    assert "due soon" not in heard(agent)

    await play.pass_time(10 * HOUR)

    reminder = "Reza's promise is due soon: two glasses with you, to Emma, by tomorrow, 21:00."
    await play.pass_time(HOUR)
    assert [plain(text) for text in agent.says].count(reminder) == 1
    assert labels(agent)[:3] == ["It's kept", "New date", "Can't be kept"]


async def test_what_is_due_after_a_day_off_is_reminded_of_before_it(play: Stage, emma: Account, agent: Account):
    await play.pass_time(3 * DAY)  # Tuesday; Friday is off.
    await is_promised(play, emma, agent, by="Saturday")
    await play.pass_time(DAY + 12 * HOUR)
    assert "due soon" not in heard(agent)

    await play.pass_time(12 * HOUR)

    assert "by Saturday 28 November, 21:00." in heard(agent)
    assert heard(agent).count("due soon") == 1
    said = len(agent.says)
    await play.pass_time(DAY + 8 * HOUR)
    assert len(agent.says) == said


async def test_missed_the_customer_hears_the_truth_and_the_managers_hear_it_too(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await is_promised(play, emma, agent)
    await play.pass_time(2 * DAY)

    assert last(emma) == (
        "We promised: two glasses with you, by yesterday, 21:00. We didn't do it, and we are sorry. "
        "You hear the reason and a new date by tomorrow, 09:00. Our managers know, too."
    )
    assert f"This promise is late, it was due yesterday, 21:00 (Emma, {number}):" in heard(agent)
    assert last(manager).startswith(f"Reza's promise to Emma is late ({number}):")
    assert labels(manager) == ["See promise"]


async def test_without_a_new_date_the_customer_is_told_so_and_the_owners(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    number = await is_promised(play, emma, agent)
    await play.pass_time(3 * DAY)

    assert "We still have neither the reason nor a new date for “two glasses with you”" in heard(emma)
    assert last(olga).startswith(f"Reza's promise to Emma is late, and nobody has named a new date ({number}):")
    said = len(emma.says), len(olga.says)
    await play.pass_time(5 * DAY)
    assert "promise" not in heard(emma, said[0])
    assert "promise" not in heard(olga, said[1])


async def test_who_heard_before_that_the_owner_knows_isnt_told_it_as_news(play: Stage, emma: Account, manager: Account):
    await is_promised(play, emma, manager)
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")

    await play.pass_time(3 * DAY)

    assert "موعد تازه را حداکثر تا فردا، ساعت ۹ می‌گوییم. صاحب فروشگاه هم می‌داند." in heard(emma)
    assert "عذر می‌خواهیم. صاحب فروشگاه هم می‌داند؛ هر خبری بشود همین‌جا می‌گوییم." in heard(emma)


async def test_a_new_date_begins_the_clock_anew(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await play.pass_time(2 * DAY)
    await taps(play, agent, "New date", "In 3 days")
    await writes(play, agent, "The courier is ill.")
    said = len(emma.says)
    await play.pass_time(2 * DAY)
    assert "We promised" not in heard(emma, said)

    await play.pass_time(2 * DAY)

    assert "We promised: two glasses with you" in heard(emma, said)
    assert await column(play, "select count(*) from events where kind = 'promise_overdue'") == [2]


async def test_kept_in_time_nobody_hears_of_the_clock(play: Stage, emma: Account, agent: Account, manager: Account):
    await is_promised(play, emma, agent, by="in 3 days")
    await keeps(play, agent)
    said = len(agent.says)

    await play.pass_time(5 * DAY)

    assert "promise" not in heard(agent, said)
    assert "promise" not in heard(manager)
    assert await column(play, "select count(*) from events where kind = 'promise_overdue'") == [0]


async def test_what_falls_due_while_staff_sleep_is_told_in_the_morning(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent, by="tomorrow 23:30")
    await play.pass_time(DAY + 12 * HOUR)
    said = len(emma.says)
    assert "We didn't do it" not in heard(emma)

    await play.pass_time(9 * HOUR)

    assert "We didn't do it" in heard(emma, said)


async def test_whose_owner_has_left_is_everybodys(play: Stage, emma: Account, agent: Account, owner: Account):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await is_promised(play, emma, agent)
    number = (await column(play, "select id from people where name = 'Reza'"))[0]
    owner.forges(f"rs:{number}", owner.last.id)
    await play.settle()
    said = len(agent.says)

    await play.pass_time(2 * DAY)

    assert "This promise is late" in heard(dana)
    assert "promise" not in heard(agent, said)


async def test_an_owners_missed_promise_reaches_them_once(play: Stage, emma: Account, owner: Account):
    await is_promised_by_owner(play, emma, owner)

    await play.pass_time(2 * DAY)

    assert [("عقب افتاد" in plain(text)) for text in owner.says].count(True) == 0
    assert [("موعد این قول گذشت" in plain(text)) for text in owner.says].count(True) == 1
    assert "The owner knows, too." in last(emma)


async def is_promised_by_owner(play: Stage, emma: Account, owner: Account) -> None:
    await writes(play, emma, "/complain", "Two glasses broke.")
    await taps(play, emma, "That's all", "You propose")
    await taps(play, owner, "قول دادن")
    await writes(play, owner, "two glasses with you")
    await taps(play, owner, "فردا", "فرستادن")


async def test_the_reason_is_told_by_a_round_hour_where_the_date_was_none(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent, by="tomorrow, 14:37")
    await play.pass_time(DAY + 3 * HOUR)

    assert "by today, 14:37. We didn't do it" in last(emma)
    assert "You hear the reason and a new date by tomorrow, 15:00." in last(emma)


async def test_wherever_it_stands_beside_a_complaint_a_late_one_is_said_to_be_late(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    number = await is_promised(play, emma, agent)
    await writes(play, emma, "/status")
    assert "Our promise: two glasses with you, by tomorrow, 21:00" in last(emma)
    await play.pass_time(3 * DAY)

    await writes(play, emma, "/status")
    await writes(play, agent, f"/complaint {number}")
    await writes(play, owner, f"/complaint {number}")
    assert "Our promise: two glasses with you; it was due Sunday 22 November, 21:00, and is late" in last(emma)
    assert "Promised by Reza: two glasses with you · late, it was due Sunday 22 November, 21:00" in last(agent)
    assert "قول Reza: two glasses with you، عقب افتاده؛ موعدش یکشنبه ۱ آذر، ساعت ۲۱ بود" in last(owner)
    await explains(play, agent)
    await taps(play, emma, "Convinced")
    assert "The promise stands: two glasses with you; it was due Sunday 22 November, 21:00, and is late." in last(emma)
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")
    await writes(play, emma, "/status")

    late = "قول ما: two glasses with you؛ قرار بود تا یکشنبه ۱ آذر، ساعت ۲۱ انجام شود و دیر شده است"
    assert late in last(emma)
