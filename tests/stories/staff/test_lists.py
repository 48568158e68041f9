"""/complaints and /complaint: pages by buttons, numbers in any case and any digits."""

from actions import numbers
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, column, complains, heard, labels, last, plain, taps, writes


async def people_complain(play: Stage, how_many: int) -> list[str]:
    told = []
    for number in range(how_many):
        customer = await arrives(play, 200 + number, f"Customer {number}", "en")
        told.append(await complains(play, customer, f"Problem {number}"))
        await play.pass_time(HOUR)
    return told


def listed(account: Account) -> list[str]:
    return [line.split()[1] for line in last(account).splitlines() if line.startswith("•")]


async def test_the_list_goes_in_pages_of_five_what_is_due_first_first(play: Stage, agent: Account):
    told = await people_complain(play, 7)

    await writes(play, agent, "/complaints")
    assert listed(agent) == told[:5]
    assert "Next" in labels(agent)
    assert "Previous" not in labels(agent)

    await taps(play, agent, "Next")
    assert listed(agent) == told[5:]
    assert "Previous" in labels(agent)
    assert "Next" not in labels(agent)

    await taps(play, agent, "Previous")
    assert listed(agent) == told[:5]

    await taps(play, agent, told[2])
    assert "Problem 2" in last(agent)


async def test_in_persian_the_next_page_is_to_the_left(play: Stage, owner: Account):
    await people_complain(play, 11)

    await writes(play, owner, "/complaints")
    await taps(play, owner, "بعدی")

    assert labels(owner)[5:7] == ["بعدی", "قبلی"]


async def test_each_list_shows_its_own(play: Stage, agent: Account, manager: Account):
    told = await people_complain(play, 3)
    agent.taps("ta:2")
    await writes(play, manager, f"/complaint {told[2]}")
    await taps(play, manager, "Close", "A test")

    await writes(play, agent, "/complaints")
    assert listed(agent) == told[:2]

    await taps(play, agent, "Mine")
    assert listed(agent) == [told[1]]

    await taps(play, agent, "All")
    assert listed(agent) == told[::-1]

    await taps(play, agent, "Overdue")
    assert "No complaints in this list." in last(agent)

    await play.pass_time(2 * DAY)
    await writes(play, agent, "/complaints overdue")
    assert listed(agent) == told[:2]
    assert "late" in last(agent)


async def test_every_list_has_a_name_in_both_languages(play: Stage, agent: Account):
    for word in ("open", "OVERDUE", "mine", "All", "باز", "همه"):
        await writes(play, agent, f"/complaints {word}")

        assert last(agent).startswith("Complaints: "), word


async def test_mine_is_asked_for_as_people_say_it(play: Stage, agent: Account):
    _, second = await people_complain(play, 2)
    agent.taps("ta:2")
    await play.settle()

    for word in ("mine", "my", "من", "مال من", "در دست من"):
        await writes(play, agent, f"/complaints {word}")

        assert listed(agent) == [second], word


async def test_a_number_behind_the_list_opens_that_complaint(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    number = await complains(play, emma, "It leaks.")

    await writes(play, agent, f"/complaints {number.lower()}")
    await writes(play, owner, f"/complaints #{number}")

    assert last(agent).startswith(f"Complaint {number}")
    assert plain(last(owner)).startswith(f"شکایت {number}")
    await writes(play, agent, "/complaints XXXX")
    assert "There is no list XXXX. There are: open, overdue, mine, all" in last(agent)


async def test_a_list_that_is_not_there_is_answered_with_those_that_are(play: Stage, agent: Account):
    await writes(play, agent, "/complaints closed")

    assert "There is no list closed. There are: open, overdue, mine, all" in last(agent)


async def test_a_number_is_read_in_any_case_and_any_digits(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    digits = next(label for label in map(numbers.label, range(2, 500)) if any(sign.isdigit() for sign in label))
    async with play.house.works.open() as work:
        await work.tx.rows("update matters set number = :number", {"number": digits})
    persian = digits.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))

    for typed in (digits, digits.lower(), persian, f"#{digits}", f" {persian.lower()} "):
        await writes(play, agent, f"/complaint {typed}")

        assert last(agent).startswith(f"Complaint {digits}")
        assert "It leaks." in last(agent)
    assert number != digits


async def test_a_number_that_is_not_there_is_said_so(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "It leaks.")
    draft = (await column(play, "select number from matters"))[0]

    await writes(play, agent, "/complaint XXXX")
    assert last(agent) == "We have no complaint XXXX. All that are open: /complaints"

    await writes(play, agent, "/complaint")
    assert "Write its number behind the command: /complaint K7M4" in last(agent)

    await writes(play, agent, f"/complaint {draft}")
    assert f"We have no complaint {draft}." in last(agent)


async def test_the_card_tells_the_whole_history(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")
    await writes(play, emma, "The glass one.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")

    await writes(play, agent, f"/complaint {number}")

    history = [line.split(": ", 1)[1] for line in last(agent).splitlines() if line.startswith("•")]
    assert history == [
        "received",
        "Reza took it",
        "Reza asked a question",
        "the answer came",
        "Reza explained",
        "the explanation didn't convince",
        "it went up to the owner",
    ]

    await taps(play, agent, "All the words")
    assert "Which lid?" in heard(agent)
    assert last(agent) == "The glass one."
