"""/nps split by all that is known of a score, and beside the period before: in words and by buttons."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, bought, labels, last, plain, taps, toast, writes

SPLITS = ["By product", "By month", "By touchpoint", "By topic", "By who served", "By language", "By spending"]


async def people_score(play: Stage, scores: list[int], first: int, what: str) -> list[Account]:
    """Each score by a person of its own, a day after they have bought it."""
    people = [await arrives(play, first + number, f"Customer {number}", "en") for number in range(len(scores))]
    for person in people:
        await play.sell(person.id, what)
    await play.pass_time(DAY)
    for person, score in zip(people, scores, strict=True):
        await taps(play, person, str(score))
    return people


async def test_by_product_each_has_its_own_figure_and_of_few_there_is_none(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    await people_score(play, [10, 9, 9, 8, 3], 200, "kettle")
    await people_score(play, [0, 6], 300, "قوری")
    await writes(play, emma, "/rate", "10")
    await writes(play, manager, "/nps")
    assert labels(manager, 2) == ["What they wrote", *SPLITS, "The period before"]
    assert labels(manager) == []

    await taps(play, manager, "By product")

    assert last(manager) == (
        "NPS by product · 25 October to 23 November\n"
        "All together: 0 (−54 to +54), 7 responses\n\n"
        "• kettle: +40 (−30 to +80), 5 responses\n"
        "• قوری: 2 responses, too few for a score\n\n"
        "In brackets: 95% intervals. Fewer than 30 responses are too few to judge.\n"
        "Not counted above: 1 volunteered score (/rate)."
    )
    assert labels(manager) == ["Compare", "The period before", "The whole score"]
    await writes(play, owner, "/nps ۳۰ به تفکیک محصول")
    assert "شاخص توصیه (NPS) به تفکیک محصول، ۳ آبان تا ۲ آذر\nروی هم: ۰ (" in last(owner)
    assert "\n• قوری: ۲ پاسخ، کم برای شاخص\n" in last(owner)


async def test_beside_the_period_before_by_a_word_and_by_buttons_in_place(
    play: Stage, manager: Account, owner: Account
):
    await people_score(play, [0, 0, 0, 6, 7] * 6, 200, "kettle")
    await people_score(play, [10] * 5, 300, "teapot")
    await play.pass_time(10 * DAY)
    await people_score(play, [10, 10, 10, 9, 7] * 6, 400, "kettle")
    await people_score(play, [3] * 5, 500, "teapot")
    await writes(play, manager, "/nps 12 compare")
    told = plain(manager.says[-2]).splitlines()
    assert told[3].startswith("Against 12 November to 23 November: +109 (+67 to +133; p < 0.001). It has risen;")
    assert told[4] == "Then: −54, 35 responses; 95% interval −74 to −26"

    await writes(play, manager, "/nps 12 by product compare")
    assert last(manager).splitlines()[2:7] == [
        "Against the period before: ▲ +109 (+67 to +133; p < 0.001): it has risen",
        "",
        "• kettle: +80 (+56 to +90), 30 responses",
        "Then: −80; change ▲ +160 (+122 to +169; p < 0.001): it has risen",
        "• teapot: −100 (−100 to −17), 5 responses",
    ]
    assert "Then: +100; change −200 (−200 to −61): too few to judge" in last(manager)
    assert "2 groups were compared: even if nothing differs, 1 comparison in 20 looks as if it did." in last(manager)
    said = len(list(manager.chat))

    await taps(play, manager, "Don't compare", "The period before")
    assert last(manager).splitlines()[3] == "• kettle: −80 (−90 to −56), 30 responses"
    await taps(play, manager, "Compare")
    assert "Against the period before: no responses then" in last(manager)
    assert len(list(manager.chat)) == said
    await taps(play, manager, "The whole score")
    assert plain(manager.says[-2]).startswith("NPS: −54 · 12 November to 23 November")
    await writes(play, owner, "/nps ۱۲ مقایسه به تفکیک محصول")
    assert "آن وقت: −۸۰؛ تفاوت ▲ +۱۶۰ (+۱۲۲ تا +۱۶۹؛ p < ۰٫۰۰۱): بالا رفته" in last(owner)


async def test_by_what_is_not_known_it_is_said_kindly_and_by_what_nobody_has_how_to_ask(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    await writes(play, manager, "/nps by product")
    assert last(manager) == "No responses from 23 October to 21 November, so there is no NPS."
    assert labels(manager) == ["The period before"]
    people = await people_score(play, [10, 9, 9, 8, 3], 200, "kettle")
    await taps(play, people[4], "Yes, look into it", "Damaged")
    await writes(play, people[4], "It leaks.")

    for asked, told in {
        "by served-by": "Who served isn't known of any of them: a shop system or a file",
        "by touchpoint": "• Question, 0 to 10: +40 (−30 to +80), 5 responses",
        "by language": "• English: +40 (−30 to +80), 5 responses",
        "by month": "• Nov 2026: +40 (−30 to +80), 5 responses",
        "by tier": "Of nobody a sum in toman is known in the 365 days until 22 November: a shop system or a file",
        "by colour": "We can't split the score by “colour”. By these we can: product, month, touchpoint",
        "by": "We can't split the score by “”. By these we can",
        "product": "“by product” or “compare” may follow, as in /nps October by product compare",
    }.items():
        await writes(play, manager, f"/nps {asked}")
        assert told in last(manager), asked
    await writes(play, owner, "/nps به تفکیک رنگ")
    assert last(owner).startswith("شاخص را به تفکیک «رنگ» نداریم. به این تفکیک‌ها داریم: محصول، ماه")
    await writes(play, owner, "/nps به تفکیک میزان خرید")
    assert "در ۳۶۵ روز تا ۱ آذر مبلغ هیچ خریدی به تومان معلوم نیست؛" in last(owner)
    await taps(play, manager, "The whole score", "By topic")
    assert last(manager).splitlines()[3:5] == [
        "• Damaged: 1 response, too few for a score",
        "• No complaint: 4 responses, too few for a score",
    ]


async def test_by_what_customers_brought_measured_in_the_year_and_none_where_too_few_or_nobody_stands_out(
    play: Stage, manager: Account, owner: Account
):
    early = await people_score(play, [0, 0, 0, 6, 7], 200, "kettle")
    for customer in early[:4]:
        await bought(play, customer, 3, cost=500_000)
    await writes(play, manager, "/nps by tier")
    assert last(manager).splitlines()[3:] == [
        "In the 365 days until 22 November sums in toman are known of 4 customers. Fewer than 5 can't be parted."
    ]
    await bought(play, early[4], 400, 3, cost=500_000)
    await taps(play, manager, "The whole score", "By spending")
    assert "so many of 5 customers brought the same that no top 20% stands out." in last(manager)
    await writes(play, owner, "/nps به تفکیک سطح")
    assert "خرید ۵ خریدار آن‌قدر به هم نزدیک است که ۲۰ درصدِ پرخریدتر از بقیه جدا نمی‌شود." in last(owner)

    late = await people_score(play, [10, 9, 9, 8, 3] * 4 + [0], 300, "kettle")
    for customer in late[:20]:
        await bought(play, customer, 1, cost=100_000)
    await bought(play, late[0], 1, cost=30_000_000, currency="rial")
    for customer in early[:3]:
        await bought(play, customer, 2, cost=100_000)
    await writes(play, manager, "/nps 1 by tier compare")

    assert last(manager).splitlines()[2:] == [
        "Against the period before: +113 (+23 to +136): too few to judge",
        "",
        "By what they brought in the 365 days until 23 November. The top 20%: 4 of 25 customers,"
        " each with 600,000 toman or more. The period before is told of the same customers.",
        "",
        "• The top 20%: 1 response, too few for a score",
        "Then: too few to compare",
        "• The others: +37 (−2 to +65), 19 responses",
        "Then: too few to compare",
        "• No sums known: 1 response, too few for a score",
        "Then: no responses",
        "",
        "In brackets: 95% intervals. Fewer than 30 responses are too few to judge.",
    ]
    await writes(play, owner, "/nps ۷ به تفکیک میزان خرید")
    assert last(owner).splitlines()[3:8] == [
        "بر پایه‌ی خرید هر کس در ۳۶۵ روز تا ۲ آذر. ۲۰ درصدِ پرخریدتر: ۴ نفر از ۲۵ خریدار،"
        " هر کدام از ۶۰۰٬۰۰۰ تومان به بالا.",
        "",
        "• ۲۰ درصدِ پرخریدتر: ۴ پاسخ، کم برای شاخص",
        "• بقیه‌ی خریداران: +۲۹ (−۸ تا +۵۸)، ۲۱ پاسخ",
        "• مبلغ خریدشان معلوم نیست: ۱ پاسخ، کم برای شاخص",
    ]
    await writes(play, early[0], "/forget")
    await taps(play, early[0], labels(early[0])[0])
    await writes(play, manager, "/nps 7 by spending")
    assert "The top 20%: 5 of 24 customers, each with 500,000 toman or more." in last(manager)
    assert "• The top 20%: −40 (" in last(manager)
    assert "), 5 responses\n• The others: +37 (−2 to +65), 19 responses\n" in last(manager)
    assert "• No sums known: 2 responses, too few for a score" in last(manager)
    assert "2 groups were compared: even if nothing differs" in last(manager)


@pytest.mark.parametrize(
    "forged",
    [
        "npd:2026-11-21:2026-10-23:product:alone",
        "npd:0001-01-01:0001-01-02:product:alone",
        "npd:1990-01-01:2026-01-02:month:compared",
        "npd:yesterday:today:product:alone",
        "npd:2026-10-23:2026-11-21:colour:new",
        "np:2026-11-21:2026-10-23",
        "np:0001-01-01:9999-12-31",
    ],
)
async def test_forged_days_change_nothing(play: Stage, manager: Account, forged: str):
    await people_score(play, [10], 200, "kettle")
    await writes(play, manager, "/nps 7")
    said = len(list(manager.chat))

    manager.forges(forged, manager.last.id)
    await play.settle()

    assert toast(manager) == "This button doesn't work for you."
    assert len(list(manager.chat)) == said
