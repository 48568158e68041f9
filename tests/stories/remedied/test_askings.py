"""A second person's yes counts for what they have read, of whoever may still explain it, and somebody can give it."""

from actions.people.roles import take_role
from domain.people import Role
from handlers.taps import AllowTap, Remedying, RemedyTap
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import (
    appointed,
    column,
    complains,
    explains,
    heard,
    last,
    number_of,
    plain,
    taps,
    toast,
    writes,
)
from tests.stories.merging import merges, two
from tests.stories.remedied.remedying import asks_for_yes, drafts, puts_right

DECIDED = "This is decided already, or whoever asked has taken it back."


async def test_a_yes_to_what_was_taken_back_and_changed_sends_nothing(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It burnt down.")
    said = len(emma.says)
    asked = await asks_for_yes(play, agent, manager, "1 million")
    old = next(data for row in manager.last.buttons for _, data in row if data.startswith("al:"))
    await taps(play, manager, "No, with a reason")
    await taps(play, agent, "Take it back")
    assert f"{number}: what Reza wanted to give doesn't wait for your yes any more." in shown(manager, asked)
    await writes(play, manager, "Too much.")
    assert "Too much." not in heard(agent)

    await taps(play, agent, "Put it right", "Nothing beside the explanation")
    await puts_right(play, agent, "Voucher", "4 million")
    await taps(play, agent, "Ask for a yes")
    draft = (await column(play, "select id from explanations"))[0]
    for data in (old, AllowTap(draft, 0, 1).write(), f"al:{draft}:1", f"al:{draft}:1:9"):
        manager.forges(data, manager.last.id)
        await play.settle()
        assert toast(manager) == DECIDED, data
    assert len(emma.says) == said

    await taps(play, agent, "Drop it")
    assert "doesn't wait for your yes any more" in last(manager)
    await writes(play, agent, f"/complaint {number}")
    await asks_for_yes(play, agent, manager, "3 million")
    await taps(play, manager, "Yes, send it")
    assert "Voucher for 3,000,000 toman" in plain(emma.says[said])


def shown(account: Account, message: int) -> str:
    """What a message reads by now."""
    return plain(next(one.text for one in account.chat if one.id == message))


async def test_whoever_it_turns_out_to_be_about_neither_explains_nor_gets_it_by_a_yes(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "Reza was rude.")
    said = len(emma.says)
    asked = await asks_for_yes(play, agent, manager, "2 million")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us", "Reza")

    assert "doesn't wait for your yes any more" in shown(manager, asked)
    for answer in (1, 0):
        manager.forges(AllowTap(1, answer, 1).write(), asked)
        await play.settle()
        assert toast(manager) == DECIDED
    agent.forges(RemedyTap(1, Remedying.TAKE_BACK).write(), agent.last.id)
    await play.settle()
    assert toast(agent) == f"{number} is about you, so your colleagues see to it."
    assert len(emma.says) == said
    assert await column(play, "select assignee_id from matters") == [None]


async def test_a_yes_after_it_has_gone_up_does_not_give_it_back_to_whoever_is_below(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It broke.")
    await explains(play, agent)
    await writes(play, agent, f"/complaint {number}")
    asked = await asks_for_yes(play, agent, manager, "2 million")
    await taps(play, emma, "Not convinced")
    said, heard_before = len(emma.says), len(agent.says)

    manager.taps("Yes, send it", message=asked)
    await play.settle()
    assert toast(manager) == (
        f"Reza doesn't handle {number} any more, so their explanation can't go out. Please explain it yourself."
    )
    assert len(emma.says) == said
    await writes(play, emma, "I still have a question.")
    assert "I still have a question." in heard(manager)
    assert len(agent.says) == heard_before

    manager.taps("No, with a reason", message=asked)
    await play.settle()
    await writes(play, manager, "It has come to me.")
    assert "It has come to me." in heard(agent, heard_before)
    await writes(play, manager, f"/complaint {number}")
    await explains(play, manager)
    assert await column(play, "select name from people join matters on assignee_id = people.id") == ["Mina"]


async def test_a_yes_after_a_merger_sends_it_where_it_goes_on_and_is_answered(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    kian = await appointed(play, 905, "Kian", Role.MANAGER)
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    asked = await asks_for_yes(play, agent, manager, "2 million")
    others = kian.last.id
    await merges(play, agent, first, second)

    manager.taps("Yes, send it", message=asked)
    await play.settle()

    decided = f"{second}: Mina said yes, and Emma has the explanation."
    assert shown(manager, asked) == shown(kian, others) == decided
    assert f"Our explanation of complaint {second}" in heard(emma)
    kian.forges(AllowTap(1, 1, 1).write(), others)
    await play.settle()
    assert toast(kian) == "This explanation was sent before."


async def test_what_somebody_asked_for_who_has_left_waits_no_more_and_a_no_is_heard_by_those_who_are_there(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It broke.")
    asked = await asks_for_yes(play, agent, manager, "2 million")
    await taps(play, manager, "No, with a reason")
    await is_taken_off(play, agent)
    said = len(agent.says)
    assert "what Reza wanted to give doesn't wait for your yes any more." in shown(manager, asked)
    await writes(play, manager, "Too much.")
    assert last(manager).startswith("This answers nothing that was asked.")
    assert len(agent.says) == said

    bita = await appointed(play, 906, "Bita", Role.AGENT)
    number = await number_of(play)
    await writes(play, bita, f"/complaint {number}")
    await asks_for_yes(play, bita, manager, "2 million")
    omid = await appointed(play, 907, "Omid", Role.AGENT, "fa")
    bita.blocks()
    await play.settle()
    await taps(play, manager, "No, with a reason")
    await writes(play, manager, "Too much.")

    assert f"با جبرانی که Bita برای {number} خواسته بود موافقت نکرد:\nToo much." in last(omid)


async def is_taken_off(play: Stage, staff: Account) -> None:
    async with play.house.works.open() as work:
        found = await people.by_telegram_id(work.tx, staff.id)
        assert found is not None
        await take_role(work, found)
    await play.settle()


async def test_where_nobody_could_say_yes_its_author_is_told_so_and_nobody_else_is_asked(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    number = await complains(play, emma, "Nasrin was rude.")
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "It is about one of us", "نسرین")
    await writes(play, agent, f"/complaint {number}")
    await drafts(play, agent)
    await puts_right(play, agent, "Voucher", "2 million")
    said, told = len(agent.says), len(emma.says)

    await taps(play, agent, "Ask for a yes")

    assert toast(agent) == "Nobody is there who may say yes to this. Choose something smaller, or explain without it."
    assert (len(agent.says), len(emma.says)) == (said, told)
    assert await column(play, "select asked_at from remedies") == [None]
    mina = await appointed(play, 902, "Mina", Role.MANAGER)
    await taps(play, agent, "Ask for a yes")
    await taps(play, mina, "Yes, send it")
    assert "Voucher for 2,000,000 toman" in heard(emma, told)
