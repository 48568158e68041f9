"""/find: staff find what customers wrote, however it is spelt, and nobody reads what isn't theirs to read."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage.voices import found
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    explains,
    heard,
    is_asked,
    labels,
    last,
    number_of,
    rows,
    taps,
    toast,
    writes,
)

SPELLINGS = ("نمی‌شود", "نمی شود", "نمیشود", "نمي‌شود", "نميشود")


async def test_every_spelling_finds_every_spelling_the_newest_first_and_a_tap_opens_the_card(
    play: Stage, sara: Account, emma: Account, agent: Account, owner: Account
):
    for place, spelling in enumerate(SPELLINGS):
        customer = play.telegram.account(500 + place, "مریم", "fa")
        customer.starts()
        await complains(play, customer, f"درِ قوری باز {spelling}، شماره‌ی ۱۲۳۴", "تمام شد")
    await complains(play, emma, "The LID of no. 1234 won't open.")
    numbers = [row["number"] for row in await rows(play, "select number from matters order by id desc")]

    read = set()
    for wanted in SPELLINGS:
        await writes(play, owner, f"/find {wanted}")
        assert last(owner).startswith(f"«{wanted}»: در ۵ نوشته\n")
        read.add(last(owner).partition("\n")[2])
        assert labels(owner) == numbers[1:]
    assert len(read) == 1
    assert f"{numbers[1]}، ۳۰ آبان\nدرِ قوری باز نميشود، شماره‌ی ۱۲۳۴" in read.pop()

    await writes(play, agent, "/find lid")
    assert last(agent) == f"“lid”: in 1 message\n{numbers[0]} · 21 November\nThe LID of no. 1234 won't open."
    await taps(play, agent, numbers[0])
    assert last(agent).startswith(f"Complaint {numbers[0]}")
    await writes(play, agent, "/find ١٢۳4")
    assert last(agent).startswith("“١٢۳4”: in 6 messages\n")
    assert labels(agent) == [*numbers[:5], "Next"]
    await taps(play, agent, "Next")
    assert labels(agent) == [numbers[5], "Previous"]
    (search,) = await column(play, "select max(id) from searches")
    agent.forges(f"fd:{search}:together:9", agent.last.id)
    await play.settle()
    assert labels(agent) == ["Previous"]


async def test_it_is_what_customers_wrote_as_it_counts_now_and_nothing_else(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    await writes(play, emma, "A wonderful kettel")
    (written,) = [one for one in emma.chat if one.text == "A wonderful kettel"]
    emma.edits(written.id, "A wonderful kettle")
    await play.settle()
    await complains(play, sara, "قوری ترک دارد", "تمام شد")
    await taps(play, agent, "Take it")
    await explains(play, agent)
    agent.writes("Could you send a wonderful picture?", reply_to=agent.chat[-1].id)
    await play.settle()
    await writes(play, emma, "/complain", "A secret about wonderful things")

    await writes(play, agent, "/find wonderful")
    assert "in 1 message\n" in last(agent)
    assert "A wonderful kettle" in last(agent)
    for nobodys in ("kettel", "seal missing", "secret", "تَرَک نَدارَد"):
        await writes(play, agent, f"/find {nobodys}")
        assert last(agent).startswith(f"Nobody has written “{nobodys}”.")
    await writes(play, agent, "/find قوري تَرَك")
    assert "قوری ترک دارد" in last(agent)

    await taps(play, emma, "That's all", "You propose")
    await writes(play, agent, "/find SECRET")
    assert await number_of(play) in labels(agent)


async def test_words_that_stand_together_come_first_and_a_tap_finds_them_apart(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await complains(play, emma, "The glasses came broken.")
    await complains(play, sara, "Broken glasses again.", "تمام شد")

    await writes(play, agent, "/find broken glasses")
    assert "in 1 message\n" in last(agent)
    assert labels(agent)[-1] == "Find them apart, too"
    await taps(play, agent, "Find them apart, too")
    assert "“broken glasses”: in 2 messages, the words apart\n" in last(agent)
    assert "Find them apart, too" not in labels(agent)

    await writes(play, agent, "/find glasses again brok")
    assert "in 1 message, the words apart\n" in last(agent)
    await writes(play, agent, "/find glasses unbroken")
    assert last(agent).startswith("Nobody has written")


async def test_what_says_too_little_or_too_much_is_refused_and_a_forged_button_too(
    play: Stage, emma: Account, owner: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    for little in ("/find", "/find ", "/find it", "/find ۰۱", "/find ؟؟؟"):
        await writes(play, agent, little)
        assert last(agent).startswith("What shall we look for? Write it behind the command, at least 3 letters:")
    await writes(play, agent, f"/find {'leak ' * 800}")
    assert "up to 100 characters" in last(agent)
    assert await column(play, "select count(*) from searches") == [0]

    await writes(play, agent, "/find leaks")
    (search,) = await column(play, "select id from searches")
    await writes(play, owner, "/start")
    for account, forged in (
        (owner, f"fd:{search}:together:0"),
        (agent, f"fd:{search}:apart:0"),
        (emma, "fd:1:apart:0"),
    ):
        account.forges(forged, account.last.id)
        await play.settle()
        assert toast(account) in ("This button doesn't work for you.", "این دکمه برای شما کار نمی‌کند.")
    await writes(play, emma, "/find leaks")
    assert last(emma).startswith("We don't know this command.")

    await play.pass_time(31 * DAY)
    agent.forges(f"fd:{search}:together:0", agent.last.id)
    await play.settle()
    assert toast(agent).startswith("What you were looking for isn't kept any more.")


async def test_whoever_it_is_about_doesnt_find_it_and_of_the_forgotten_nothing_is_found(
    play: Stage, emma: Account, sara: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "Reza shouted at me.")
    await complains(play, sara, "Somebody shouted.", "تمام شد")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us", "Reza")

    await writes(play, agent, "/find shouted")
    assert "Somebody shouted." in last(agent)
    assert "Reza shouted" not in last(agent)
    await writes(play, manager, "/find shouted")
    assert "Reza shouted at me." in last(manager)

    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")
    assert "Reza shouted" not in heard(manager)
    assert await column(play, "select count(*) from searches") == [0]
    await writes(play, manager, "/find shouted")
    assert "in 1 message\n" in last(manager)
    assert "Somebody shouted." in last(manager)


async def test_what_was_written_before_is_taken_in_by_and_by(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    async with play.house.works.open() as work:
        await work.tx.rows("delete from word_starts")
        await work.tx.rows("update words set has_starts = 0")
    await writes(play, agent, "/find leaks")
    assert last(agent).startswith("Nobody has written")

    await play.pass_time(DAY / 24)

    await writes(play, agent, "/find leaks")
    assert labels(agent) == [number]
    assert await column(play, "select count(*) from words where has_starts = 0") == [0]


async def test_what_nearly_everybody_writes_is_found_among_the_newest(
    play: Stage, agent: Account, monkeypatch: pytest.MonkeyPatch
):
    """As in a shop with a million texts: what is frequent is looked for stretch by stretch."""
    for limit, low in (("RARE", 2), ("FIRST_STRETCH", 2), ("AT_ONCE", 2)):
        monkeypatch.setattr(found, limit, low)
    for place in range(7):
        customer = await appointed(play, 600 + place, "Emma", Role.AGENT)
        async with play.house.works.open() as work:
            await work.tx.rows("update people set role = null where telegram_id = :id", {"id": customer.id})
        await complains(play, customer, f"The lid leaks {'badly' if place in (0, 3) else 'again'}.")
    numbers = [row["number"] for row in await rows(play, "select number from matters order by id desc")]

    await writes(play, agent, "/find the lid leaks")
    assert "in 7 messages" in last(agent)
    assert labels(agent)[:5] == numbers[:5]
    await writes(play, agent, "/find badly lid")
    assert labels(agent) == [numbers[3], numbers[6]]
    await writes(play, agent, "/find again lid")
    assert labels(agent) == [one for place, one in enumerate(numbers) if place not in (3, 6)]
