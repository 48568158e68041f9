"""/next, /stop and /why: what is listed can be declined, nothing comes after a stop, and each reason has its words."""

import re
from pathlib import Path

from sandbox.people import Account
from sandbox.stage import Stage
from templates import render
from tests.stories.builders import DAY, HOUR, heard, is_asked, last, taps, toast, writes
from tests.stories.touched.planning import ANNIVERSARY, DELIVERED, ON, became, plans
from tests.stories.touched.test_expected import describes

ROOT = Path(render.__file__).parents[1]


async def test_after_stop_nothing_comes_of_a_purchase_not_even_what_serves_it(
    play: Stage, emma: Account, sara: Account, owner: Account, agent: Account
):
    await play.sell(sara.id, "teapot")
    await describes(play, owner)
    await plans(play, owner, DELIVERED, ON)
    await writes(play, emma, "/stop")
    for _ in range(2):
        await writes(play, agent, "/purchase")
        await taps(play, agent, "Emma")
        await writes(play, agent, "teapot")
        await taps(play, agent, "Not yet")
    await writes(play, emma, "/next")
    assert "1. What to expect (teapot)" in last(emma)
    assert "You have stopped our questions, so none of them comes." in last(emma)
    said = len(emma.says)

    await play.pass_time(8 * DAY)

    assert emma.says[said:] == []
    assert await became(play, "delivered") == [("dropped", "stopped")] * 2
    assert await became(play, "expectation") == [("dropped", "stopped")]


async def test_whatever_is_listed_can_be_declined(play: Stage, emma: Account, sara: Account, manager: Account):
    for customer in (emma, sara):
        await play.sell(customer.id, "kettle")
    await play.pass_time(100 * DAY + 11 * HOUR)
    for name in ("Emma", "سارا"):
        await writes(play, manager, "/silent")
        await taps(play, manager, f"Check in with {name}")
    await writes(play, emma, "/next")
    assert "1. Check-in after a silence (kettle)" in last(emma)
    await taps(play, emma, "Not 1")
    assert "Nothing is planned for you just now." in last(emma)
    assert await became(play, "silence") == [("dropped", "declined"), ("waiting", None)]
    await play.pass_time(300 * DAY)
    assert "for a while. Is" not in heard(emma)
    emma.forges("fd:1", emma.last.id)
    await play.settle()
    assert toast(emma)


async def test_why_tells_each_reason_and_a_purchase_of_which_nothing_comes(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account
):
    await plans(play, owner, ANNIVERSARY, ON)
    await is_asked(play, emma)
    await play.sell(emma.id, "teapot")
    await taps(play, emma, "9", "Skip")
    await writes(play, agent, "/purchase")
    await taps(play, agent, "سارا")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")

    await writes(play, agent, "/why Emma")
    assert "• Reminder of the question (kettle): didn't go out, they had just given a score" in last(agent)
    assert "another reason" not in last(agent)
    await plans(play, owner, ANNIVERSARY, "خاموش کردن")
    await play.pass_time(HOUR)
    await writes(play, owner, "/why Emma")
    assert "فرستاده نشد، چون برنامه عوض شد" in last(owner)
    assert "چون همان موقع نمره داد" in last(owner)


async def test_of_whose_purchase_nothing_is_planned_staff_dont_read_that_there_is_none(
    play: Stage, sara: Account, agent: Account, owner: Account
):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "سارا")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")

    await writes(play, agent, "/why سارا")
    assert last(agent).endswith(
        "Nothing was ever planned: 1 purchase is known of them, but nothing comes of it by the plan, or nobody has "
        "told us yet that it has arrived."
    )
    await writes(play, owner, "/why سارا")
    assert "هیچ‌وقت چیزی در برنامه نبود: ۱ خرید از او می‌شناسیم" in last(owner)


def test_every_reason_that_is_kept_has_its_words():
    kept = set()
    for path in (ROOT / "actions").rglob("*.py"):
        kept |= set(re.findall(r'drop\w*\([^)]*why="([^"]+)"', path.read_text("utf-8")))
    for path in (ROOT / "domain").rglob("*.py"):
        kept |= set(re.findall(r'(?:Drop|Move)\([^)]*"(\w+)"\)', path.read_text("utf-8")))
    assert len(kept) > 10
    for language in ("fa", "en"):
        parts = (ROOT / "templates" / language / "parts.j2").read_text("utf-8")
        (told,) = re.findall(r"macro why_not.*", parts)
        assert [why for why in kept if f'"{why}": ' not in told] == []


async def test_staff_hear_once_that_it_isnt_there(play: Stage, emma: Account, agent: Account, owner: Account):
    await plans(play, owner, DELIVERED, ON)
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")
    await play.pass_time(6 * DAY)
    for felt in ("not_yet", "here", "not_yet", "here", "not_yet"):
        emma.forges(f"fl:1:{felt}", emma.last.id)
        await play.settle()

    assert heard(agent).count("kettle hasn't reached Emma yet, they say.") == 1
