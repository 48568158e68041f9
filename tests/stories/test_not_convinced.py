"""A customer who isn't convinced: it stays open, goes a role up, and the next explanation convinces."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, complains, heard, labels, last, rows, taps, toast, writes

WORDS = "Four days I've been waiting. Every time you say tomorrow."


async def explains(play: Stage, staff: Account, why: str, now: str = "It comes tonight by 21:00.") -> None:
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, why, now)
    await taps(play, staff, "Leave this out", "Send")


async def test_what_does_not_convince_goes_a_role_up_and_stays_open_until_it_does(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, WORDS)

    await taps(play, agent, "Take it")
    await explains(play, agent, "We were short of couriers.")

    assert "Reza, agent" in heard(emma)
    assert "What happened" not in emma.says[-2]
    assert WORDS not in heard(manager)

    await taps(play, emma, "Clear", "Not honest", "Not convinced")

    assert "It stays open and is now with our managers; nothing needs telling twice." in last(emma)
    assert "by Monday 23 November, 12:00" in last(emma)
    assert [one for one in labels(emma, 2) if "✓" in one] == ["Clear ✓", "Not honest ✓", "Not convinced ✓"]
    assert f"Reza's explanation didn't convince Emma; {number} is now yours." in last(manager, 2)
    assert WORDS in last(manager, 2)
    assert await rows(play, "select state, level, assignee_id from matters") == [
        {"state": "escalated", "level": "manager", "assignee_id": None}
    ]

    await writes(play, emma, "If you were short, why did you say tomorrow three times?")

    assert "If you were short, why did you say tomorrow three times?" in last(manager)
    assert "our managers will see it" in last(emma)

    await taps(play, manager, "eye:1")
    await play.pass_time(DAY)
    await explains(play, manager, "We sold more than we can carry. That was my decision.")

    assert "Mina, manager" in heard(emma, -2)

    await taps(play, emma, "Clear", "Honest", "Convinced", "Yes, it's settled")

    assert f"Complaint {number} is closed, with your yes." in heard(emma)
    assert await column(play, "select state from matters") == ["closed_agreed"]
    assert await column(play, "select convinced from explanations order by id") == [0, 1]
    life = await column(play, "select kind from events order by id")
    assert life[:5] == ["received", "taken", "explained", "not_convinced", "escalated"]
    assert life[5:] == ["words_added", "read", "explained", "convinced", "agreed"]
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]


async def test_the_earlier_explanation_is_not_judged_any_more(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, WORDS)
    await explains(play, agent, "We were short of couriers.")
    first = emma.last.id
    await taps(play, emma, "Not convinced", "Nothing to add")
    await explains(play, manager, "We sold more than we can carry.")

    emma.taps("Convinced", message=first)
    await play.settle()

    assert "There is a newer explanation; please judge that one." in toast(emma)
    assert await column(play, "select convinced from explanations order by id") == [0, None]
    assert await column(play, "select state from matters") == ["explained"]


async def test_the_same_judgement_twice_counts_once_and_a_change_of_mind_counts(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, WORDS)
    await explains(play, agent, "We were short of couriers.")

    await taps(play, emma, "Clear")
    await taps(play, emma, "Clear ✓")

    assert toast(emma) == "It was saved before."

    await taps(play, emma, "Not clear")

    assert await column(play, "select clear from explanations") == [0]


async def test_who_is_not_convinced_says_what_was_missing_or_nothing(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, WORDS)
    await explains(play, agent, "We were short of couriers.")
    await taps(play, emma, "Not convinced")

    await taps(play, emma, "Nothing to add")

    assert "It stays open, and the answer comes by Monday 23 November, 12:00." in last(emma)
    assert await column(play, "select state from matters") == ["escalated"]

    await writes(play, emma, "One thing more: nobody called.")

    assert f"Added to complaint {number}" in last(emma)


async def test_above_the_owner_is_nobody_so_it_stays_with_the_owner(play: Stage, emma: Account, owner: Account):
    await complains(play, emma, WORDS)
    await taps(play, owner, "به عهده‌ی من", "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "پیک کم داشتیم.", "امشب می‌رسد.")
    await taps(play, owner, "بدون این بخش", "فرستادن")

    await taps(play, emma, "Not convinced")

    assert "is now with the owner" in last(emma)
    assert "Emma با توضیح نسرین قانع نشد" in last(owner)
    assert await rows(play, "select state, level from matters") == [{"state": "escalated", "level": "owner"}]


async def test_who_asks_for_somebody_senior_is_heard_one_role_higher(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, WORDS)
    await explains(play, agent, "We were short of couriers.")
    await play.pass_time(2 * DAY)

    await taps(play, emma, "Talk to somebody senior")

    assert f"Complaint {number} is now with our managers" in last(emma)
    assert f"Emma wants to talk to somebody senior; {number} is now yours." in last(manager)
    assert await column(play, "select level from matters") == [Role.MANAGER]


async def test_a_manager_who_comes_later_hears_what_went_up_before(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, WORDS)
    await explains(play, agent, "We were short of couriers.")
    await taps(play, emma, "Not convinced")

    late = await appointed(play, 903, "Dana", Role.MANAGER)

    assert WORDS in heard(late)
