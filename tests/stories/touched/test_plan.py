"""/plan: an owner changes what a purchase brings, by taps or in writing; what hasn't gone out follows the change."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, heard, last, rows, taps, toast, writes


async def test_a_check_in_is_switched_on_moved_and_comes(play: Stage, emma: Account, owner: Account):
    await writes(play, owner, "/plan")
    assert "• سؤال ۰ تا ۱۰: ۲۴ ساعت پس از تحویل" in last(owner)
    assert "• احوال‌پرسی: خاموش" in last(owner)
    await taps(play, owner, "احوال‌پرسی", "روشن کردن", *["زودتر"] * 3, "صبح", "برگشت به برنامه")
    assert "• احوال‌پرسی: ۱۴ روز پس از تحویل، صبح" in last(owner)
    await taps(play, owner, "سؤال ۰ تا ۱۰", "خاموش کردن")

    await play.sell(emma.id, "kettle")
    await play.pass_time(13 * DAY)
    assert "kettle" not in heard(emma)
    await play.pass_time(2 * DAY)

    assert last(emma) == (
        "Hello. We'd like to hear how you are getting on with your kettle. Nothing is for sale here; "
        "if something isn't right, we want to put it right."
    )
    await taps(play, emma, "Not so well")
    assert last(emma) == "Thank you for being open. Tell us what isn't right; you get an answer, with a date."
    await taps(play, emma, "Tell us a problem")
    assert await column(play, "select felt from feelings") == ["not_fine"]


async def test_what_is_planned_moves_with_its_rule_and_is_dropped_where_it_is_switched_off(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    for customer in (emma, sara):
        await play.sell(customer.id, "teapot")
    await writes(play, owner, "/plan")
    await taps(play, owner, "سؤال ۰ تا ۱۰", *["دیرتر"] * 2)
    await play.pass_time(2 * DAY)
    assert "teapot" not in heard(emma)
    await play.pass_time(DAY)
    assert "teapot" in heard(emma)

    await play.sell(sara.id, "glasses")
    await taps(play, owner, "خاموش کردن")
    await play.pass_time(4 * DAY)

    assert await rows(play, "select state, why from follow_ups where kind = 'question' order by id desc limit 1") == [
        {"state": "dropped", "why": "plan_changed"}
    ]
    assert await column(play, "select count(*) from plan_rules") == [3]


async def test_for_one_product_there_is_a_plan_of_its_own(play: Stage, emma: Account, owner: Account):
    dana = await arrives(play, 200, "Dana", "en")
    await play.sell(emma.id, "teapot")
    await writes(play, owner, "/plan")
    await taps(play, owner, "برای یک جنس", "teapot", "سؤال ۰ تا ۱۰", "خاموش کردن", "برگشت به برنامه")
    assert "• سؤال ۰ تا ۱۰: خاموش\n" in last(owner)
    assert "• سالگرد: خاموش (مثل همه)" in last(owner)

    await play.sell(dana.id, "kettle")
    await play.pass_time(2 * DAY)

    assert "How likely" not in heard(emma) and "likely" not in heard(emma)
    assert "kettle" in heard(dana)


async def test_a_span_that_no_step_leads_to_is_written(play: Stage, emma: Account, owner: Account):
    await play.sell(emma.id, "teapot")
    await writes(play, owner, "/plan")
    await taps(play, owner, "سؤال ۰ تا ۱۰", "فاصله‌ی دیگر")
    assert last(owner).startswith("چه مدت پس از تحویل؟ سؤال ۰ تا ۱۰. تعداد روزها را بنویسید")
    for text, answer in (
        *(("زود", "نفهمیدیم چه مدت است"), ("x" * 4096, "نفهمیدیم چه مدت است"), ("-۳", "کمتر از صفر نمی‌شود")),
        *(("۷۳۱", "حداکثر ۷۳۰ روز"), ("9" * 4000, "حداکثر ۷۳۰ روز")),
    ):
        await writes(play, owner, text)
        assert answer in last(owner)
    assert await column(play, "select count(*) from plan_rules") == [0]

    await writes(play, owner, "دو هفته")
    assert "۱۴ روز پس از تحویل" in last(owner)
    await play.pass_time(13 * DAY)
    assert "teapot" not in heard(emma)
    await play.pass_time(2 * DAY)
    assert "teapot" in heard(emma)
    assert await rows(play, "select set_by, after_seconds from plan_rules") == [
        {"set_by": 1, "after_seconds": 1_209_600}
    ]

    await taps(play, owner, "برگشت به برنامه", "سالگرد", "روشن کردن", "فاصله‌ی دیگر", "دیرتر")
    assert await column(play, "select kind from expectations") == ["score"]  # Emma's.
    await taps(play, owner, "فاصله‌ی دیگر")
    await writes(play, owner, "۰")
    assert "هنگام خرید" in last(owner)


async def test_old_and_forged_buttons_change_nothing(play: Stage, owner: Account, emma: Account):
    await writes(play, owner, "/plan")
    rules = (
        "plr:0:question:anchor:9",
        "plr:0:reminder:other:0",
        "plr:77:question:other:0",
        "plr:0:question:part:9",
        "plr:77:question:turn:0",
        "plr:0:reminder:turn:0",
    )
    for data in (*rules, "plp:0:show", "plp:77:later", "pln:77"):
        owner.forges(data, owner.last.id)
    emma.forges("plr:0:question:turn:0", emma.last.id)
    await play.settle()

    assert await column(play, "select count(*) from plan_rules") == [0]


async def test_where_there_is_nothing_sooner_it_is_said(play: Stage, owner: Account):
    await writes(play, owner, "/plan")
    await taps(play, owner, "کارت انتظار")

    await taps(play, owner, "زودتر")
    assert toast(owner) == "همان که هست می‌ماند."

    await taps(play, owner, "دیرتر")
    assert [one.text for one in owner.toasts].count("همان که هست می‌ماند.") == 1
