"""While a customer makes a complaint of what staff have as a note, staff read that, and are offered nothing in vain."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import is_asked, labels, last, taps, writes


async def changes_their_mind(play: Stage, customer: Account) -> None:
    """Two taps, the second before the first is answered."""
    customer.taps("A thank-you")
    customer.taps("A problem")
    await play.settle()


async def test_a_note_that_becomes_a_problem_is_being_told_until_it_is_sent(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "The tea was warm.")

    await changes_their_mind(play, emma)

    assert last(agent).endswith("State: Being told")
    assert labels(agent) == ["See the card"]

    await taps(play, emma, "Just send it")

    assert "State: Received" in last(agent)
    assert "Explain" in labels(agent)


async def test_what_is_thrown_away_then_is_the_note_that_it_was(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "The tea was warm.")
    await changes_their_mind(play, emma)
    await taps(play, emma, "Discard")

    assert last(agent).startswith("Note from Emma")
    assert last(agent).endswith("State: Received")


async def test_so_it_is_with_a_low_score_in_persian(play: Stage, sara: Account, owner: Account):
    await is_asked(play, sara)
    await taps(play, sara, "۳")
    await writes(play, sara, "چکه می‌کند.")

    await taps(play, sara, "بله، پیگیری کنید")

    assert last(owner).endswith("وضعیت: در حال نوشتن")
    assert labels(owner) == ["دیدن کارت"]

    await taps(play, sara, "دور انداختن")

    assert last(owner).endswith("وضعیت: به ما رسید")
    assert "توضیح دادن" in labels(owner)
