"""An answer that is late: who owes it hears first, a day later the managers and the customer, then the owners."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage
from tests.stories.builders import DAY, HOUR, appointed, column, complains, heard, is_asked, last, taps, writes


async def test_the_assignee_alone_is_reminded(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    await play.pass_time(2 * DAY - HOUR)
    before = len(agent.says), len(other.says)

    await play.pass_time(HOUR)

    assert last(agent) == (f"The answer to {number} (Emma) was due today, 12:00. The customer is waiting.")
    assert (len(agent.says), len(other.says)) == (before[0] + 1, before[1])


async def test_while_nobody_has_it_all_agents_are_reminded(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")

    await play.pass_time(2 * DAY)

    assert "The customer is waiting." in last(agent)
    assert "The customer is waiting." in last(other)


async def test_a_day_later_the_managers_hear_it_and_the_customer_the_truth(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    said = len(emma.says)
    await play.pass_time(3 * DAY - HOUR)
    assert number not in heard(manager)
    assert len(emma.says) == said

    await play.pass_time(HOUR)
    assert f"{number} went unanswered after a reminder. Nobody has taken it" in last(manager)
    assert "It leaks." in last(manager)
    assert last(emma).startswith(f"We were to answer complaint {number} by yesterday, 12:00, and we didn't.")

    said = len(emma.says), len(agent.says), len(manager.says)
    await play.pass_time(5 * DAY)
    assert (len(emma.says), len(agent.says), len(manager.says)) == said
    assert await column(play, "select kind from events order by id") == [
        "received",
        "breached",
        "overdue",
        "escalated",
        "escalated",
        "unseen",
    ]


async def test_another_day_later_the_owners_hear_it_once_and_the_customer_nothing_more(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    nasrin = play.telegram.accounts[OWNER]
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    await play.pass_time(4 * DAY - HOUR)
    assert number not in heard(olga) + heard(nasrin)
    said = len(emma.says), len(agent.says), len(manager.says)

    await play.pass_time(HOUR)

    assert last(olga).startswith(
        f"Nobody has answered {number} from Emma: not Reza, not the managers. It was due Monday 23 November, 12:00.\n"
        "It leaks.\nThe customer was told that we are late, and still waits."
    )
    assert last(nasrin).startswith(f"{number} از Emma هنوز بی‌جواب است: نه Reza جواب داده است، نه مدیران.")
    assert (len(emma.says), len(agent.says), len(manager.says)) == said
    heard_by_owners = len(olga.says), len(nasrin.says)
    await taps(play, nasrin, "دیدم")
    await play.pass_time(5 * DAY)
    assert (len(olga.says), len(nasrin.says)) == heard_by_owners


async def test_what_begins_with_a_manager_goes_on_to_the_owners_and_ends_there(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    number = await complains(play, emma, "It leaks.")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Take it")
    since = len(agent.says)
    await play.pass_time(2 * DAY)
    assert last(manager).startswith(f"The answer to {number} (Emma) was due today, 12:00.")
    reminded = len(manager.says)

    await play.pass_time(DAY)
    await taps(play, olga, "Seen")
    await play.pass_time(4 * DAY)

    assert heard(olga).count(number) == 1
    assert last(olga).startswith(f"{number} went unanswered after a reminder. Handled by Mina")
    assert "The owner knows it now" in last(emma)
    assert (len(agent.says), len(manager.says)) == (since, reminded)


async def test_an_owner_alone_hears_it_when_it_is_due_when_the_customer_is_told_and_once_unless_it_is_seen(
    play: Stage, emma: Account, owner: Account
):
    await complains(play, emma, "It leaks.")
    since = len(owner.says)

    await play.pass_time(9 * DAY)

    due, told = heard(owner, since).split("مشتری منتظر است.\n")
    assert due.startswith("موعد جواب")
    assert "با یادآوری هم جواب نگرفت" in told
    assert "به مشتری گفته‌ایم که دیر شده است." in told
    assert told.endswith("این را دوباره یادآوری نمی‌کنیم.")
    assert len(owner.says) == since + 3
    assert "The owner knows it now" in last(emma)


async def test_nobody_hears_two_steps_at_once_when_the_program_was_away(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    play.clock.move(9 * DAY)

    await play.pass_time(2 * HOUR)
    assert "The customer is waiting." in heard(agent)
    assert number not in heard(manager)

    await play.pass_time(DAY)
    assert f"{number} went unanswered after a reminder" in last(manager)


async def test_what_is_answered_in_time_reminds_nobody(play: Stage, emma: Account, agent: Account, manager: Account):
    await complains(play, emma, "It leaks.")
    await play.pass_time(47 * HOUR)
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")

    await play.pass_time(5 * DAY)

    assert "The customer is waiting." not in heard(agent)
    assert "It leaks." not in heard(manager)


async def test_a_call_back_that_is_late_is_reminded_but_the_customer_was_promised_nothing(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    said = len(emma.says)

    await play.pass_time(3 * DAY)

    assert "The customer is waiting." in heard(agent)
    assert "went unanswered after a reminder" in last(manager)
    assert len(emma.says) == said


async def test_whoever_went_silent_after_going_up_is_late_again(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")

    await play.pass_time(2 * DAY)

    assert f"The answer to {number} (Emma) was due" in last(manager)
    assert "The customer is waiting." not in heard(agent)


async def test_the_card_and_the_status_say_that_a_date_has_passed(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account
):
    number = await complains(play, emma, "It leaks.")
    persian = await complains(play, sara, "چکه می‌کند.", "تمام شد")
    await play.pass_time(3 * DAY)

    await writes(play, emma, "/status")
    assert last(emma).endswith("Next: our answer; it was due yesterday, 12:00, and is late")
    await writes(play, sara, "/status")
    assert last(sara).endswith("گام بعد: جواب ما؛ قرار بود تا دیروز، ساعت ۱۲ بدهیم و دیر شده است")
    await writes(play, agent, f"/complaint {number}")
    assert "Nobody has taken it · the answer was due yesterday, 12:00\n" in last(agent)
    await writes(play, owner, f"/complaint {persian}")
    assert "هنوز کسی آن را به عهده نگرفته است، موعد جواب دیروز، ساعت ۱۲ بود\n" in last(owner)
