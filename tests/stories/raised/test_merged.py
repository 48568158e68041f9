"""What nobody senior has seen of a complaint that is merged into another goes on being urged with the other."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, heard, labels, last, rows, taps, writes
from tests.stories.merging import merges

WORDS = "My hand is burnt."
RAISED = "select matter_id, role, raised_at, seen_at from raised"


async def is_merged(play: Stage, emma: Account, agent: Account) -> str:
    """A severe complaint goes on, an hour later, under the number of an ordinary one; return that."""
    ordinary = await complains(play, emma, "It leaks.")
    severe = await complains(play, emma, WORDS)
    await play.pass_time(HOUR)
    await merges(play, agent, severe, ordinary)
    return ordinary


async def test_the_owners_hear_when_they_would_have_heard(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await is_merged(play, emma, agent)
    said = len(owner.says)
    await play.pass_time(DAY - 2 * HOUR)
    assert len(owner.says) == said

    await play.pass_time(HOUR)

    assert f"شکایت {number} از Emma" in last(owner)
    assert WORDS in last(owner)
    await play.pass_time(DAY)
    assert heard(owner).count("هنوز هیچ‌کدام نگفته") == 1


async def test_the_managers_copy_is_of_what_goes_on_and_can_be_seen(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    said = len(manager.says)
    number = await is_merged(play, emma, agent)
    (copy,) = [text for text in manager.says[said:] if "somebody may be in danger" in text]
    assert number in copy
    assert WORDS in copy

    await taps(play, manager, "Seen")
    owners = len(owner.says)
    await play.pass_time(2 * DAY)

    assert "هنوز هیچ‌کدام نگفته" not in heard(owner, owners)
    (kept,) = await rows(play, RAISED)
    assert kept["matter_id"] == 1
    assert kept["seen_at"] is not None


async def test_what_was_seen_of_the_other_tells_nothing_of_this(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, WORDS)
    second = await complains(play, emma, "The court will hear of it.")
    await play.pass_time(HOUR)
    manager.forges("eye:1", manager.last.id)
    await play.settle()
    await play.pass_time(HOUR)

    await merges(play, agent, second, first)

    assert await column(play, "select count(*) from raised where matter_id = 1 and seen_at is null") == [1]
    assert "Seen" in labels(manager)


async def test_a_manager_who_merges_them_has_seen_both(play: Stage, emma: Account, agent: Account, manager: Account):
    ordinary = await complains(play, emma, "It leaks.")
    severe = await complains(play, emma, WORDS)

    await merges(play, manager, severe, ordinary)

    assert await column(play, "select count(*) from raised where seen_at is null") == [0]
    await writes(play, agent, f"/complaint {ordinary}")
    assert WORDS in last(agent)
