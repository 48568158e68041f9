"""A date further ahead than its author may promise: they read so before it goes, and who may promise it after."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, column, complains, heard, labels, last, replies, taps, toast, writes

OFFER = "Make it a promise"
WARNING = "You name a date: Sunday 20 December, 21:00. You may promise as far as 5 December."


async def drafts(play: Stage, staff: Account, until: str) -> None:
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A thin box.", f"Two new ones come by {until}.")
    await taps(play, staff, "Leave this out")


async def test_its_author_reads_what_they_may_do_and_can_still_change_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It broke.")
    await drafts(play, agent, "20 December")
    assert f"{WARNING} Change the date, or send it as it stands: the managers read it then" in last(agent)

    await taps(play, agent, "Edit what now")
    await writes(play, agent, "Two new ones come by tomorrow.")
    assert "You may promise as far as" not in last(agent)
    await taps(play, agent, "Send")

    assert OFFER not in labels(manager)


async def test_sent_as_it_stands_those_who_may_promise_hear_of_it_once(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, "It broke.")
    await drafts(play, agent, "20 December")
    before, owners = len(manager.says), len(owner.says)
    await taps(play, agent, "Send")

    heard_of = [one for one in manager.says[before:] if "further ahead than they may promise" in one]
    assert len(heard_of) == 1
    assert heard_of[0].startswith("Reza has named a date to Emma")
    assert "Sunday 20 December, 21:00" in heard_of[0]
    assert "Two new ones come by 20 December." in heard_of[0]
    assert "further ahead" not in heard(owner, owners)

    await taps(play, manager, OFFER, "Send")
    assert last(emma).startswith("Our promise: Two new ones come, by Sunday 20 December, 21:00.")


async def test_of_two_managers_one_makes_it_a_promise(play: Stage, emma: Account, agent: Account, manager: Account):
    other = await appointed(play, 905, "Nima", Role.MANAGER)
    await complains(play, emma, "It broke.")
    await drafts(play, agent, "20 December")
    await taps(play, agent, "Send")
    await taps(play, manager, OFFER, "Send")

    await taps(play, other, OFFER)

    assert toast(other) == "It was saved before."
    assert len(await column(play, "select id from promises")) == 1


async def test_in_persian_the_owner_hears_of_a_message(play: Stage, emma: Account, agent: Account, owner: Account):
    for reader in (agent, owner):
        await writes(play, reader, "/language")
        await taps(play, reader, "فارسی")
    await complains(play, emma, "شکست.")

    await replies(play, agent, "شیشه‌ی نو تا ۲۹ آذر می‌رسد.")

    assert "شما تا ۱۴ آذر می‌توانید قول بدهید" in last(agent)
    assert "صاحب فروشگاه" in last(agent)
    assert "شیشه‌ی نو تا ۲۹ آذر می‌رسد." in last(owner)
    assert labels(owner)[0] == "ثبت قول"


@pytest.mark.parametrize("until", ["tomorrow", "5 December"])
async def test_nobody_else_hears_of_what_its_author_may_promise(
    play: Stage, emma: Account, agent: Account, manager: Account, until: str
):
    await complains(play, emma, "It broke.")
    before = len(manager.says)

    await drafts(play, agent, until)
    await taps(play, agent, "Send")

    assert labels(agent) == [OFFER]
    assert "further ahead" not in heard(manager, before)
