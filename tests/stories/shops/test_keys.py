"""Owners give a shop system its key, shown once and kept by its digest, and take it away again."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, last, plain, rows, taps, toast, writes
from tests.stories.shops.system import System


async def test_a_key_is_shown_once_works_and_stands_nowhere(play: Stage, owner: Account, website: System):
    assert (await website.reports())[0] == 201

    assert website.key in plain(owner.last.text)
    for name in ("outbox", "shops", "words", "expectations"):
        assert website.key not in str(await rows(play, f"select * from {name}"))  # noqa: S608  Our own.
    await writes(play, owner, "/shops")
    assert "• سایت، آخرین خبر: امروز، ساعت ۱۲" in last(owner)
    await taps(play, owner, "سایت")
    assert "۱ خرید خبر داده است" in last(owner)


async def test_a_revoked_key_opens_nothing_any_more(play: Stage, owner: Account, website: System):
    await writes(play, owner, "/shops")
    await taps(play, owner, "سایت", "باطل کردن کلید", "نه، بماند")
    assert (await website.reports())[0] == 201
    await taps(play, owner, "باطل کردن کلید", "بله، باطل شود")
    assert last(owner) == "کلید سایت باطل شد."

    assert await website.reports(number="1002") == (401, {"error": "the key is missing, unknown or revoked"})
    owner.forges("shp:1:sure", owner.last.id)
    await play.settle()
    assert toast(owner) == "کلید سایت پیش‌تر باطل شده است."
    assert await column(play, "select count(*) from purchases") == [1]


async def test_no_key_a_made_up_one_and_half_a_header_are_all_strangers(play: Stage, website: System):
    for header in (
        {},
        {"Authorization": "Bearer seda_" + "x" * 43},
        {"Authorization": website.key},
        {"Authorization": "Bearer"},
    ):
        status, told = await website.calls("POST", "/purchases", {}, headers=header)
        assert (status, told) == (401, {"error": "the key is missing, unknown or revoked"}), header
