"""Every member of the staff has one copy of a notice, brought up to date in its place, on good days and bad ones."""

import pytest

from sandbox.errors import ConnectionLost
from sandbox.faults import Fault

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
async def low_score(play, owner, sara):
    """Sara has just tapped a 3, and nobody has been told yet."""
    sara.writes("/rate")
    await play.settle()
    sara.taps("۳")


def notices(account) -> list[str]:
    return [message.text for message in account.chat if message.text.startswith("نمره‌ی ۳")]


@pytest.mark.usefixtures("low_score")
async def test_who_writes_faster_than_we_send_gets_one_notice_with_everything(play, owner, sara):
    for text in ("یک", "دو", "سه"):
        sara.writes(text)
    await play.settle()

    (notice,) = notices(owner)
    assert "یک\nدو\nسه" in notice


@pytest.mark.usefixtures("low_score")
async def test_while_nothing_can_be_sent_what_waits_grows_by_one_row_for_each_change(play, owner, sara, rows):
    play.telegram.faults.append(Fault(ConnectionLost(), chat_id=owner.id, times=10**6))

    for number in range(6):
        sara.writes(f"پیام {number}")
        await play.take_in()
    await play.house.intake.settle()
    waiting = [
        row["message"] for row in await rows("outbox") if row["sent_at"] is None and row["message"] == "staff.notice"
    ]
    play.telegram.faults.clear()
    await play.settle()

    assert len(waiting) == 7
    assert len(notices(owner)) == 1
    assert "پیام 5" in notices(owner)[0]


@pytest.mark.usefixtures("low_score")
async def test_a_notice_that_is_gone_comes_anew_and_only_once(play, owner, sara):
    await play.settle()
    del owner.own.messages[next(one.id for one in owner.chat if one.text.startswith("نمره‌ی ۳"))]

    for text in ("یک", "دو", "سه"):
        sara.writes(text)
        await play.settle()

    (notice,) = notices(owner)
    assert "یک\nدو\nسه" in notice
