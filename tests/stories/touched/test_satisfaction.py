"""/satisfaction: content with what they bought and with how they were served, apart, and beside the period before."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, complains, explains, last, taps, writes
from tests.stories.touched.planning import CHECK_IN, OFF, ON, QUESTION, plans


async def test_with_nothing_asked_and_what_is_no_period(play: Stage, emma: Account, owner: Account, manager: Account):
    await writes(play, manager, "/satisfaction")
    await writes(play, owner, "/satisfaction ۷")
    assert "nobody was asked how content they are. The check-in and" in last(manager)
    assert "از کسی نپرسیده‌ایم چقدر راضی است." in last(owner)
    await writes(play, manager, "/satisfaction tomorrow")
    assert "as a period" in last(manager)
    await writes(play, emma, "/satisfaction")
    assert "content" not in last(emma)


async def test_how_soon_it_was_settled_is_told_though_nobody_has_said_how_content_they_are(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    assert last(emma) == "Are you content with the outcome? Answer only if you like."

    await writes(play, manager, "/satisfaction")
    await writes(play, owner, "/satisfaction")

    assert "nobody was asked how content they are" not in last(manager)
    assert "Settled with their yes within 1 hour: 1 of 1." in last(manager)
    assert "تا ۱ ساعت با «بله»ی مشتری حل شد: ۱ از ۱." in last(owner)


async def test_product_and_service_stand_apart_and_neither_is_in_the_score(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await plans(play, owner, QUESTION, OFF)
    await plans(play, owner, CHECK_IN, ON)
    customers = [await arrives(play, 300 + at, f"Kim{at}", "en") for at in range(7)]
    for at, customer in enumerate(customers):
        await play.sell(customer.id, "kettle" if at % 3 else "Kettle")
    await play.pass_time(46 * DAY)
    for customer, felt in zip(customers, ["All fine"] * 4 + ["Not so well"] * 2, strict=False):
        await taps(play, customer, felt)
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled", "Yes", "6")

    await writes(play, manager, "/satisfaction")
    await writes(play, owner, "/satisfaction")

    assert last(manager).splitlines() == [
        "How content they are · 8 December 2026 to 6 January",
        "Nothing of this is in the score of /nps, and product and service stand apart.",
        "",
        "What they bought",
        "All fine at the check-in: 4 of 6 (30 to 90%)",
        "",
        "How they were served",
        "Settled with their yes within 1 hour: 1 of 1. The articles speak of 80% within minutes.",
        "Content with how their complaint ended: 1 of 1",
        "Yes 1, partly 0, no 0.",
        "Ease of being heard (1 to 7): 1 answer",
        "",
        "Fewer than 30 are too few to judge.",
        "Whether explanations convince: /conviction",
    ]
    assert "در احوال‌پرسی همه‌چیز خوب بود: ۴ از ۶ (بین ۳۰ و ۹۰ درصد)" in last(owner)
    assert "آسانی شنیده شدن (۱ تا ۷): ۱ جواب" in last(owner)
    await writes(play, manager, "/nps")
    assert last(manager) == "No responses from 8 December 2026 to 6 January, so there is no NPS."
