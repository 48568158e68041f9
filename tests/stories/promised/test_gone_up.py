"""A date was named, and the complaint goes up: who can keep it now is offered to make it a promise."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, complains, heard, labels, last, plain, replies, taps, toast, writes
from tests.stories.merging import merges

OFFER = "Make it a promise"


async def is_explained(play: Stage, customer: Account, staff: Account, until: str = "Saturday at 18:00") -> str:
    number = await complains(play, customer, "It broke.")
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A thin box.", f"Two new ones come by {until}.")
    await taps(play, staff, "Leave this out", "Send")
    return number


async def test_managers_are_offered_the_date_of_an_explanation_that_did_not_convince(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await is_explained(play, emma, agent)
    owners = len(owner.says)

    await play.pass_time(HOUR)
    await taps(play, emma, "Not convinced")

    assert plain(last(manager)) == (
        f"Reza had named a date to Emma before {number} came to you: Saturday 28 November, 18:00.\n"
        "Two new ones come by Saturday at 18:00.\n"
        "To Emma that is a promise. Make it one, so that it isn't forgotten; if it can't be kept, write to them."
    )
    assert "named a date" not in heard(owner, owners)
    await taps(play, agent, OFFER)
    assert toast(agent) == f"{number} has gone up to the manager."

    await taps(play, manager, OFFER, "Send")
    assert last(emma).startswith("Our promise: Two new ones come, by Saturday 28 November, 18:00.")
    assert await column(play, "select count(*) from promises where told_at is not null") == [1]


async def test_in_persian_it_goes_on_to_the_owner_who_has_it_once(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, "شکست.")
    await replies(play, agent, "شیشه‌ی نو تا شنبه می‌رسد.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "کارتن نازک بود.", "پیگیر هستیم.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")
    assert OFFER in labels(manager)
    before = len(owner.says)
    await taps(play, manager, "Explain", "Leave this out")
    await writes(play, manager, "کارتن نازک بود.", "پیگیر هستیم.")
    await taps(play, manager, "Leave this out", "Send")

    await taps(play, emma, "Not convinced")

    offers = [one for one in map(plain, owner.says[before:]) if "تاریخ داده بود" in one]
    assert len(offers) == 1
    assert offers[0].startswith(f"پیش از این‌که {number} به دست شما برسد، Reza به Emma تاریخ داده بود: ")
    assert labels(owner)[0] == "ثبت قول"


async def test_nothing_is_offered_of_what_is_promised_or_over_or_was_offered_before(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_explained(play, emma, agent)
    await taps(play, agent, OFFER, "Send")
    before = len(manager.says)
    await taps(play, emma, "Not convinced")
    assert "named a date" not in heard(manager, before)

    await is_explained(play, emma, agent, until="20 December")
    assert "further ahead than they may promise" in last(manager)
    before = len(manager.says)
    await taps(play, emma, "Not convinced")
    assert "named a date" not in heard(manager, before)


async def test_a_date_that_was_named_in_one_complaint_goes_up_with_the_other_that_it_became(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, "It broke.")
    await replies(play, agent, "Two new ones come by Saturday.")
    second = await complains(play, emma, "It still leaks.")
    await merges(play, agent, first, second)
    await writes(play, agent, f"/complaint {second}")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A thin box.", "We look into it.")
    await taps(play, agent, "Leave this out", "Send")

    await taps(play, emma, "Not convinced")

    assert last(manager).startswith(f"Reza had named a date to Emma before {second} came to you: Saturday 28 November")
    await taps(play, manager, OFFER, "Send")
    assert last(emma).startswith("Our promise: Two new ones come, by Saturday 28 November, 21:00.")
