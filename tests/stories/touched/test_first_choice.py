"""With the question about us as a whole goes another: whether we are their first choice, and would be in a year."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, heard, labels, last, taps, toast, writes
from tests.stories.touched.planning import OFF, ON, QUARTER, QUESTION, plans

CHOICE = "One last tap, if you like: are we your first choice, and would we be in a year, too?"
SAID = "select felt from feelings where kind = 'choice' order by id"


async def are_asked(play: Stage, owner: Account, *customers: Account) -> None:
    await plans(play, owner, QUESTION, OFF)
    await plans(play, owner, QUARTER, ON)
    for customer in customers:
        await play.sell(customer.id, "teapot")
    await play.pass_time(95 * DAY)


async def test_whoever_says_why_or_passes_over_it_is_asked_and_managers_read_it(
    play: Stage, emma: Account, sara: Account, owner: Account, manager: Account
):
    nora = await arrives(play, 333, "Nora", "en")
    await are_asked(play, owner, emma, nora, sara)

    await taps(play, emma, "10")
    assert CHOICE not in heard(emma)
    await writes(play, emma, "You are quick.")
    assert last(emma) == CHOICE
    assert labels(emma) == ["Yes, and in a year", "Yes, for now", "One of several", "Not really"]
    await taps(play, emma, "Yes, for now")
    assert last(emma) == "Thank you for saying so; it helps us. You are welcome at any time."

    await taps(play, nora, "8", "Skip")
    await taps(play, nora, "Not really")
    await taps(play, sara, "۹")
    await writes(play, sara, "همه‌چیز خوب بود")
    await taps(play, sara, "بله، تا سال بعد هم")
    assert await column(play, SAID) == ["first_now", "not_first", "first_stays"]

    await writes(play, manager, "/satisfaction")
    await writes(play, owner, "/satisfaction")
    assert (
        "First choice\nTheir first choice today: 2 of 3\n"
        "Also in a year 1, for now 1, one of several 0, not 1.\n"
        "After the question about you as a whole, only those who gave 7 to 10 are asked this; "
        "the unhappy are asked nothing more."
    ) in last(manager)
    assert "\nانتخاب اول\nامروز انتخاب اولشان هستیم: ۲ از ۳\n" in last(owner)


async def test_the_unhappy_and_who_was_asked_about_a_purchase_are_asked_nothing_more(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    await are_asked(play, owner, emma)
    await taps(play, emma, "3", "Skip")
    await writes(play, sara, "/rate")
    await taps(play, sara, "۱۰")
    await writes(play, sara, "عالی بود")

    assert await column(play, SAID) == []


async def test_whoever_stopped_our_questions_meanwhile_is_not_asked(play: Stage, emma: Account, owner: Account):
    await are_asked(play, owner, emma)
    await writes(play, emma, "/stop")
    await taps(play, emma, "10", "Skip")

    assert await column(play, SAID) == []


async def test_more_words_bring_it_no_second_time(play: Stage, emma: Account, owner: Account):
    await are_asked(play, owner, emma)
    await taps(play, emma, "10")
    await writes(play, emma, "You are quick.", "And kind.")
    emma.forges("fl:1:elsewhere", emma.last.id)
    await play.settle()

    assert toast(emma) == "This button doesn't work for you."
    assert heard(emma).count(CHOICE) == 1
    assert await column(play, SAID) == [None]
