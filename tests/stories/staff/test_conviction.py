"""/conviction: whether explanations convinced, on which topics, by whom, and which score followed."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, complains, explains, is_asked, last, taps, writes
from tests.stories.staff.test_causes import is_kept


async def test_before_anything_was_explained_there_is_nothing_to_tell(play: Stage, manager: Account):
    await writes(play, manager, "/conviction 7")

    assert last(manager) == "No explanation went out from 15 November to 21 November."


async def test_an_explanation_that_nobody_has_judged_counts_as_sent_alone(play: Stage, emma: Account, manager: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, manager)

    await writes(play, manager, "/conviction")

    assert last(manager).splitlines() == [
        "Did our explanations convince? 23 October to 21 November",
        "1 explanation sent; of 0 we know whether they convinced.",
    ]


async def test_it_tells_topics_and_authors_and_of_few_only_how_many(
    play: Stage, emma: Account, sara: Account, owner: Account, manager: Account
):
    await complains_of(play, emma, "Came late", "Just send it")
    await explains(play, manager)
    await taps(play, emma, "Clear", "Convinced")
    await complains_of(play, sara, "خراب بود", "همین را بفرستید")
    await explains(play, manager)
    await taps(play, sara, "روشن نبود", "قانع نشدم")

    await writes(play, manager, "/conviction")
    await writes(play, owner, "/conviction ۷")

    assert last(manager).splitlines() == [
        "Did our explanations convince? 23 October to 21 November",
        "2 explanations sent; of 2 we know whether they convinced.",
        "Convinced: 1 of 2",
        "Clear: 1 of 2",
        "",
        "Convinced, by topic (2 compared):",
        "• Damaged: 0 of 1",
        "• Came late: 1 of 1",
        "",
        "Convinced, by who explained (1 compared):",
        "• Mina: 1 of 2",
    ]
    assert "قانع شدند: ۱ از ۲" in last(owner)
    assert "• دیر رسید: ۱ از ۱" in last(owner)


async def test_from_five_on_there_is_an_interval_and_it_is_said_that_they_are_few(play: Stage, manager: Account):
    for number in range(5):
        customer = await arrives(play, 200 + number, "Emma", "en")
        await complains(play, customer, "It leaks.")
        await explains(play, manager)
        await taps(play, customer, "Convinced")

    await writes(play, manager, "/conviction")

    assert "Convinced: 5 of 5 (57 to 100%)\n" in last(manager)
    assert last(manager).endswith("Fewer than 30 are too few to judge.")


async def test_the_next_score_of_those_who_were_convinced_stands_beside_that_of_the_others(
    play: Stage, emma: Account, manager: Account
):
    dana = await arrives(play, 200, "Dana", "en")
    for customer, verdict in ((emma, "Convinced"), (dana, "Not convinced")):
        await complains(play, customer, "It leaks.")
        await explains(play, manager)
        await taps(play, customer, verdict)
    await taps(play, emma, "Yes, it's settled")
    await play.pass_time(31 * DAY)
    await is_asked(play, emma)
    await taps(play, emma, "10")

    await writes(play, manager, "/conviction 60")

    assert last(manager).splitlines()[-4:] == [
        "The next score they gave:",
        "• convinced: 1 score",
        "• not convinced: 0 scores",
        "Too few to judge.",
    ]


async def test_what_was_told_at_once_counts_under_its_kept_explanation_and_for_nobody(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await is_kept(play, emma, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await writes(play, manager, "/causes")
    await taps(play, manager, "worn seal", "Happening now")
    for number in range(3):
        omid = await arrives(play, 300 + number, "Omid", "en")
        await complains_of(play, omid, "Damaged", "Just send it")
        await taps(play, omid, "Not yet")

    await writes(play, manager, "/conviction")
    await writes(play, owner, "/conviction ۷")

    assert last(manager).splitlines() == [
        "Did our explanations convince? 23 October to 21 November",
        "1 explanation sent; of 1 we know whether it convinced.",
        "Beside these, 3 complaints were answered at once, for it happened to several;"
        " they count under their kept explanation alone.",
        "Convinced: 1 of 1",
        "",
        "Convinced, by topic (1 compared):",
        "• Damaged: 1 of 1",
        "",
        "Convinced, by who explained (1 compared):",
        "• Reza: 1 of 1",
        "",
        "Convinced, by kept explanation (1 compared):",
        "• worn seal: 1 of 4",
        "",
        "Settled with the customer's yes: 1 satisfied, 0 only appeased.",
    ]
    assert "جدا از این‌ها، ۳ شکایت همان لحظه جواب گرفت" in last(owner)
    await writes(play, manager, "/summary")
    assert "Convinced: 1 of 1" in last(manager)


async def complains_of(play: Stage, customer: Account, topic: str, *then: str) -> None:
    await writes(play, customer, "/complain")
    await taps(play, customer, topic)
    await writes(play, customer, "It was so.")
    await taps(play, customer, *then)
