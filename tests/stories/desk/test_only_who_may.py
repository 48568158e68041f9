"""What has gone up: whoever may do nothing about it any more has no buttons for it, on copies from before either."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, complains, explains, labels, last, plain, taps, writes

ACTIONS = ("Take it", "Explain", "Ask the customer", "Promise", "Close")


def beneath(account: Account, start: str) -> list[str]:
    """The buttons under the newest message that begins so."""
    found = [message for message in account.chat if message.by == "bot" and plain(message.text).startswith(start)]
    return [plain(label) for row in found[-1].buttons for label, _ in row]


async def test_the_notice_and_the_card(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    assert all(one in beneath(agent, f"Complaint {number}") for one in ACTIONS)
    await explains(play, agent)

    await taps(play, emma, "Not convinced")

    assert beneath(agent, f"Complaint {number}") == ["See the card"]
    await taps(play, agent, "See the card")
    assert not {*ACTIONS, "How serious"} & set(labels(agent))
    await writes(play, manager, f"/complaint {number}")
    assert {"Take it", "Explain", "Ask the customer", "Promise", "Close"} <= set(labels(manager))


async def test_what_is_closed_with_a_yes_has_none_either(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await play.pass_time(DAY)

    await writes(play, agent, f"/complaint {number}")

    assert "closed" in last(agent).lower()
    assert not set(ACTIONS) & set(labels(agent))
