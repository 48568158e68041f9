"""What is given to put it right stands in the explanation; what costs more than one may give needs a second yes."""

from domain.matters.explanations import Part
from handlers.taps import AllowTap, Remedying, RemedyTap, RewriteTap, SendTap
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, labels, last, plain, rows, taps, toast, writes
from tests.stories.remedied.remedying import drafts, puts_right

REFUND = "To put it right\nRefund of 250,000 toman: to the same card by Monday."


async def test_a_refund_is_read_with_its_sum_however_that_was_typed(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await drafts(play, agent)
    await taps(play, agent, "Put it right", "Refund")
    for typed in ("a lot", "0", "-5", "2.5", "9" * 30):
        await writes(play, agent, typed)
        assert last(agent) == ("We can't read this as a sum. Write whole toman, as in 250,000 or 250 thousand."), typed
    await writes(play, agent, "250 dollars")
    assert last(agent) == "Here sums are in toman; please write it in that."

    await writes(play, agent, "۲٬۵۰۰ هزار ریال", "x" * 151)
    assert "151" in last(agent)
    await writes(play, agent, "to the same card by Monday.")
    assert REFUND in plain(agent.says[-2])
    await taps(play, agent, "Send")

    assert REFUND in plain(emma.says[said])
    assert "Put it down as one, so that it isn't forgotten?" in heard(agent)
    assert await rows(play, "select kind, cost, currency, what, asked_at from remedies") == [
        {
            "kind": "refund",
            "cost": 250_000,
            "currency": "toman",
            "what": "to the same card by Monday.",
            "asked_at": None,
        }
    ]


async def test_it_can_be_changed_and_taken_out_and_its_cost_is_for_staff(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await drafts(play, agent)
    await puts_right(play, agent, "Repair", "300k")
    assert "What is given costs us 300,000 toman; they don't read that." in last(agent)
    assert "To put it right\nRepair" in plain(agent.says[-2])

    await taps(play, agent, "Put it right", "Something else")
    assert "Leave this out" not in labels(agent)
    await taps(play, agent, "Put it right", "Nothing beside the explanation", "Send")

    assert "To put it right" not in plain(emma.says[said])
    assert await column(play, "select count(*) from remedies") == [0]


async def test_half_a_remedy_goes_to_nobody(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await drafts(play, agent)
    preview = agent.last.id
    await taps(play, agent, "Put it right", "Something else")
    await writes(play, agent, "0")

    agent.taps("Send", message=preview)
    await play.settle()
    assert toast(agent).startswith("The remedy isn't there yet")
    await writes(play, agent, "A tea with the owner")
    await taps(play, agent, "Send")

    assert "To put it right\nA tea with the owner" in plain(emma.says[said])


async def test_above_the_ceiling_nothing_goes_out_before_a_second_persons_yes(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It burnt down.")
    said = len(emma.says)
    await drafts(play, agent)
    await puts_right(play, agent, "Voucher", "2 million")
    assert "somebody higher reads it and says yes first" in last(agent)

    await taps(play, agent, "Ask for a yes")
    assert last(agent).startswith("It is more than you may give alone, so a manager reads it first.")
    assert len(emma.says) == said
    assert f"Reza, agent, asks for your yes: complaint {number}, Emma.\n\nVoucher for 2,000,000 toman" in last(manager)
    assert "Voucher for 2,000,000 toman" in plain(manager.says[-2])

    await taps(play, manager, "No, with a reason")
    await writes(play, manager, "Half of it covers the damage.")
    assert f"Mina said no to what you wanted to give for {number}:\nHalf of it covers the damage." in last(agent)
    await puts_right(play, agent, "Voucher", "1 million")
    await taps(play, agent, "Ask for a yes")
    assert len(emma.says) == said
    await taps(play, manager, "Yes, send it")

    assert "Voucher for 1,000,000 toman" in plain(emma.says[said])
    assert "Reza, agent" in plain(emma.says[said])
    assert f"Mina said yes: Emma has your explanation of {number}" in heard(agent)
    assert last(manager) == f"{number}: Mina said yes, and Emma has the explanation."
    await writes(play, manager, f"/complaint {number}")
    for happened in ("Reza asked the managers for a yes", "Mina said no to", "Mina said yes to", "Reza explained"):
        assert happened in last(manager)


async def test_while_it_waits_it_stays_as_it_is_until_its_author_takes_it_back(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It burnt down.")
    said = len(emma.says)
    await drafts(play, agent)
    await puts_right(play, agent, "Refund", "2 million")
    await taps(play, agent, "Ask for a yes")
    asked = manager.last.id

    draft = (await column(play, "select id from explanations"))[0]
    for tap in (SendTap(draft), RewriteTap(draft, Part.WHY), RemedyTap(draft, Remedying.ASK)):
        agent.forges(tap.write(), agent.last.id)
        await play.settle()
        assert toast(agent) == "It waits for somebody's yes. Take it back first, and you can change it."
    await taps(play, agent, "Take it back")

    assert "doesn't wait for your yes any more" in last(manager)
    manager.forges(AllowTap(draft, 1, 1).write(), asked)
    await play.settle()
    assert toast(manager) == "This is decided already, or whoever asked has taken it back."
    assert len(emma.says) == said


async def test_of_two_who_may_say_yes_the_first_counts_and_nobody_is_their_own_second_person(
    play: Stage, emma: Account, manager: Account, owner: Account, agent: Account
):
    await complains(play, emma, "It burnt down.")
    said = len(emma.says)
    await drafts(play, manager)
    await puts_right(play, manager, "Refund", "6 million")
    await taps(play, manager, "Ask for a yes")
    draft = (await column(play, "select id from explanations"))[0]
    for somebody, answer in (
        (manager, "Nobody may say yes to what they themselves want to give; somebody else has to."),
        (agent, "This button doesn't work for you."),
    ):
        somebody.forges(AllowTap(draft, 1).write(), somebody.last.id)
        await play.settle()
        assert toast(somebody) == answer
    assert len(emma.says) == said

    owner.taps("موافقم، بفرستید")
    owner.taps("موافقم، بفرستید")
    await play.settle()

    assert heard(emma, said).count("Refund of 6,000,000 toman") == 1
    assert toast(owner) == "این توضیح پیش‌تر فرستاده شده بود."
