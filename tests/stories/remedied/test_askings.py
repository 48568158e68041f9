"""A second person's yes counts for what they have read, of whoever may still explain it, and somebody can give it."""

from handlers.taps import AllowTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, plain, taps, toast, writes
from tests.stories.remedied.remedying import asks_for_yes, puts_right

DECIDED = "This is decided already, or whoever asked has taken it back."


async def test_a_yes_to_what_was_taken_back_and_changed_sends_nothing(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It burnt down.")
    said = len(emma.says)
    asked = await asks_for_yes(play, agent, manager, "1 million")
    old = next(data for row in manager.last.buttons for _, data in row if data.startswith("al:"))
    await taps(play, manager, "No, with a reason")
    await taps(play, agent, "Take it back")
    assert f"{number}: what Reza wanted to give doesn't wait for your yes any more." in shown(manager, asked)
    await writes(play, manager, "Too much.")
    assert "Too much." not in heard(agent)

    await taps(play, agent, "Put it right", "Nothing beside the explanation")
    await puts_right(play, agent, "Voucher", "4 million")
    await taps(play, agent, "Ask for a yes")
    draft = (await column(play, "select id from explanations"))[0]
    for data in (old, AllowTap(draft, 0, 1).write(), f"al:{draft}:1", f"al:{draft}:1:9"):
        manager.forges(data, manager.last.id)
        await play.settle()
        assert toast(manager) == DECIDED, data
    assert len(emma.says) == said

    await taps(play, agent, "Drop it")
    assert "doesn't wait for your yes any more" in last(manager)
    await writes(play, agent, f"/complaint {number}")
    await asks_for_yes(play, agent, manager, "3 million")
    await taps(play, manager, "Yes, send it")
    assert "Voucher for 3,000,000 toman" in plain(emma.says[said])


def shown(account: Account, message: int) -> str:
    """What a message reads by now."""
    return plain(next(one.text for one in account.chat if one.id == message))
