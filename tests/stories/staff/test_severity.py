"""How serious a complaint is: proposed with its reason, decided by staff; managers hear of the severe at any hour."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, complains, heard, is_asked, labels, last, taps, toast, writes


async def test_danger_reaches_managers_at_once_in_the_customers_words(
    play: Stage, sara: Account, agent: Account, manager: Account
):
    play.clock.move(11 * HOUR)  # 23:00 in Tehran.
    await complains(play, sara, "پسرم را برق گرفت", "تمام شد")

    assert "Urgent: somebody may be in danger" in heard(agent)
    assert last(manager).splitlines()[:3] == [
        "Urgent: somebody may be in danger",
        "Complaint 9CMJ from سارا, in their words:",
        "پسرم را برق گرفت",
    ]
    assert not manager.last.silent
    assert agent.last.silent
    assert labels(manager) == ["Seen", "I'll act", "See the card", "Explain"]


async def test_an_ordinary_complaint_is_told_without_a_word_of_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    said = len(manager.says)

    await complains(play, emma, "It leaks.")

    assert await column(play, "select severity from matters") == ["normal"]
    assert "Normal" not in heard(agent)
    assert len(manager.says) == said


async def test_where_there_are_no_agents_managers_read_it_once(play: Stage, emma: Account, manager: Account):
    said = len(manager.says)

    await complains(play, emma, "My lawyer will write to you.")

    assert len(manager.says) == said + 1
    assert "High: they may go public" in last(manager)


async def test_staff_decide_and_no_rule_speaks_against_them(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "I want my money back.")
    said = len(manager.says)
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "How serious")
    assert last(agent).startswith(f"{number} is taken as: High")
    assert labels(agent) == ["Low", "Normal", "High ✓", "Urgent", "See the card"]

    await taps(play, agent, "Normal")
    assert toast(agent) == "Kept; the notices show it."
    assert labels(agent) == ["Low", "Normal ✓", "High", "Urgent", "See the card"]
    await taps(play, agent, "Normal ✓")
    assert toast(agent) == "It was saved before."
    await writes(play, emma, "My lawyer says so, too.")

    assert await column(play, "select severity from matters") == ["normal"]
    assert len(manager.says) == said
    await writes(play, agent, f"/complaint {number}")
    assert ": taken as high\n" in last(agent)
    assert ": Reza took it as normal\n" in last(agent)


async def test_what_staff_raise_managers_hear_once(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    said = len(manager.says)
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "How serious", "High", "Urgent")

    assert len(manager.says) == said + 1
    assert last(manager).startswith("High\n")


async def test_more_words_may_make_it_serious(play: Stage, emma: Account, agent: Account, manager: Account):
    await complains(play, emma, "It leaks.")

    await writes(play, emma, "And now my hand is burnt.")

    assert last(manager).startswith("Urgent: somebody may be in danger\n")
    assert "And now my hand is burnt." in last(manager)


async def test_the_reason_of_a_low_score_is_weighed_too(play: Stage, emma: Account, agent: Account, manager: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    await writes(play, emma, "It caught fire.")

    assert last(manager).startswith("Urgent: somebody may be in danger\nLow score")
    assert await column(play, "select severity from matters") == ["urgent"]


async def test_the_third_complaint_of_a_customer_is_high(play: Stage, emma: Account, agent: Account, manager: Account):
    for words in ("It leaks.", "It drips.", "It smells."):
        await complains(play, emma, words)

    assert last(manager).startswith("High: it is their third complaint, or a later one\n")


async def test_words_that_nobody_sorted_are_weighed_when_they_are_handed_over(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await writes(play, emma, "The kettle caught fire.")
    await play.pass_time(HOUR)

    assert last(manager).startswith("Urgent: somebody may be in danger\nNote")


async def test_words_that_came_before_the_score_are_weighed_with_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_asked(play, emma)
    await writes(play, emma, "The kettle caught fire.")
    await taps(play, emma, "2")

    assert last(manager).startswith("Urgent: somebody may be in danger\nLow score")


async def test_long_words_and_pictures_follow_whole(play: Stage, emma: Account, agent: Account, manager: Account):
    words = "My hand is burnt. " * 60
    await writes(play, emma, "/complain", words)
    emma.sends_photo()
    await play.settle()
    await taps(play, emma, "That's all", "You propose")

    assert "Whole words below." in heard(manager)
    assert words.strip() in heard(manager)
    assert manager.last.file is not None


async def test_a_closed_complaint_is_weighed_no_more(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "How serious")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Close", "A test")

    await taps(play, agent, "Urgent")

    assert await column(play, "select severity from matters") == ["normal"]
    assert f"{number} is closed" in toast(agent)


async def test_whoever_is_forgotten_is_so_in_what_managers_were_told(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "My hand is burnt.")
    assert "My hand is burnt." in heard(manager)

    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    assert "My hand is burnt." not in heard(manager)


async def test_an_answer_and_a_corrected_word_are_weighed_too(
    play: Stage, emma: Account, sara: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where does it leak?")
    await writes(play, emma, "Onto the plug. I got an electric shock.")
    assert "I got an electric shock." in heard(manager)

    await complains(play, sara, "چکه می‌کند", "تمام شد")
    written = next(message for message in sara.chat if message.by == "me" and message.text == "چکه می‌کند")
    sara.edits(written.id, "چکه می‌کند و مرا برق گرفت")
    await play.settle()

    assert "مرا برق گرفت" in heard(manager)
