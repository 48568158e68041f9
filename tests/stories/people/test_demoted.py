"""What was asked of an owner or a manager isn't answered by who they are now."""

import pytest

from domain.expectations import ASKED_OF, ASKED_OF_CUSTOMERS, Awaited
from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import expectations, people
from tests.stories.builders import appointed, column, dump, heard, last, taps, writes
from tests.stories.people.inviting import opens_card

IDLE = {
    "en": "This answers nothing that was asked. It went to nobody; "
    "to write to a customer, reply to what they wrote. What can be done: /help",
    "fa": "این جواب سؤالی نیست که پرسیده باشیم. به کسی نرسید؛ "
    "برای نوشتن به مشتری، روی پیام خودش پاسخ (Reply) بزنید. کارهایی که می‌شود کرد: /help",
}
LOWER = [
    (kind, role)
    for kind, least in sorted(ASKED_OF.items())
    for role in (None, *Role)
    if not (role and role.includes(least))
]


def test_of_everything_that_may_be_awaited_it_is_known_who_is_asked():
    assert ASKED_OF.keys() | ASKED_OF_CUSTOMERS == set(Awaited)
    assert not ASKED_OF.keys() & ASKED_OF_CUSTOMERS


@pytest.mark.on_one_engine
@pytest.mark.parametrize(("kind", "role"), LOWER)
async def test_nobody_answers_what_was_asked_of_a_higher_role(
    play: Stage, owner: Account, kind: Awaited, role: Role | None
):
    """However the question outlived the role."""
    dana = await appointed(play, 903, "Dana", Role.OWNER)
    async with play.house.works.open() as work:
        number = (await people.by_telegram_id(work.tx, dana.id)).id
        await people.set_role(work.tx, number, role, now=work.now)
        await expectations.put(work.tx, number, kind, 1, now=work.now)
    before = await dump(play)

    await writes(play, dana, "3")

    if role is None:
        assert "We have kept your words." in last(dana)
        assert await column(play, "select state from matters") == ["unsorted"]
    else:
        assert last(dana) == IDLE["en"]
        assert await dump(play) == before


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("button", ["Make agent", "Make manager", "Remove from the staff"])
async def test_who_is_owner_no_more_names_no_shop_and_gets_no_key(
    play: Stage, boss: Account, language: str, button: str
):
    parisa = await appointed(play, 950, "Parisa", Role.OWNER, language)
    await writes(play, parisa, "/shops")
    await taps(play, parisa, {"en": "New shop system", "fa": "سیستم فروش تازه"}[language])
    await opens_card(play, boss, "Parisa")
    await taps(play, boss, button)
    if button.startswith("Remove"):
        await taps(play, boss, "Yes, remove them")
    assert await column(play, "select kind from expectations") == []

    await writes(play, parisa, "Mine")

    assert await column(play, "select count(*) from shops") == [0]
    assert "seda_" not in heard(parisa).replace("seda_sandbox_bot", "")
    if not button.startswith("Remove"):
        assert last(parisa) == IDLE[language]


async def test_what_an_agent_may_answer_waits_for_the_owner_who_is_an_agent_now(
    play: Stage, boss: Account, partner: Account
):
    await writes(play, partner, "/purchase")
    await taps(play, partner, "Somebody who isn't here yet")
    await opens_card(play, boss, "Parisa")
    await taps(play, boss, "Make agent")

    await writes(play, partner, "kettle")

    assert "kettle" in last(partner)
    assert await column(play, "select what from purchases") == ["kettle"]
