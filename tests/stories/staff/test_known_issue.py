"""What happens now: whoever complains of it hears why at once, staff read one summary, and all hear of its end."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, heard, labels, last, number_of, plain, rows, taps, toast, writes
from tests.stories.staff.test_causes import complains_of, is_kept


@pytest.fixture
async def omid(play: Stage) -> Account:
    return await arrives(play, 104, "Omid", "en")


@pytest.fixture
async def happening(play: Stage, emma: Account, agent: Account, manager: Account) -> Account:
    """Emma's kettle leaked first; the manager says that it happens now."""
    await is_kept(play, emma, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await writes(play, manager, "/causes")
    await taps(play, manager, "worn seal", "Happening now")
    return manager


async def test_fifty_who_complain_of_it_are_told_at_once_and_staff_read_one_message(
    play: Stage, agent: Account, happening: Account
):
    told = len(agent.says)
    customers = [await arrives(play, 500 + number, f"Customer {number}", "en") for number in range(50)]
    for customer in customers:
        customer.writes("/complain")
    await play.settle()
    for step in ("Damaged", "It leaks.", "Just send it"):
        for customer in customers:
            customer.writes(step) if step == "It leaks." else customer.taps(step)
        await play.settle()

    assert all("Why\nA seal was missing." in plain(one.says[-2]) for one in customers)
    assert all(plain(one.says[-2]).endswith("Mina, manager") for one in customers)
    assert all(labels(one) == ["Yes, it's settled", "Not yet"] for one in customers)
    assert len(agent.says) == told + 1
    assert (
        last(agent)
        .splitlines()[1]
        .startswith("Since today, 12:00, 50 complaints of this were answered at once: 0 settled, 0 wanted more.")
    )

    for customer in customers[:30]:
        customer.taps("Yes, it's settled")
    await play.settle()
    assert "30 settled, 0 wanted more" in last(agent)
    assert len(agent.says) == told + 1
    assert await column(play, "select count(*) from matters where state = 'closed_agreed'") == [31]


async def test_who_wants_more_reaches_staff_as_usual(play: Stage, omid: Account, agent: Account, happening: Account):
    await complains(play, omid)
    number = await number_of(play)
    assert number not in heard(agent)

    await taps(play, omid, "Not yet")
    await writes(play, omid, "I have changed the seal myself.")

    assert f"Complaint {number} · Damaged" in heard(agent)
    assert "It drips." in heard(agent)
    assert "I have changed the seal myself." in last(agent)
    assert await rows(play, "select convinced from explanations order by id desc limit 1") == [{"convinced": 0}]
    assert "0 settled, 1 wanted more" in heard(agent)


async def test_who_writes_more_is_heard_whole(play: Stage, omid: Account, agent: Account, happening: Account):
    await complains(play, omid)

    await writes(play, omid, "And the lid doesn't close.")

    assert "It drips.\nAnd the lid doesn't close." in last(agent)


async def test_the_silent_are_asked_and_never_count_as_settled(
    play: Stage, omid: Account, agent: Account, happening: Account
):
    await complains(play, omid)

    await play.pass_time(3 * DAY)
    assert "settled" in last(omid)
    await play.pass_time(5 * DAY)

    assert await column(play, "select state from matters order by id desc limit 1") == ["closed_silent"]
    assert "0 settled, 0 wanted more" in last(agent)


async def test_what_is_urgent_or_about_something_else_goes_to_a_human(
    play: Stage, emma: Account, agent: Account, happening: Account
):
    await complains_of(play, emma, "Came late", "Nobody came.")
    assert "Nobody came." in last(agent)
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A strike.", "It comes today.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await complains_of(play, emma, "Damaged", "It gave me an electric shock, my hand is burnt.")

    assert "electric shock" in heard(agent)
    assert "This is happening to several people" not in last(emma)


async def test_when_it_is_over_everybody_who_was_told_hears_how(
    play: Stage, emma: Account, omid: Account, agent: Account, happening: Account
):
    await complains(play, omid)
    number = await number_of(play)
    said = len(emma.says)
    await writes(play, happening, "/causes")
    await taps(play, happening, "worn seal", "It's over")
    await writes(play, happening, "All seals are changed.")

    assert last(omid) == f"News about complaint {number}:\nAll seals are changed.\nDoes it settle it?"
    assert last(happening) == "“worn seal” is over; the customers of 1 complaint have been told."
    assert "It is over: All seals are changed." in last(agent)
    assert len(emma.says) == said

    await taps(play, omid, "Yes, it's settled")
    await complains(play, omid)
    assert "It drips." in last(agent)


async def test_it_happens_once_ends_once_and_only_managers_say_so(
    play: Stage, emma: Account, agent: Account, happening: Account
):
    agent.forges("cn:1:over", agent.last.id)
    await play.settle()
    assert toast(agent) == "This button doesn't work for you."
    happening.forges("cn:1:happens", happening.last.id)
    await play.settle()
    assert toast(happening) == "Somebody has said before that “worn seal” is happening now."

    await taps(play, happening, "It's over")
    await writes(play, happening, "Done.")
    happening.forges("cn:1:over", happening.last.id)
    await play.settle()

    assert toast(happening) == "“worn seal” is over."


async def test_who_reads_another_language_goes_to_a_human(
    play: Stage, sara: Account, agent: Account, happening: Account
):
    await writes(play, sara, "/complain")
    await taps(play, sara, "خراب بود")
    await writes(play, sara, "چکه می‌کند")

    await taps(play, sara, "همین را بفرستید")

    assert "چکه می‌کند" in last(agent)


async def test_a_low_score_that_becomes_such_a_complaint_is_told_at_once_too(
    play: Stage, omid: Account, agent: Account, happening: Account
):
    await writes(play, omid, "/rate")
    await taps(play, omid, "2", "Yes, look into it", "Damaged")
    await writes(play, omid, "It drips.")

    await taps(play, omid, "Just send it")

    assert labels(omid) == ["Yes, it's settled", "Not yet"]
    assert "they were told why at once" in heard(agent)


async def test_while_it_happens_it_cannot_be_removed(play: Stage, agent: Account, happening: Account):
    agent.forges("cd:1:remove", agent.last.id)
    await play.settle()

    assert toast(agent).startswith("“worn seal” is happening now; let a manager or the owner say first that it is over")


async def test_who_is_a_manager_no_more_tells_nobody_how_it_ended(
    play: Stage, omid: Account, owner: Account, happening: Account
):
    await complains(play, omid)
    said = len(omid.says)
    await taps(play, happening, "It's over")
    number = (await column(play, "select id from people where name = 'Mina'"))[0]
    owner.forges(f"rl:{number}:agent", owner.last.id)
    await play.settle()

    await writes(play, happening, "Lunch at one?")

    assert len(omid.says) == said


async def complains(play: Stage, omid: Account) -> None:
    await complains_of(play, omid, "Damaged", "It drips.")
