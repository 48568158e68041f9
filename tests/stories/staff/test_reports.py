"""What a manager reads: /nps of every kind of period, asked and volunteered apart, and /summary."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, complains, is_asked, labels, last, plain, taps, writes


async def people_score(play: Stage, scores: list[int], first: int, *, asked: bool) -> None:
    """Each score by a person of its own, asked after a purchase or volunteered."""
    people = [await arrives(play, first + number, f"Customer {first + number}", "en") for number in range(len(scores))]
    if asked:
        for person in people:
            await play.sell(person.id, "kettle")
        await play.pass_time(DAY)
    for person, score in zip(people, scores, strict=True):
        await (taps(play, person, str(score)) if asked else writes(play, person, "/rate", str(score)))


def report(manager: Account) -> str:
    """The words above the picture."""
    return plain(manager.says[-2])


async def test_asked_and_volunteered_scores_are_two_figures_never_added_up(play: Stage, manager: Account):
    await people_score(play, [10, 9, 9, 8, 7, 6, 0], 200, asked=True)
    await people_score(play, [10, 10, 10, 10, 10], 300, asked=False)

    await writes(play, manager, "/nps")

    asked, volunteered = report(manager).split("Not counted above: ")
    for told in ("NPS: +14 ·", "24 October to 22 November", "7 responses; 95% interval −40 to +60", "7 of 7 people"):
        assert told in asked
    for told in ("5 volunteered scores (/rate), NPS +100", "5 responses; 95% interval +17 to +100"):
        assert told in volunteered
    assert "12 responses" not in report(manager)


async def test_where_only_volunteered_scores_exist_they_are_shown_as_such(play: Stage, manager: Account):
    await people_score(play, [10, 10, 9, 8, 0], 300, asked=False)

    await writes(play, manager, "/nps")

    assert report(manager).startswith("NPS of volunteered scores: +40 · 23 October to 21 November\n5 responses;")
    assert "asked answered" not in report(manager)
    assert "Not counted above" not in report(manager)


async def test_below_five_responses_only_counts_are_told(play: Stage, manager: Account):
    await people_score(play, [10, 8, 0, 3], 200, asked=True)

    await writes(play, manager, "/nps")

    assert last(manager).startswith(
        "NPS · 24 October to 22 November\n4 responses: 1 promoter, 1 passive, 2 detractors."
    )
    assert "Below 5 we don't compute an NPS." in last(manager)


async def test_the_response_rate_counts_delivered_questions_alone(play: Stage, manager: Account):
    people = [await arrives(play, 200 + number, f"Customer {number}", "en") for number in range(4)]
    for person in people:
        await play.sell(person.id, "kettle")
    people[3].deletes_account()
    await play.pass_time(DAY)
    await taps(play, people[0], "9")

    await writes(play, manager, "/nps")

    assert "1 of 3 people asked within the period answered (33%)" in last(manager)


async def test_without_responses_there_is_no_figure(play: Stage, manager: Account):
    await writes(play, manager, "/nps 7")

    assert last(manager) == "No responses from 15 November to 21 November, so there is no NPS."


PERIODS = {
    "": "23 October to 21 November",
    "7": "15 November to 21 November",
    "30": "23 October to 21 November",
    "۹۰": "24 August to 21 November",
    "quarter": "23 September to 21 November",
    "year": "21 March to 21 November",
    "فصل": "23 September to 21 November",
    "سال": "21 March to 21 November",
    "2026-10-01 2026-10-31": "1 October to 31 October",
    "2026-10-01 to 2026-10-31": "1 October to 31 October",
    "۱۴۰۵/۰۷/۰۱ ۱۴۰۵/۰۷/۳۰": "23 September to 22 October",
    "2026-11-01 2027-01-01": "1 November to 21 November",
    "October": "1 October to 31 October",
    "از ۱ مهر تا ۲۰ مهر": "23 September to 12 October",
    "هفته‌ی گذشته": "14 November to 20 November",
    "last month": "23 September to 22 October",
}
NO_PERIODS = {
    "0": "We can't read “0” as a period.",
    "99999": "We can't read “99999” as a period.",
    "lately": "Write a number of days up to 3650, last week, quarter, year, a month such as October, a year",
    "2026-10-31 2026-10-01": "31 October comes after 1 October; give the earlier day first.",
    "2027-01-01 2027-02-01": "1 January 2027 hasn't come yet.",
    "۲۰ تا ۱ مهر": "12 October comes after 23 September; give the earlier day first.",
    "December 2026": "1 December hasn't come yet.",
    "2026-10-32": "We can't read “2026-10-32” as a period.",
    "2026-02-30 2026-03-01": "as a period.",
}


async def test_three_months_are_the_same_in_figures_and_in_words(play: Stage, owner: Account):
    await writes(play, owner, "/nps ۳ ماه")
    in_figures = last(owner)

    await writes(play, owner, "/nps سه ماه")

    assert last(owner) == in_figures


@pytest.mark.parametrize("command", ["/nps", "/summary"])
async def test_a_period_is_asked_for_in_many_ways(play: Stage, manager: Account, command: str):
    """The quarter and the year are those of the business's calendar."""
    for asked, period in PERIODS.items():
        await writes(play, manager, f"{command} {asked}".strip())

        assert period in last(manager), asked


