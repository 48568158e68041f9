"""A complaint taken back by its customer: asked once more, then over, never settled, and theirs to reopen."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, labels, last, rows, taps, toast, writes
from tests.stories.promised.promising import promises

STATES = "select state from matters order by id"


async def takes_back(play: Stage, customer: Account) -> None:
    await writes(play, customer, "/status")
    await taps(play, customer, "Withdraw", "Yes, withdraw it")


async def test_a_customer_takes_a_complaint_back_and_whoever_handles_it_hears(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    before = len(owner.says)

    await writes(play, emma, "/status")
    await taps(play, emma, "Withdraw")
    assert last(emma) == f"Withdraw complaint {number}? It ends without an answer, and nobody goes on with it."
    assert labels(emma) == ["Yes, withdraw it", "No, keep it"]
    assert await column(play, STATES) == ["investigating"]

    await taps(play, emma, "Yes, withdraw it")
    assert last(emma).startswith(f"Complaint {number} is withdrawn: we ask nothing more about it")
    assert labels(emma) == ["Reopen"]
    assert f"Emma has withdrawn {number}." in heard(agent)
    assert "State: Withdrawn by the customer" in heard(agent)
    assert "withdrawn" not in heard(owner, before)
    assert await column(play, STATES) == ["withdrawn"]


async def test_a_no_leaves_everything_as_it_was(play: Stage, emma: Account, owner: Account):
    number = await complains(play, emma, "It leaks.")
    before = await rows(play, "select * from matters")

    await writes(play, emma, "/status")
    await taps(play, emma, "Withdraw", "No, keep it")

    assert last(emma) == f"All right. Complaint {number} stays open, as it was."
    assert await rows(play, "select * from matters") == before


async def test_of_what_is_taken_back_nothing_is_asked_any_more(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await takes_back(play, emma)
    said = len(emma.says)

    await play.pass_time(14 * DAY)

    assert emma.says[said:] == []
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]
    assert await column(
        play, "select count(*) from expectations where person_id = (select id from people where name = 'Emma')"
    ) == [0]


async def test_it_counts_as_withdrawn_and_never_as_settled(play: Stage, emma: Account, owner: Account):
    await complains(play, emma, "It leaks.")
    await takes_back(play, emma)

    await writes(play, owner, "/summary 7")

    assert "مشتری پس گرفت ۱" in last(owner)
    assert "با تأیید مشتری" not in last(owner)


async def test_whoever_changes_their_mind_reopens_it_under_the_same_number(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await takes_back(play, emma)
    await writes(play, emma, "/status")
    assert "State: Withdrawn by you" in last(emma)
    assert "you withdrew it" in last(emma)

    await taps(play, emma, "Reopen")

    assert f"Complaint {number} is open again, same number, whole history." in last(emma)
    assert await rows(play, "select state, cycle from matters") == [{"state": "reopened", "cycle": 2}]


async def test_a_second_tap_and_a_tap_of_somebody_else_change_nothing(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    sara.forges("wd:1:yes", sara.last.id)
    await play.settle()
    assert await column(play, STATES) == ["received"]

    await takes_back(play, emma)
    emma.forges("wd:1:yes", emma.last.id)
    await play.settle()
    assert toast(emma) == "It was saved before."

    emma.forges("wd:1:no", emma.last.id)
    await play.settle()
    assert await column(play, STATES) == ["withdrawn"]
    assert heard(agent).count("has withdrawn") == 1


async def test_staff_cannot_go_on_with_what_was_taken_back(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await takes_back(play, emma)

    agent.forges("ex:1", agent.last.id)
    await play.settle()

    assert toast(agent) == f"{number} is closed. Whoever told it can open it again: /status"


async def test_what_was_promised_in_it_still_holds(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await promises(play, agent, "A new seal.")

    await takes_back(play, emma)

    assert "What we have promised you still holds." in last(emma)
    assert "What was promised in it is still to be kept." in heard(agent)
    assert await column(play, "select count(*) from promises where told_at is not null and dropped_at is null") == [1]
