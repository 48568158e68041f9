"""What has gone up is closed by those to whom it went, and by those above them: no button is a way around them."""

from handlers.taps import CloseHow, CloseHowTap, CloseTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, explains, is_asked, last, rows, taps, toast, writes

STANDS = "select level, state from matters order by id"


async def test_nobody_below_closes_it_or_has_it_asked_away(
    play: Stage, owner: Account, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It broke.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await writes(play, manager, f"/complaint {number}")
    await explains(play, manager)
    await taps(play, emma, "Not convinced")
    said = len(emma.says)

    for staff in (agent, manager):
        for tap in (CloseTap(1), *(CloseHowTap(1, how) for how in CloseHow)):
            if staff is manager or not isinstance(tap, CloseHowTap):  # An agent has no choice of how.
                staff.forges(tap.write(), staff.last.id)
                await play.settle()
                assert toast(staff) == f"{number} has gone up to the owner.", tap

    assert await rows(play, STANDS) == [{"level": "owner", "state": "escalated"}]
    assert await column(play, "select muted_at from people where telegram_id = 102") == [None]
    assert len(emma.says) == said

    await writes(play, owner, f"/complaint {number}")
    await taps(play, owner, "بستن شکایت", "پرسیدن «حل شده است؟»")
    assert last(emma) == f"We explained complaint {number} today. Is it settled now?"


async def test_a_score_that_went_up_is_not_put_aside_as_read_below(
    play: Stage, sara: Account, agent: Account, manager: Account
):
    await is_asked(play, sara, "کتری")
    await taps(play, sara, "۲")
    await writes(play, sara, "چکه می‌کند.")
    await explains(play, agent)
    await taps(play, sara, "قانع نشدم")

    agent.forges(CloseTap(1).write(), agent.last.id)
    await play.settle()
    assert toast(agent).endswith("has gone up to the manager.")
    assert await rows(play, STANDS) == [{"level": "manager", "state": "escalated"}]

    await taps(play, manager, "See the card", "Read")
    assert await column(play, "select state from matters") == ["seen"]
