"""Somebody whose every word can be told from all others, what staff did with them, and a search for what is left."""

from typing import Any

import pytest

from handlers.customer import preferences
from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import column, is_asked, number_of, rows, tables, taps, writes

MARK = "zaqwort"  # In every name and every word of theirs, and nowhere else.
NUMBER = 5_123_456_789
FAREWELL = "Forgotten. We don't know any more who you are; if you write again, you are new to us."
LONG = f"{MARK} long " * 150


async def marked(play: Stage, number: int = NUMBER) -> Account:
    account = play.telegram.account(number, f"{MARK} name", language_code="en", username=f"{MARK}_user")
    account.starts()
    await play.settle()
    return account


async def lives(
    play: Stage, who: Account, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    """A whole life with us: asked, heard, answered, not convinced, listed, and met by a bug of ours."""
    await rates(play, who)
    number = await complains_in_full(play, who)
    await is_answered(play, who, agent, manager)
    await is_listed(play, agent, manager, number)
    await meets_a_bug(play, who, monkeypatch)
    await comes_by_links(play)
    await writes(play, who, f"/complain {MARK} second")
    return {"number": number}


async def rates(play: Stage, who: Account) -> None:
    await is_asked(play, who)
    await taps(play, who, "3")
    who.writes(f"{MARK} reason")
    await play.settle()
    await corrects(play, who, f"{MARK} reason")
    await taps(play, who, "Change score", "2")


async def corrects(play: Stage, who: Account, text: str) -> None:
    (written,) = [message for message in who.chat if message.by == "me" and message.text == text]
    who.edits(written.id, f"{text}, edited")
    await play.settle()


async def complains_in_full(play: Stage, who: Account) -> str:
    await writes(play, who, "/complain", f"{MARK} told", LONG)
    who.sends_photo(f"{MARK} caption")
    who.sends_document(f"{MARK}.pdf", b"%PDF", f"{MARK} enclosed")
    await play.settle()
    await taps(play, who, "That's all")
    await writes(play, who, f"{MARK} wish")
    number = await number_of(play)
    await corrects(play, who, f"{MARK} told")
    return number


async def is_answered(play: Stage, who: Account, agent: Account, manager: Account) -> None:
    matter = (await column(play, "select max(id) from matters"))[0]
    agent.forges(f"ta:{matter}", agent.last.id)
    agent.forges(f"as:{matter}", agent.last.id)
    await play.settle()
    await writes(play, agent, f"Which one, {MARK}?")
    await writes(play, who, f"{MARK} answer")
    agent.forges(f"ex:{matter}", agent.last.id)
    await play.settle()
    await writes(play, agent, *(f"{MARK} {part}" for part in ("happened", "why", "now", "prevention")))
    await taps(play, agent, "Send")
    await is_promised(play, who, agent, matter)
    await taps(play, who, "Clear", "Not convinced")
    await writes(play, who, f"{MARK} missing", f"{MARK} more")
    manager.forges(f"ex:{matter}", manager.last.id)
    await play.settle()
    await writes(play, manager, f"{MARK} begun")


async def is_promised(play: Stage, who: Account, agent: Account, matter: int) -> None:
    """One is kept, and not in their eyes; another moves; a third is being made."""
    for text in (f"{MARK} promised", f"{MARK} too"):
        agent.forges(f"pr:{matter}", agent.last.id)
        await play.settle()
        await writes(play, agent, text, "in 3 days")
        await taps(play, agent, "Send")
    agent.forges("pk:1:keep", agent.last.id)
    await play.settle()
    await writes(play, agent, f"{MARK} proof")
    await taps(play, who, "No, it isn't")
    await writes(play, who, f"{MARK} not at all")
    agent.forges("pk:2:move", agent.last.id)
    await play.settle()
    await taps(play, agent, "In a week")
    await writes(play, agent, f"{MARK} because")
    agent.forges(f"pr:{matter}", agent.last.id)
    await play.settle()
    await writes(play, agent, f"{MARK} drafted", "/promises")


async def is_listed(play: Stage, agent: Account, manager: Account, number: str) -> None:
    await writes(play, manager, f"/complaint {number}", "/complaints", "/nps", "/summary")
    await taps(play, manager, "All the words", "What they wrote")
    await writes(play, agent, f"/find {MARK}", "/purchase")
    await taps(play, agent, f"{MARK} name")


async def meets_a_bug(play: Stage, who: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: Any) -> None:
        raise ValueError(f"{MARK} in a traceback")

    with monkeypatch.context() as patch:
        patch.setattr(preferences, "show_languages", broken)
        await writes(play, who, f"/language {MARK}")


async def comes_by_links(play: Stage) -> None:
    """As if they had opened a link to their purchase, and one that offers a role."""
    async with play.house.works.open() as work:
        person = (await column(play, "select max(customer_id) from purchases"))[0]
        purchase = (await column(play, "select max(id) from purchases"))[0]
        given = {"now": work.now, "person": person, "purchase": purchase, "one": f"{MARK}-1", "two": f"{MARK}-2"}
        await work.tx.rows(
            "insert into links (token, purchase_id, made_at, expires_at, claimed_at, way)"
            " values (:one, :purchase, :now, :now, :now, 'link')",
            given,
        )
        await work.tx.rows(
            "insert into appointments (token, role, made_by, made_at, expires_at, person_id, came_at)"
            " values (:two, 'agent', :person, :now, :now, :person, :now)",
            given,
        )


async def is_forgotten(play: Stage, who: Account) -> None:
    await writes(play, who, "/forget")
    await taps(play, who, "Yes, forget me")


async def left(play: Stage, *traces: str) -> list[str]:
    """Every place in the tables that holds one of these."""
    return [
        f"{table}.{name}: {value}"
        for table in await tables(play)
        for row in await rows(play, f"select * from {table}")  # noqa: S608  The names are the engine's.
        for name, value in row.items()
        if any(trace in str(value).lower() for trace in traces)
    ]


def file_ids(who: Account) -> list[str]:
    """How Telegram calls what they sent; the sandbox's own pictures have such names, too."""
    return [
        id_.lower() for message in who.chat if message.by == "me" for id_ in (message.photo, message.document) if id_
    ]


async def other(play: Stage) -> Account:
    """Somebody else, who is to be left alone."""
    emma = await arrives(play, 102, "Emma", "en")
    await writes(play, emma, "/rate")
    await taps(play, emma, "10")
    await writes(play, emma, "Lovely tea.")
    return emma
