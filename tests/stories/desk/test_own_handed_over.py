"""Who handles their own complaint, for want of others, leaves it to a colleague as soon as there is one who can."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import column, complains, heard, labels, last, taps, toast, writes
from tests.stories.people.inviting import comes, invites

HANDS = "select assignee_id from matters"


@pytest.fixture
async def number(play: Stage, owner: Account) -> str:
    """The only owner complains as a customer, and takes it."""
    own = await complains(play, owner, "کتری خودم چکه می‌کند.", "تمام شد")
    await writes(play, owner, f"/complaint {own}")
    await taps(play, owner, "به عهده‌ی من")
    return own


async def joins(play: Stage, owner: Account, role: Role) -> Account:
    dana = await comes(play, await invites(play, owner, role))
    await taps(play, owner, "بله، همکار ماست")
    return dana


async def test_a_colleague_who_joins_hears_of_it_and_takes_it(play: Stage, owner: Account, number: str):
    dana = await joins(play, owner, Role.AGENT)
    assert await column(play, HANDS) == [None]
    assert f"Complaint {number}" in last(dana)
    assert "Taken by" not in last(dana)

    await taps(play, dana, "Take it")

    assert toast(dana) == "It's yours."
    await writes(play, owner, f"/complaint {number}")
    assert labels(owner) == ["همه‌ی نوشته‌ها"]
    assert "Dana" in last(owner)


async def test_so_does_one_to_whom_it_comes_explained(play: Stage, owner: Account, number: str):
    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "واشر نازک بود.", "یکی نو می‌فرستیم.")
    await taps(play, owner, "بدون این بخش", "فرستادن")
    dana = await joins(play, owner, Role.OWNER)

    assert await column(play, HANDS) == [None]
    assert heard(dana).count(f"Complaint {number}") == 1
    assert "Take it" in labels(dana)


async def test_one_who_may_not_handle_it_leaves_it_where_it_is(play: Stage, owner: Account, number: str):
    async with play.house.works.open() as work:
        await work.tx.rows("update matters set level = 'owner'", {})
        owner_id = (await people.by_telegram_id(work.tx, owner.id)).id

    dana = await joins(play, owner, Role.AGENT)
    assert number not in heard(dana)
    assert await column(play, HANDS) == [owner_id]

    await writes(play, owner, "/people")
    await taps(play, owner, "Dana", "صاحب فروشگاه شود")

    assert await column(play, HANDS) == [None]
    assert f"Complaint {number}" in last(dana)
