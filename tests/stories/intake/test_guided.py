"""What is asked while a complaint is told: one thing at a time, nothing twice, and nothing that is known."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import heard, is_asked, labels, last, rows, taps, writes
from tests.stories.intake.telling import buys, tells

SINCE = ["Today", "A few days", "Over a week", "Since it came"]


async def test_of_two_purchases_one_is_named_then_since_when_then_the_wish(play: Stage, emma: Account, agent: Account):
    await buys(play, emma, "kettle", "teapot")

    await tells(play, emma, "Quality")
    assert last(emma) == "Which purchase is it about? Tap one, or write it."
    assert labels(emma) == ["teapot, 22 November", "kettle, 21 November", "None of these", "Just send it", "Discard"]

    await taps(play, emma, "kettle, 21 November")
    assert last(emma) == "About: kettle, 21 November.\nSince when? Tap one, or write it."
    assert labels(emma) == [*SINCE, "Skip", "Just send it", "Not about that", "Discard"]

    await taps(play, emma, "A few days")
    assert last(emma).startswith("About: kettle, 21 November.\nWhat, small or large, would put it right?")
    await writes(play, emma, "A new seal.")

    assert "Quality · kettle · for some days · wanted: A new seal." in last(emma)
    assert "Quality · kettle\n" in last(agent)
    assert "It leaks.\nBegan some days before\nWanted: A new seal.\n" in last(agent)
    await writes(play, agent, "/complaint 9CMJ")
    assert "Began some days before" in last(agent)


async def test_in_persian_too_and_since_when_stands_in_their_own_words(play: Stage, sara: Account, owner: Account):
    await buys(play, sara, "کتری", "قوری")
    await tells(play, sara, "کیفیت", "چکه می‌کند", "تمام شد")
    assert last(sara) == "درباره‌ی کدام خریدتان است؟ یکی را بزنید، یا بنویسید."

    await taps(play, sara, "قوری، ۱ آذر")
    assert last(sara) == "درباره‌ی: قوری، ۱ آذر.\nاز کی این‌طور است؟ یکی را بزنید، یا بنویسید."
    await writes(play, sara, "از هفته‌ی دوم")
    await taps(play, sara, "پیشنهاد با شما")

    assert "کیفیت، قوری، از کی: از هفته‌ی دوم" in last(sara)
    assert "چکه می‌کند\nاز کی: از هفته‌ی دوم\n" in last(owner)


async def test_the_only_purchase_is_taken_for_it_in_the_open_and_can_be_taken_away(play: Stage, emma: Account):
    await buys(play, emma, "kettle")
    await tells(play, emma, "Came late")
    assert last(emma).startswith("About: kettle, 21 November.\nWhat, small or large")
    assert labels(emma) == ["You propose", "Not about that", "Discard"]

    await taps(play, emma, "Not about that")
    assert labels(emma) == ["You propose", "Discard"]
    await taps(play, emma, "You propose")

    assert "Came late\n" in last(emma)
    assert await rows(play, "select purchase_id, purchase_told from matters") == [
        {"purchase_id": None, "purchase_told": 1}
    ]


async def test_whoever_only_wants_to_say_it_is_done_in_two_taps(play: Stage, emma: Account, agent: Account):
    await buys(play, emma, "kettle", "teapot")

    await writes(play, emma, "/complain")
    await taps(play, emma, "Quality")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "Just send it")

    assert "We have your complaint." in last(emma)
    assert "Quality\n" in last(emma)
    assert "It leaks." in last(agent)
    assert await rows(play, "select purchase_id, since, state from matters") == [
        {"purchase_id": None, "since": None, "state": "received"}
    ]


async def test_out_of_the_blue_two_taps_are_enough_and_what_is_passed_over_is_asked_no_more(play: Stage, emma: Account):
    await buys(play, emma, "kettle", "teapot")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "A problem")
    assert labels(emma)[-2:] == ["Just send it", "Discard"]

    await taps(play, emma, "Something else", "None of these", "Skip", "You propose")

    assert "We have your complaint." in last(emma)
    asked = ("What happened?", "Which purchase is it about?", "Since when?")
    assert [heard(emma).count(one) for one in asked] == [0, 0, 0]  # Each gave its place to the next.


async def test_a_complaint_of_a_score_knows_its_purchase_and_what_the_day_tells_is_not_asked(
    play: Stage, emma: Account
):
    await buys(play, emma, "teapot")
    await is_asked(play, emma, "kettle")
    await taps(play, emma, "2")
    await writes(play, emma, "It came on the wrong day.")

    await taps(play, emma, "Yes, look into it", "Came late")

    assert last(emma).startswith("What, small or large, would put it right?")
    await taps(play, emma, "You propose")
    assert "Came late · " in last(emma)


async def test_whoever_writes_instead_is_understood_where_one_purchase_is_meant(play: Stage, emma: Account):
    await buys(play, emma, "six tea glasses", "kettle")
    await tells(play, emma, "Damaged", "Two are broken.")

    await writes(play, emma, "Tea Glasses")
    assert last(emma).startswith("About: six tea glasses, ")

    await writes(play, emma, "Since the second week")
    await taps(play, emma, "You propose")
    assert "Two are broken.\nDamaged · six tea glasses" in last(emma)
    assert "Damaged · six tea glasses · since when: Since the second week" in last(emma)


async def test_a_score_of_ones_own_accord_knows_no_purchase_and_none_may_be_meant(play: Stage, emma: Account):
    await buys(play, emma, "kettle", "teapot")
    await writes(play, emma, "/rate")
    await taps(play, emma, "2")
    await writes(play, emma, "Your site is down.")

    await taps(play, emma, "Yes, look into it", "Something else")
    assert last(emma) == "Which purchase is it about? Tap one, or write it."
    await taps(play, emma, "None of these")

    assert last(emma) == "Since when? Tap one, or write it."
    await writes(play, emma, "all week")
    await taps(play, emma, "You propose")
    assert "Something else · since when: all week" in last(emma)
