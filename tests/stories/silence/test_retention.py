"""/retention: who stays, beside the articles' formula; why the lost left, and what customers bring."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, bought, complains, labels, last, taps, writes


async def test_an_empty_shop_what_is_no_period_and_who_may_not_ask(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    await writes(play, manager, "/retention 7")
    await writes(play, owner, "/retention فصل")
    assert last(manager) == "Until 21 November nobody has bought anything, so there is nobody who could stay."
    assert "کسی خریدی نکرده است، پس کسی هم نبوده که بماند." in last(owner)

    for words in ("tomorrow", "0", "۱۲۳۴۵", "x" * 3000):
        await writes(play, manager, f"/retention {words}")
        assert "Who stays" not in last(manager)
        assert "nobody" not in last(manager)
    await writes(play, emma, "/retention")
    assert "Who stays" not in last(emma)
    assert "nobody" not in last(emma)


async def test_who_stayed_is_told_beside_the_articles_formula_with_why_the_lost_left_and_what_they_brought(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account
):
    lee, maxim = [await arrives(play, 300 + at, name, "en") for at, name in enumerate(("Lee", "Max"))]
    await bought(play, lee, 170)
    await bought(play, maxim, 160)
    for customer, score in ((emma, "10"), (maxim, "7")):
        await writes(play, customer, "/rate")
        await taps(play, customer, score)
    await complains(play, emma, "It leaks.")
    await play.pass_time(273 * DAY)
    for account in (lee, maxim):
        assert "You haven't bought from us for quite a while" in last(account)
    await taps(play, lee, "The price")
    names = ("Kim", "Ned", "Noa", "Oli", "Pia")
    kim, ned, noa, oli, pia = [await arrives(play, 400 + at, name, "en") for at, name in enumerate(names)]
    await bought(play, emma, 700, 390, 20, cost=1_000_000)
    await bought(play, sara, 500, 100, cost=3_000_000, currency="rial")
    await bought(play, kim, 420, 40, cost=100_000)
    await bought(play, ned, 450)  # Lost, and never asked.
    await bought(play, noa, 30, cost=100_000)
    await bought(play, oli, 900, 10, cost=50_000)  # Back again.
    await bought(play, pia, 460, 50, cost=900, currency="euro")

    await writes(play, manager, "/why Ned")
    await taps(play, manager, "Not our customer", "Just that once")

    await writes(play, manager, "/retention 120")
    await writes(play, owner, "/retention ۱۲۰")

    assert last(manager).splitlines() == [
        "Who stays · 24 April to 21 August",
        "A customer is whoever has bought within 365 days, as under /silent.",
        "",
        "Of 6 at the start, 3 still are at the end: 50% (19 to 81%)",
        "Lost: 3, a churn of 50%",
        "The articles' formula, (E − N) ÷ S: (6 − 3) ÷ 6 = 50%",
        "S: customers at the start. E: at the end. N: of those at the end, who is new or back again.",
        "Bought at least twice by then: 5 of 9 (27 to 81%)",
        "",
        "Why the 3 left:",
        "• the price: 1",
        "• asked, and said nothing: 1",
        "• not asked: 1",
        "",
        "Of the 3 lost, 1 never was our customer, as managers said under /why; we wouldn't win them back:",
        "• needed it just that once: 1",
        "",
        "Known before the period, of those who stayed and of the lost:",
        "• had bought at least twice: 1 of 3 and 0 of 3",
        "• had complained within the year: 1 of 3 and 0 of 3",
        "• gave 9 or 10 last: 1 of 1 and 0 of 1",
        "• gave 0 to 6 last: 0 of 1 and 0 of 1",
        "",
        "The top 20% (1 of 5 who bought) brought 65% of the income. That is measured; the articles say 80%.",
        "A customer brought 310,000 toman on average, half of them at most 100,000 toman; counted 5.",
        "From their first purchase until the end of the period: 800,000 toman on average,"
        " half of them at most 200,000 toman; counted 5.",
        "The sum is known of 5 of the period's 6 purchases.",
        "",
        "Fewer than 30 are too few to judge.",
        "",
        "The articles' figures, not yours: keeping 5% more raises profit by 25 to 95% (Bain),"
        " and winning a customer costs 5 times as much as keeping one.",
    ]
    assert "از ۶ مشتریِ اولِ دوره، ۳ نفر تا آخر مانده‌اند: ۵۰ درصد (بین ۱۹ و ۸۱ درصد)" in last(owner)
    assert "• پرسیدیم و چیزی نگفتند: ۱\n• نپرسیده‌ایم: ۱" in last(owner)
    assert "از ۳ نفری که رفتند، ۱ نفر به گفته‌ی مدیران در /why از اول مشتری ما نبود و سراغش نمی‌رویم:" in last(owner)
    assert "• همان یک بار لازمش بود: ۱" in last(owner)
    assert "• آخرین نمره‌شان ۹ یا ۱۰ بود: ۱ نفر از ۱ و ۰ نفر از ۱" in last(owner)
    assert "(۱ نفر از ۵ خریدار) ۶۵ درصد درآمد" in last(owner)

    for customer in (emma, sara, kim, noa, pia):
        await bought(play, customer, 1100)
    await writes(play, manager, "/retention 1000")

    assert "Of 5 at the start, 5 still are at the end: 100% (57 to 100%)\nLost: 0, a churn of 0%" in last(manager)
    assert "(6 − 1) ÷ 5 = 100%" in last(manager)
    assert "With all 4 who came as N it would say 40%: too low, for 3 of them had gone again." in last(manager)
    assert "left:" not in last(manager)


async def test_of_few_only_counts_are_told_and_who_is_no_customer_any_more_is_in_none(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account
):
    await bought(play, emma, 200)
    await bought(play, sara, 10)
    await bought(play, manager, 10)

    await writes(play, manager, "/retention")
    await writes(play, owner, "/retention")
    assert "Of 1 at the start, 1 still is one at the end\nLost: 0\n" in last(manager)
    assert "(2 − 1) ÷ 1\n" in last(manager)
    assert "What customers bring can't be told: no purchase has a sum in toman." in last(manager)
    assert "مبلغ هیچ خریدی به تومان ثبت نشده است" in last(owner)

    await writes(play, emma, "/forget")
    await taps(play, emma, labels(emma)[0])
    await writes(play, manager, "/retention")
    assert "Nobody was a customer at the start, so nobody could stay. At the end: 1." in last(manager)
