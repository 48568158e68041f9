"""/status: what really happened to one's own complaints, and nothing else."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    HOUR,
    complains,
    heard,
    labels,
    last,
    rows,
    taps,
    writes,
)


async def test_status_tells_only_what_happened_to_ones_own(play: Stage, emma: Account, sara: Account, owner: Account):
    await writes(play, emma, "/status")
    assert last(emma) == "We have no complaint from you. If something is wrong, tell us now."

    number = await complains(play, emma, "It leaks.")
    await complains(play, sara, "دیر رسید.", "تمام شد")
    await play.pass_time(HOUR)
    await taps(play, owner, "به عهده‌ی من")
    await writes(play, emma, "/status")

    assert last(emma).startswith(f"Complaint {number}\nState: Received\nIt leaks.\n")
    assert "دیر رسید." not in heard(emma)

    owner.taps("ta:1")
    await play.settle()
    await writes(play, emma, "/status")

    assert last(emma) == (
        f"Complaint {number}\n"
        "State: نسرین is looking into it\n"
        "It leaks.\n"
        "• today, 12:00: received\n"
        "• today, 13:00: نسرین took it\n"
        "Next: our answer, by Monday 23 November, 12:00"
    )


async def test_status_lists_several_and_shows_one_by_a_tap(play: Stage, emma: Account, owner: Account):
    first = await complains(play, emma, "It leaks.")
    owner.taps("cl:1")
    await play.settle()
    await taps(play, owner, "تکراری")
    second = await complains(play, emma, "It smells.\nOf smoke.")

    await taps(play, emma, "My complaints")
    assert f"• {first}, “It leaks.”: Closed by the shop\n" in last(emma)
    assert f"• {second}, “It smells. Of smoke.”: Received\n" in last(emma)
    assert sorted(labels(emma)) == sorted([first, second])

    await taps(play, emma, first)
    assert "State: Closed by the shop" in last(emma)
    assert labels(emma) == ["All the words", "Reopen"]

    await taps(play, emma, "All the words")
    assert last(emma) == "It leaks."

    await taps(play, emma, "Reopen")
    assert f"Complaint {first} is open again, same number, whole history." in heard(emma)
    assert f"Emma {first} را دوباره باز کرده است." in heard(owner)
    assert await rows(play, "select state, cycle from matters where id = 1") == [{"state": "reopened", "cycle": 2}]


async def test_the_list_tells_in_persian_which_complaint_is_which(play: Stage, sara: Account):
    first = await complains(play, sara, "دیر رسید.", "تمام شد")
    second = await complains(play, sara, "خراب بود.", "تمام شد")

    await writes(play, sara, "/status")

    assert f"• {first}، «دیر رسید.»: به ما رسید\n" in last(sara)
    assert f"• {second}، «خراب بود.»: به ما رسید\n" in last(sara)
