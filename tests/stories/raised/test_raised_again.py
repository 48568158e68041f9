"""What managers were told of and is raised anew: what they were told before asks anew who has seen it and who acts."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, complains, explains, labels, taps

WORDS = "My hand is burnt."


@pytest.fixture
async def older(play: Stage, emma: Account, agent: Account, manager: Account) -> int:
    """The manager's notice that it is severe; they have seen it, and an agent has explained."""
    await complains(play, emma, WORDS)
    notice = manager.last.id
    await taps(play, manager, "Seen")
    await explains(play, agent)
    await play.pass_time(HOUR)
    return notice


async def test_gone_up_the_older_notice_can_be_seen_and_acted_on(
    play: Stage, emma: Account, manager: Account, older: int
):
    await taps(play, emma, "Not convinced")

    assert manager.last.id > older
    assert labels(manager, 2) == labels(manager) == ["Seen", "I'll act", "See the card", "Explain"]
    assert "Seen by" not in manager.says[-2]
    manager.taps("I'll act", message=older)
    await play.settle()
    assert "Mina sees to it, since today, 13:00.\nSeen by Mina (today, 13:00)" in manager.says[-2]
    assert labels(manager, 2) == labels(manager) == ["See the card", "Explain"]


async def test_in_persian_too(play: Stage, emma: Account, agent: Account, owner: Account):
    await complains(play, emma, WORDS)
    await taps(play, owner, "دیدم")
    await explains(play, agent)
    await play.pass_time(HOUR)
    assert "دیدم" not in labels(owner)

    await taps(play, emma, "Not convinced")

    assert labels(owner, 2)[:2] == labels(owner)[:2] == ["دیدم", "پیگیر می‌شوم"]
    assert "دیده شد" not in owner.says[-2]
