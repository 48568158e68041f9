"""A fault that was over, and comes back much later, is told anew."""

from sandbox.people import Account
from sandbox.stage import Stage
from storage import matters
from tests.stories.builders import DAY, complains, explains, heard, taps, writes
from tests.stories.stumbled.conftest import Breaks

TOLD = "کاری که وقتش رسیده بود انجام نشد"


async def test_what_was_done_by_hand_and_fails_again_weeks_later_is_told_again(
    play: Stage, emma: Account, agent: Account, owner: Account, breaks: Breaks
):
    await complains(play, emma, "It leaks.")
    mend = breaks(matters, "lock", 1)
    await play.pass_time(2 * DAY)
    assert heard(owner).count(TOLD) == 2  # Of the date that was missed, and of the reminder.

    mend()
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await play.pass_time(9 * DAY)
    await writes(play, emma, "/status")
    await taps(play, emma, "See status", "Reopen")
    breaks(matters, "lock", 1)
    await play.pass_time(4 * DAY)

    assert heard(owner).count(TOLD) == 4
