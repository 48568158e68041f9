"""No answer is owed to a thank-you or a note, whatever old button is tapped; told as a problem, it is owed one."""

from handlers.taps import ReopenTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, labels, last, replies, rows, taps, toast, writes

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


async def test_thanks_for_an_answer_are_passed_on_and_nobody_is_asked_what_they_are(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await writes(play, emma, "When are you open?")
    await taps(play, emma, "A question")
    await replies(play, agent, "Daily, from nine to five.")

    await writes(play, emma, "Thank you!")

    assert last(emma) == "That does us good; we've passed it on."
    assert last(agent).endswith("Thank you!")
    await writes(play, emma, "On Friday, too?")
    assert "A question" in labels(emma)

    await writes(play, sara, "کی باز هستید؟")
    await taps(play, sara, "سؤال است")
    await replies(play, agent, "هر روز")
    await writes(play, sara, "مرسی")
    assert last(sara).startswith("دلگرممان کردید؛")


async def test_thanks_days_after_an_answer_may_be_for_anything(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "When are you open?")
    await taps(play, emma, "A question")
    await replies(play, agent, "Daily, from nine to five.")
    await play.pass_time(2 * DAY)

    await writes(play, emma, "Thank you!")

    assert "A thank-you" in labels(emma)
