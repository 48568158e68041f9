"""A customer who finds the explanation convincing after all, and wants the complaint kept open all the same."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, explains, heard, labels, last, taps, toast, writes


async def test_whoever_has_it_now_hears_that_it_convinced_after_all(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")

    await taps(play, emma, "Convinced")

    assert f"Emma now says that the explanation of {number} convinced them." in last(manager)
    assert "Explain" in labels(manager)


async def test_and_that_it_did_not_in_the_end(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced", "Convinced")

    await taps(play, emma, "Not convinced")

    assert f"Reza's explanation didn't convince Emma; {number} is now yours." in last(manager)
    assert await column(play, "select kind from events where kind like '%convinced'") == [
        *("not_convinced", "convinced", "not_convinced")
    ]


async def test_what_has_gone_up_and_is_kept_open_waits_for_the_answer_that_was_promised(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced", "Convinced")

    await taps(play, emma, "No, keep it open")

    assert last(emma) == "All right. It stays open, and the answer comes by Monday 23 November, 12:00."


async def test_what_is_kept_open_is_asked_about_again_and_not_closed_as_unanswered(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(2 * DAY + HOUR)
    await play.pass_time(3 * DAY)
    assert "This is the last time we ask" in last(emma)

    await taps(play, emma, "Convinced", "No, keep it open")
    assert last(emma) == "It stays open. We'll ask once more whether it is settled."
    since = len(emma.says)
    await play.pass_time(DAY)
    await play.pass_time(DAY + HOUR)

    assert await column(play, "select state from matters") == ["explained"]
    assert "Is it settled now?" in heard(emma, since)


async def test_after_it_was_closed_for_want_of_an_answer_they_read_how_to_open_it_again(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(30 * DAY)
    assert await column(play, "select state from matters") == ["closed_silent"]

    await taps(play, emma, "Convinced")

    assert toast(emma) == f"{number} is closed. You can open it again: /status, then “Reopen”."
    await writes(play, emma, "/status")
    await taps(play, emma, "Reopen")
    assert await column(play, "select state from matters") == ["reopened"]
