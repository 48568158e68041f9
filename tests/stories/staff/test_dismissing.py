"""A manager puts aside what was never a complaint, with a reason, and may mute its sender."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import MINUTE, column, complains, heard, labels, last, rows, taps, toast, writes


@pytest.mark.parametrize(
    ("button", "why", "told"),
    [
        ("A test", "test", "We closed complaint 9CMJ as a test. If that is wrong, this button reopens it."),
        ("A duplicate", "duplicate", "We closed complaint 9CMJ as a duplicate. If that is wrong"),
        ("Spam", "spam", None),
    ],
)
async def test_a_manager_closes_with_a_reason_and_the_customer_is_told_but_for_spam(
    play: Stage, emma: Account, manager: Account, button: str, why: str, told: str | None
):
    await complains(play, emma, "asdf")
    said = len(emma.says)

    await taps(play, manager, "Close")
    assert "How shall 9CMJ be closed? As settled only the customer can close it." in last(manager)

    await taps(play, manager, button)
    assert f"9CMJ is closed as {button.lower()}." in last(manager)
    assert [told in text for text in heard(emma, said).splitlines()] == [True] if told else len(emma.says) == said
    assert await column(play, "select state from matters") == ["dismissed"]
    assert await rows(play, "select kind, detail from events order by id desc limit 1") == [
        {"kind": "dismissed", "detail": why}
    ]


async def test_who_was_dismissed_wrongly_reopens(play: Stage, emma: Account, manager: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, manager, "Close", "A test")

    await taps(play, emma, "Reopen")

    assert "is open again" in last(emma)
    assert await column(play, "select state from matters") == ["reopened"]


async def test_a_muted_sender_is_kept_but_disturbs_nobody_and_may_be_unmuted(
    play: Stage, emma: Account, manager: Account
):
    await complains(play, emma, "buy pills")
    await taps(play, manager, "Close", "Spam, and mute")
    assert "Emma is muted." in last(manager)
    said = len(emma.says), len(manager.says)

    await writes(play, emma, "buy more pills")
    emma.sends_photo("pills")
    await play.settle()
    await play.pass_time(40 * MINUTE)
    assert (len(emma.says), len(manager.says)) == said
    assert await column(play, "select body from words order by id") == ["buy pills", "buy more pills", "pills"]

    await writes(play, manager, "/complaint 9CMJ")
    assert "Emma (muted)" in last(manager)

    await taps(play, manager, "Hear them again")
    assert toast(manager) == "You hear from them again."
    await writes(play, emma, "sorry, my brother had my phone")
    assert "We have kept your words." in last(emma)


async def test_words_behind_a_muted_senders_complain_disturb_nobody_either(
    play: Stage, emma: Account, manager: Account
):
    await complains(play, emma, "buy pills")
    await taps(play, manager, "Close", "Spam, and mute")
    said = len(manager.says)

    await writes(play, emma, "/complain buy more pills")
    await play.pass_time(40 * MINUTE)

    assert len(manager.says) == said
    assert await column(play, "select matter_id from words where body = 'buy more pills'") == [None]


async def test_a_card_mutes_and_unmutes_too_but_only_for_managers(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "buy pills")
    await writes(play, agent, "/complaint 9CMJ")
    await writes(play, manager, "/complaint 9CMJ")
    assert "Mute the sender" not in labels(agent)

    await taps(play, manager, "Mute the sender")
    assert "Hear them again" in labels(manager)

    agent.forges("mu:1:0", agent.last.id)
    await play.settle()
    assert toast(agent) == "This button doesn't work for you."
    assert await column(play, "select muted_at is not null from people where telegram_id = 102") == [1]


async def test_an_agent_can_only_ask_whether_it_is_settled(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")

    for how in ("spam", "test", "duplicate", "mute"):
        agent.forges(f"cw:1:{how}", agent.last.id)
        await play.settle()
        assert toast(agent) == "This button doesn't work for you."

    assert await column(play, "select state from matters") == ["received"]


async def test_a_manager_may_ask_as_well(play: Stage, emma: Account, manager: Account):
    await complains(play, emma, "It leaks.")

    await taps(play, manager, "Close", "Ask whether it's settled")

    assert last(emma) == "About complaint 9CMJ: is it settled?"
