"""Of somebody who has gone a manager says, in two taps, that they never were our customer; one takes it back."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, labels, last, rows, taps, toast, writes
from tests.stories.privacy.lives import is_forgotten
from tests.stories.privacy.pages import read
from tests.stories.touched.planning import ANNIVERSARY, ON, QUARTER, became, plans

GONE = 100 * DAY


async def test_nothing_is_asked_of_them_any_more_and_what_they_write_is_answered_as_ever(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await plans(play, owner, ANNIVERSARY, ON)
    await plans(play, owner, QUARTER, ON)
    await play.sell(emma.id, "kettle")
    await play.pass_time(GONE)
    await writes(play, manager, "/silent")
    assert "say so under /why and their name" in last(manager)
    await taps(play, manager, "Check in with Emma")
    await writes(play, manager, "/why Emma")
    await taps(play, manager, "Not our customer")
    assert last(manager).startswith("Why wasn't Emma our customer?")
    await taps(play, manager, "Needs other things")
    assert toast(manager) == "Noted: not our customer. We ask them nothing any more."
    assert "\n\nNot our customer, said Mina today: needs other things. No question and no news" in last(manager)
    assert labels(manager) == ["Our customer after all"]
    await writes(play, manager, "/silent")
    assert "Nobody is quiet" in last(manager)
    await writes(play, emma, "/next")
    assert "Nothing is planned for you just now." in last(emma)

    before = len(emma.says)
    await play.pass_time(300 * DAY)
    assert heard(emma, before) == ""
    for kind in ("silence", "anniversary"):
        assert await became(play, kind) == [("dropped", "not_ours")]
    assert ("dropped", "not_ours") in await became(play, "relationship")
    assert await became(play, "exit") == []
    await writes(play, agent, "/why Emma")
    assert "Not our customer, said Mina on Monday 1 March: needs other things." in last(agent)
    assert "didn't go out, a manager said they never were our customer" in last(agent)
    assert labels(agent) == []

    number = await complains(play, emma, "It leaks.")
    await writes(play, agent, f"/complaint {number}")
    assert "our customer" not in last(agent)
    await explains(play, agent)
    await taps(play, emma, "Clear", "Honest", "Convinced")
    assert "Shall we close the complaint?" in last(emma)
    await play.pass_time(2 * DAY)
    await taps(play, emma, "Yes, it's settled")
    assert f"Complaint {number} is closed, with your yes." in heard(emma)


async def test_it_is_kept_who_said_and_took_back_what_and_both_are_told_kindly(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await play.sell(emma.id, "kettle")
    customer = (await column(play, "select id from people where name = 'Emma'"))[0]
    await writes(play, owner, "/why Emma")
    assert labels(owner) == []
    for forged in (f"fit:{customer}", f"fiw:{customer}:price"):
        owner.forges(forged, owner.last.id)
        await play.settle()
        assert toast(owner).startswith("این را فقط درباره‌ی کسی می‌شود گفت که از ما خریده و رفته باشد")
    await play.pass_time(GONE)

    await writes(play, owner, "/why Emma")
    await writes(play, manager, "/why Emma")
    await taps(play, owner, "مشتری ما نبود", "با هم کنار نیامدیم")
    assert toast(owner) == "ثبت شد: مشتری ما نبود. دیگر چیزی از او نمی‌پرسیم."
    assert "مشتری ما نبود؛ نسرین امروز گفت: با هم کنار نیامدیم. تا دوباره چیزی نخرد" in last(owner)
    await taps(play, manager, "Not our customer", "Back, change nothing")
    assert "Our customer after all" in labels(manager)
    for forged in (f"fiw:{customer}:need", f"fiw:{customer}:none", "fiw:999:need", "our:999", f"chk:{customer}:0"):
        manager.forges(forged, manager.last.id)
    for stranger in (agent, emma):
        stranger.forges(f"our:{customer}", stranger.last.id)
    await play.settle()
    assert await rows(play, "select why, set_by, undone_at from not_ours") == [
        {"why": "terms", "set_by": await whose(play, owner), "undone_at": None}
    ]
    assert await column(play, "select count(*) from follow_ups where kind = 'silence'") == [0]
    assert "we may not be the right shop for you, as you and we didn't get along; so we ask" in await read(play, emma)

    await writes(play, manager, "/why Emma")
    await taps(play, manager, "Our customer after all")
    assert toast(manager) == "Noted: our customer after all."
    manager.forges(f"our:{customer}", manager.last.id)
    await play.settle()
    assert toast(manager) == "It was saved before."
    assert await column(play, "select undone_by from not_ours") == [await whose(play, manager)]
    assert "didn't get along; that was over" in await read(play, emma)
    assert "گفتید کسی مشتری ما نبود" in await read(play, owner)

    await writes(play, manager, "/why Emma")
    assert labels(manager) == []  # A word came from her.
    await play.pass_time(GONE)
    await writes(play, manager, "/why Emma")
    await writes(play, owner, "/why Emma")
    await taps(play, manager, "Not our customer")
    await taps(play, owner, "مشتری ما نبود")
    manager.taps("Too far away")
    owner.taps("از ما دور بود")
    await play.settle()
    assert (toast(manager) == "It was saved before.") != (toast(owner) == "پیش‌تر ثبت شده بود.")
    assert await column(play, "select why from not_ours where undone_at is null") == ["far"]
    await play.sell(emma.id, "teapot")
    assert await column(play, "select why from not_ours where undone_at is null") == []
    await play.pass_time(DAY)
    assert "teapot" in last(emma)
    await writes(play, manager, "/why Emma")
    assert "Not our customer" not in [*labels(manager), last(manager)]

    await is_forgotten(play, emma)
    assert await column(play, "select count(*) from not_ours") == [0]


async def whose(play: Stage, account: Account) -> int:
    return (await column(play, f"select id from people where telegram_id = {account.id}"))[0]  # noqa: S608
