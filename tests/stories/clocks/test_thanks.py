"""No answer is owed to a thank-you or a note, whatever old button is tapped; told as a problem, it is owed one."""

from handlers.taps import ReopenTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, labels, last, replies, rows, taps, toast, writes

STANDS = "select kind, state, due_at from matters"


async def test_a_thank_you_is_not_opened_again_and_may_become_a_complaint(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "What a lovely shop.")
    await taps(play, emma, "A thank-you")
    await replies(play, agent, "Thank you, Emma.")
    answer = emma.last.id
    await taps(play, agent, "Read")
    heard_by_staff = len(agent.says)

    emma.forges(ReopenTap(1).write(), emma.last.id)
    await play.settle()
    assert toast(emma) == "This needed no answer. If something is wrong after all, tell us: /complain"
    assert await rows(play, STANDS) == [{"kind": "thanks", "state": "seen", "due_at": None}]
    assert len(agent.says) == heard_by_staff

    await replies(play, emma, "But the lid fell off today.", to=answer)
    assert last(emma).endswith("If it is a problem for us to look into, tap below.")
    assert labels(emma) == ["A problem"]
    await taps(play, emma, "A problem", "Quality", "Just send it")
    assert last(emma).startswith("We have your complaint.")
    assert "But the lid fell off today." in last(agent)
    assert await rows(play, "select kind, state from matters") == [{"kind": "complaint", "state": "received"}]


async def test_a_note_reads_the_same_in_persian_and_what_was_explained_may_come_back(
    play: Stage, sara: Account, owner: Account
):
    await writes(play, sara, "در قوری سفت است.")
    await taps(play, sara, "فقط خواستم بدانید")
    sara.forges(ReopenTap(1).write(), sara.last.id)
    await play.settle()
    assert toast(sara) == "پیش‌تر ثبت شده بود."

    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "لاستیک درش نو است.", "با چند بار شستن نرم می‌شود.")
    await taps(play, owner, "بدون این بخش", "فرستادن")
    await taps(play, sara, "قانع شدم", "بله، حل شد", "باز کردن دوباره")
    assert await column(play, "select state from matters") == ["reopened"]