@pytest.mark.parametrize("command", ["/nps", "/summary"])
async def test_a_period_that_cannot_be_read_is_answered_with_how_to_ask(play: Stage, manager: Account, command: str):
    for asked, told in NO_PERIODS.items():
        await writes(play, manager, f"{command} {asked}")

        assert told in last(manager), asked
        assert command in last(manager) or not last(manager).startswith("We can't read")


async def test_a_response_belongs_to_the_local_day_of_its_tap(play: Stage, manager: Account, emma: Account):
    """23:30 in Tehran is still today there; an hour later it is tomorrow."""
    await play.pass_time(11 * HOUR)
    play.clock.move(HOUR / 2)
    await writes(play, emma, "/rate", "9")
    play.clock.move(HOUR)

    await writes(play, manager, "/nps 1")
    assert last(manager) == "No responses on 22 November, so there is no NPS."

    await writes(play, manager, "/nps 2")
    assert "1 response" in last(manager)


async def test_what_was_written_with_the_scores_is_a_tap_away(play: Stage, manager: Account, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    await writes(play, emma, "<b>kind</b> people")
    await writes(play, manager, "/nps 7")

    await taps(play, manager, "What they wrote")

    assert last(manager).endswith("9:\n<b>kind</b> people")


async def test_the_summary_counts_what_came_in_and_how_it_went(play: Stage, emma: Account, manager: Account):
    await complains(play, emma, "It leaks.")
    await play.pass_time(2 * HOUR)
    await taps(play, manager, "Explain", "Leave this out")
    await writes(play, manager, "A seal was missing.", "A new one comes.")
    await taps(play, manager, "Leave this out", "Send")
    await taps(play, emma, "Convinced", "Yes, it's settled")
    other = await arrives(play, 200, "Omid", "en")
    await writes(play, other, "/complain")
    await taps(play, other, "Came late")
    await writes(play, other, "Four days late.")
    await taps(play, other, "That's all", "You propose")
    await play.pass_time(3 * DAY)

    await writes(play, manager, "/summary")

    told = [line for line in last(manager).splitlines() if line]
    assert told[:5] == [
        "Complaint summary · 26 October to 24 November",
        "2 new · 1 open now · 1 overdue",
        "By topic: No topic 1 · Came late 1",
        "By state: Received 1 · Closed: agreed 1",
        "Oldest open: PR6A, 3 days",
    ]
    assert told[5] == (
        "First answer given to 1, the slowest within 2 hours; in opening hours 2 hours,"
        " not counting waits for the customer 2 hours"
    )
    assert told[6] == "First answer late or overdue: 1 of 2 (too few to judge)"
    assert told[7].startswith("Convinced: 1 of 1")
    assert told[-2:] == ["Came late:", "Four days late."]
    assert labels(manager) == ["See complaints"]
