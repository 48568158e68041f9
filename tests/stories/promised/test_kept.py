"""A promise is kept, in the customer's eyes too; or it moves, or is broken: then with the reason."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    heard,
    labels,
    last,
    plain,
    replies,
    rows,
    taps,
    toast,
    writes,
)
from tests.stories.promised.promising import is_promised, keeps, promises


async def test_what_shows_it_goes_to_the_customer_who_agrees(play: Stage, sara: Account, agent: Account):
    number = await complains(play, sara, "شکست.", "تمام شد")
    await promises(play, agent)
    await keeps(play, agent, "Tracking 4711")
    assert last(sara) == "به قولمان عمل کردیم: two glasses with you\nTracking 4711\nاز نظر شما هم انجام شده است؟"
    assert labels(sara) == ["بله، انجام شد", "نه، نشد"]

    await taps(play, sara, "بله، انجام شد")

    assert last(sara).endswith("خوشحالیم که شما هم همین را می‌گویید.")
    assert last(agent) == "سارا agrees that it is done: two glasses with you."
    await writes(play, agent, f"/complaint {number}")
    assert "Promised by" not in last(agent)
    assert "kept, says the customer, too" in last(agent)


async def test_a_picture_shows_it_too(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await taps(play, agent, "It's kept")

    agent.sends_photo("At your door.")
    await play.settle()

    assert "At your door." in heard(emma)
    assert any(message.file for message in emma.chat if message.by == "bot")


async def test_the_customers_no_opens_it_again_and_those_above_hear_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await is_promised(play, emma, agent)
    await keeps(play, agent)
    await taps(play, emma, "No, it isn't")

    assert last(emma).startswith("You say it isn't done: two glasses with you")
    assert last(manager).startswith(f"Emma says this isn't done, though we said it was ({number}):")
    assert labels(agent)[:3] == ["It's kept", "New date", "Can't be kept"]

    await writes(play, emma, "One of them is cracked.")
    assert "One of them is cracked." in last(agent)
    await writes(play, emma, "/promises")
    assert "two glasses with you, by tomorrow, 21:00: in time so far" in last(emma)


async def test_a_no_after_closing_reopens_the_complaint(play: Stage, emma: Account, agent: Account):
    number = await is_promised(play, emma, agent)
    agent.forges("cl:1", agent.last.id)
    await play.settle()
    await taps(play, emma, "Yes, it's settled")
    agent.forges("pk:1:no_proof", agent.last.id)
    await play.settle()

    await taps(play, emma, "No, it isn't")

    assert f"Complaint {number} is open again" in heard(emma)
    assert await column(play, "select state from matters") == ["reopened"]


async def test_a_yes_and_a_no_count_once_and_for_their_own_customer_alone(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    sara.forges("pa:1:1", sara.last.id)
    await play.settle()
    assert toast(sara) == "این دکمه برای شما کار نمی‌کند."
    question = emma.last.id

    for answer in ("pa:1:1", "pa:1:1", "pa:1:0", "pa:1:0"):
        emma.forges(answer, question)
        await play.settle()

    assert await rows(play, "select agreed, kept_at from promises") == [{"agreed": 0, "kept_at": None}]
    assert [plain(text).startswith("Emma agrees") for text in agent.says].count(True) == 1


async def test_a_new_date_is_told_with_its_reason_before_and_after_it_is_late(
    play: Stage, emma: Account, agent: Account
):
    await is_promised(play, emma, agent, by="in 3 days")
    await taps(play, agent, "New date", "In a week")
    assert last(agent).endswith("The cause, not an excuse; the customer reads it as you write it.")
    await writes(play, agent, "The workshop is closed until Friday.")

    assert last(emma) == (
        "We promised: two glasses with you, by Tuesday 24 November, 21:00. We can't do it by then, and we are sorry.\n"
        "The reason: The workshop is closed until Friday.\nNew date: Saturday 28 November, 21:00"
    )

    await play.pass_time(8 * DAY)
    await taps(play, agent, "New date", "Tomorrow")
    await writes(play, agent, "We forgot.")
    assert "We didn't do it, and we are sorry.\nThe reason: We forgot." in last(emma)
    await keeps(play, agent)
    assert "Our promise is kept, though late" in last(emma)


async def test_one_that_cannot_be_kept_is_said_with_its_reason(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await is_promised(play, emma, agent)
    await taps(play, agent, "Can't be kept")
    await writes(play, agent, "These glasses aren't made any more.")

    assert last(emma).startswith("We promised: two glasses with you, by tomorrow, 21:00. We can't keep it")
    assert "Our managers know, too." in last(emma)
    assert last(manager).startswith(f"Reza has told Emma that this can't be kept ({number}):")
    agent.forges("pk:1:keep", agent.last.id)
    await play.settle()
    assert toast(agent) == "The customer has been told before that this promise can't be kept."


async def test_one_given_up_before_its_day_is_nowhere_told_as_due_or_broken(
    play: Stage, emma: Account, sara: Account, owner: Account, agent: Account, manager: Account
):
    await is_promised(play, emma, agent)
    await taps(play, agent, "Can't be kept")
    await writes(play, agent, "They aren't made any more.")
    await writes(play, emma, "/promises")
    assert last(manager).splitlines()[2].startswith("It was to be kept by tomorrow, 21:00. The reason:")
    assert last(emma).endswith("• two glasses with you, by tomorrow, 21:00: can't be kept")

    await complains(play, sara, "شکست.", "تمام شد")
    await promises(play, agent)
    await taps(play, agent, "Can't be kept")
    await writes(play, agent, "They aren't made any more.")
    await writes(play, sara, "/promises")
    assert last(sara).endswith("• two glasses with you، تا فردا، ساعت ۲۱: گفتیم نمی‌شود")
    await writes(play, owner, "/promises")
    await taps(play, owner, "همه")
    assert "گفتیم نمی‌شود" in last(owner)


async def test_a_colleague_may_keep_it_and_nobody_keeps_it_twice(play: Stage, emma: Account, agent: Account):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await is_promised(play, emma, agent)
    await writes(play, dana, "/promises")
    await taps(play, dana, "pc:1", "It's kept", "Nothing to show")

    agent.forges("pk:1:no_proof", agent.last.id)
    await play.settle()

    assert toast(agent) == "The customer has been told before that this promise is kept."
    assert [plain(text).startswith("Our promise is kept") for text in emma.says].count(True) == 1
    assert await column(play, "select owner_id from promises") == await column(
        play, "select id from people where name = 'Reza'"
    )


async def test_a_file_is_no_reason(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await taps(play, agent, "Can't be kept")
    agent.sends_photo()
    await play.settle()

    assert last(agent) == "Please write it in words; a file can't go along with it here."
    assert await column(play, "select broken_at from promises") == [None]


async def test_a_reply_to_what_became_of_it_goes_to_the_customer(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await taps(play, emma, "No, it isn't")

    await replies(play, agent, "The courier has them. I'm calling him now.")

    assert "I'm calling him now." in last(emma)
