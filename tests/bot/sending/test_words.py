"""Words that Telegram doesn't take as they are written arrive as plain text, and the owners hear of the bug."""

import pytest

from sandbox.errors import NOT_FOUND, ApiError, bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from tests.bot.saying import say
from tests.stories.builders import DAY, MINUTE, column, heard, is_asked, labels, last, rows, taps, writes

pytestmark = pytest.mark.usefixtures("impatient")
UNREADABLE = bad_request("can't parse entities: unsupported start tag")
TOO_LONG = bad_request("message is too long")
FAILED = "select message, failure, flaw from outbox where flaw is not null order by id"


@pytest.mark.parametrize(
    "error",
    [UNREADABLE, TOO_LONG, bad_request("something that nobody has met yet")],
)
async def test_they_arrive_plain_with_their_buttons(play: Stage, owner: Account, emma: Account, error: ApiError):
    play.telegram.faults.append(Fault(error, "sendMessage", emma.id))

    emma.writes("/rate")
    await play.settle()

    assert "From 0 to 10, how likely are you" in last(emma)
    assert "entities" not in emma.last.json
    assert labels(emma)[:2] == ["0", "1"]
    (row,) = await rows(play, FAILED)
    assert (row["message"], row["failure"]) == ("survey.rate", None)
    assert row["flaw"] in error.description.capitalize() or row["flaw"].lower() in error.description.lower()


async def test_buttons_that_telegram_refuses_are_left_out(play: Stage, owner: Account, emma: Account):
    play.telegram.faults.append(Fault(bad_request("BUTTON_DATA_INVALID"), "sendMessage", emma.id))

    emma.writes("/rate")
    await play.settle()

    assert "how likely are you" in last(emma)
    assert labels(emma) == []


async def test_the_owners_read_of_it_under_the_number_of_its_row(play: Stage, owner: Account, emma: Account):
    play.telegram.faults.append(Fault(UNREADABLE, "sendMessage", emma.id))

    emma.writes("/rate")
    await play.settle()

    (number,) = await column(play, "select id from outbox where flaw is not null")
    digits = str(number).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert "survey.rate" in last(owner)
    assert "رسید" in last(owner)
    assert digits in last(owner)


async def test_one_message_that_meets_many_is_told_once_a_day(play: Stage, owner: Account, emma: Account):
    for _ in range(3):
        play.telegram.faults.append(Fault(UNREADABLE, "sendMessage", emma.id))
        emma.writes("/rate")
        await play.settle()
    told = heard(owner).count("survey.rate")

    play.clock.move(DAY + MINUTE)
    play.telegram.faults.append(Fault(UNREADABLE, "sendMessage", emma.id))
    emma.writes("/rate")
    await play.settle()

    assert told == 1
    assert heard(owner).count("survey.rate") == 2


async def test_an_edit_stays_an_edit(play: Stage, owner: Account, emma: Account):
    emma.writes("/language")
    await play.settle()
    play.telegram.faults.append(Fault(UNREADABLE, "editMessageText", emma.id))

    emma.taps("lang:en")
    await play.settle()

    assert last(emma) == "From now on, English."
    assert emma.last.edited


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sending.plain.LONGEST_PART", 60)


async def asks_for_what_is_too_long(play: Stage, account: Account) -> list[str]:
    """Ask for the 0–10 question, which Telegram finds too long; return the parts in which it came."""
    play.telegram.faults.insert(0, Fault(TOO_LONG, "sendMessage", account.id))
    before = len(account.says)
    account.writes("/rate")
    await play.settle()
    return account.says[before:]


@pytest.mark.usefixtures("short_parts")
async def test_what_is_too_long_comes_in_parts_in_order_with_the_buttons_under_the_last(
    play: Stage, owner: Account, emma: Account
):
    parts = await asks_for_what_is_too_long(play, emma)

    assert len(parts) > 1
    assert "From 0 to 10" in " ".join(parts)
    assert all(len(part) <= 60 for part in parts)
    assert labels(emma)[0] == "0"
    assert labels(emma, back=2) == []
    (row,) = await rows(play, "select message_id, last_message_id from outbox where flaw is not null")
    assert row["last_message_id"] - row["message_id"] == len(parts) - 1 == emma.last.id - row["message_id"]


@pytest.mark.usefixtures("short_parts")
async def test_a_tap_under_the_last_part_is_understood(play: Stage, owner: Account, emma: Account):
    await asks_for_what_is_too_long(play, emma)

    emma.taps("9")
    await play.settle()

    assert await column(play, "select score from responses") == [9]


@pytest.mark.usefixtures("short_parts")
async def test_a_part_that_has_arrived_is_not_sent_again(play: Stage, owner: Account, emma: Account):
    calm = await asks_for_what_is_too_long(play, emma)
    slower = ApiError(429, "Too Many Requests: retry after 0.1", {"retry_after": 0.1})
    play.telegram.faults.append(Fault(slower, "sendMessage", emma.id))

    assert await asks_for_what_is_too_long(play, emma) == calm


async def test_what_telegram_refuses_even_plain_is_marked_told_and_the_next_goes_on(
    play: Stage, owner: Account, emma: Account
):
    play.telegram.faults.append(Fault(bad_request("message text is wrong today"), "sendMessage", emma.id, times=2))

    for text in ("/help", "/privacy"):
        emma.writes(text)
    await play.settle()

    assert await rows(play, FAILED) == [
        {
            "message": "start.help",
            "failure": "Message text is wrong today",
            "flaw": "Message text is wrong today",
        }
    ]
    assert "start.help" in last(owner)
    assert last(emma).startswith("We keep")


async def test_a_message_without_words_is_marked_told_and_never_comes_back(play: Stage, owner: Account, emma: Account):
    await say(play, emma, "survey.changed", old=1)  # It lacks the new score.
    await play.settle()

    await jobs.sweep_outbox(play.house.works)
    await play.settle()

    (row,) = await rows(play, FAILED)
    assert "survey.changed lacks" in row["failure"]
    assert "survey.changed" in last(owner)
    assert len(emma.says) == 1


async def test_a_report_that_fails_itself_makes_no_further_report(play: Stage, owner: Account, emma: Account):
    play.telegram.faults.append(Fault(bad_request("no words today"), "sendMessage", times=9))

    emma.writes("/help")
    await play.settle()

    assert await column(play, "select message from outbox where flaw is not null order by id") == [
        "start.help",
        "staff.flaw",
    ]
    assert await column(play, "select id from outbox where sent_at is null") == []
    play.telegram.faults.clear()


async def test_a_method_that_the_server_does_not_know_holds_nothing_back(play: Stage, owner: Account, emma: Account):
    play.telegram.faults.append(Fault(ApiError(*NOT_FOUND), "deleteMessage", times=None))
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await writes(play, emma, "It leaks.")
    assert "It leaks." in last(owner)
    assert await column(play, "select failure from outbox where intent = 'delete'") == ["Not Found"]

    play.telegram.faults[:] = [Fault(ApiError(*NOT_FOUND), "sendMessage", owner.id, times=2)]
    await writes(play, emma, "And the lid is broken.")
    assert "And the lid is broken." in last(owner)
