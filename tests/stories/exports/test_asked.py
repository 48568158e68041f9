"""What is no export is refused kindly, what is forged does nothing, and who took what is kept."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, last, rows, toast, writes


async def test_what_isnt_understood_and_what_is_forged(play: Stage, agent: Account, manager: Account):
    await writes(play, manager, "/export everything")
    assert last(manager).startswith("We can't read “everything”. For example: /export complaints 90 csv")
    await writes(play, manager, f"/export {'x' * 4000}", "/export 0")
    assert last(manager).startswith("We can't read “0”.")
    for data in ("xw:complaints:xlsx:31", "xw:people:csv:30", "xl:complaints:pdf", "xw:complaints:xlsx"):
        manager.forges(data, manager.last.id)
        await play.settle()
        assert toast(manager) == "This button doesn't work for you.", data
    agent.forges("xw:complaints:xlsx:30", agent.last.id)
    await play.settle()
    assert toast(agent) == "This button doesn't work for you."

    assert await rows(play, "select * from exports") == []


async def test_who_took_what_along_stands_on_their_page(play: Stage, owner: Account, at_hand: None):
    await writes(play, owner, "/export ۹۰ قول")

    assert last(owner) == "قول‌ها، ۲ شهریور تا ۳۰ آبان: چیزی نیست، پس فایلی هم نیست."
    assert await column(play, "select state from exports") == ["empty"]
    await writes(play, owner, "/privacy")
    assert "کدام مدیر ما فهرست کدام روزها را کی در فایلی با خود برده است" in last(owner)
