"""The date of a first answer: only an answer ends it, and neither a question of ours nor going up puts it off."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, heard, labels, last, taps, writes


async def test_asking_whether_it_is_settled_is_no_answer(play: Stage, emma: Account, agent: Account, manager: Account):
    await complains(play, emma, "It broke.")
    due = await column(play, "select due_at from matters")
    await play.pass_time(40 * HOUR)
    await taps(play, agent, "Close")
    await taps(play, emma, "Not yet")
    assert last(emma).endswith("is read. Answer by today, 12:00.")
    assert await column(play, "select due_at from matters") == due

    await play.pass_time(9 * HOUR)
    assert heard(agent).count("The customer is waiting.") == 1
    await writes(play, manager, "/summary")
    assert "First answer late or overdue: 1 of 1" in last(manager)

    said = len(agent.says)
    await taps(play, agent, "See the card", "Close")
    await taps(play, emma, "Not yet")
    assert "We were to answer by today, 12:00, and still haven't." in last(emma)
    assert "The answer was due today, 12:00." in heard(agent, said)
    await taps(play, emma, "Nothing to add")
    assert last(emma).startswith("All right. It stays open. We were to answer by today, 12:00")
    await play.pass_time(DAY)
    assert "went unanswered after a reminder" in heard(manager)


async def test_who_has_had_no_answer_gets_it_no_later_from_somebody_senior(
    play: Stage, sara: Account, owner: Account, agent: Account, manager: Account
):
    number = await complains(play, sara, "شکست.", "تمام شد")
    due = await column(play, "select due_at from matters")
    await play.pass_time(40 * HOUR)
    await taps(play, agent, "Close")
    await taps(play, sara, "گفت‌وگو با نفر بالاتر")

    assert await column(play, "select due_at from matters") == due
    assert await column(play, "select due_at from answer_clocks") == due
    assert number in last(sara)
    assert "Seen" in labels(manager)

    await play.pass_time(9 * HOUR)
    await writes(play, owner, "/summary")
    assert "جواب اولِ دیر یا عقب‌افتاده: ۱ از ۱" in last(owner)
