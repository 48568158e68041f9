"""What is said of one complaint and one customer, or of a few: no share in percent, and no most frequent topic."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, heard, last, plain, taps, writes
from tests.stories.topics.naming import complains_of


def says(account: Account, begins: str) -> str:
    """The line that begins so, of what was said last with such a line."""
    lines = [line for text in account.says for line in plain(text).splitlines()]
    return [line for line in lines if line.startswith(begins)][-1]


@pytest.fixture
async def digests(play: Stage, manager: Account, owner: Account) -> None:
    for reader, weekly in ((manager, "Weekly"), (owner, "هر هفته")):
        await writes(play, reader, "/digest")
        if reader is owner:
            await taps(play, reader, "نسرین")
        await taps(play, reader, weekly)


@pytest.mark.usefixtures("digests")
async def test_one_complaint_of_the_only_customer(play: Stage, emma: Account, manager: Account, owner: Account):
    await play.sell(emma.id, "kettle")
    await complains_of(play, emma, "Damaged", "It leaks.")
    await play.pass_time(8 * DAY)
    await writes(play, manager, "/summary")
    await writes(play, owner, "/summary")

    assert says(manager, "• Complaints") == "• Complaints: 1 new (Damaged), 0 in as many days before"
    assert says(owner, "• شکایت") == "• شکایت: ۱ تازه (خراب بود)، در همین مدت پیش از آن ۰"
    assert "most often" not in heard(manager)
    assert "One customer has bought within a year; we heard from them within three months" in plain(last(manager))
    assert "در یک سال گذشته فقط یک نفر خرید کرده و در این سه ماه از او خبر داریم" in plain(last(owner))


@pytest.mark.usefixtures("digests")
async def test_two_complaints_of_two_topics_and_three_customers(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    for number in (301, 302):
        customer = await arrives(play, number, "Kim", "en")
        await play.sell(customer.id, "kettle")
    await play.sell(emma.id, "kettle")
    await complains_of(play, emma, "Damaged", "It leaks.")
    await complains_of(play, customer, "Came late", "It came on Friday.")
    await play.pass_time(8 * DAY)

    assert says(manager, "• Complaints") == "• Complaints: 2 new, 0 in as many days before"
    assert says(owner, "• شکایت") == "• شکایت: ۲ تازه، در همین مدت پیش از آن ۰"
    assert says(manager, "• Heard") == "• Heard from 3 of 3 customers within three months"
    assert says(owner, "• در سه ماه") == "• در سه ماه از ۳ نفر خبر داریم، از میان ۳ مشتری"


async def test_who_is_alone_and_silent(play: Stage, emma: Account, manager: Account, owner: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(120 * DAY)
    await writes(play, manager, "/silent")
    await writes(play, owner, "/silent")

    assert plain(last(manager)).startswith(
        "One customer has bought within a year; nothing was heard from them within three months."
    )
    assert plain(last(owner)).startswith("در یک سال گذشته فقط یک نفر خرید کرده و سه ماه است از او خبری نداریم.")
