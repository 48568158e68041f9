"""Everybody is spoken to in their own choice, else in Telegram's language, else in the business's."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, heard, is_asked, labels, last, taps, writes


@pytest.mark.parametrize(
    ("code", "greeting"),
    [
        ("fa", "سلام Ali."),
        ("en", "Hello Ali."),
        ("en-GB", "Hello Ali."),
        ("de", "سلام Ali."),
        (None, "سلام Ali."),
    ],
)
async def test_a_stranger_is_greeted_in_telegrams_language_or_in_the_business_own(
    play: Stage, code: str | None, greeting: str
):
    ali = await arrives(play, 103, "Ali", code)

    assert last(ali).startswith(greeting)


async def test_a_choice_beats_telegrams_language_and_changes_words_buttons_and_menu(play: Stage, emma: Account):
    assert dict(emma.menu)["rate"] == "Rate us, 0 to 10"

    await writes(play, emma, "/language")
    assert labels(emma) == ["فارسی", "English"]

    await taps(play, emma, "فارسی")
    assert last(emma) == "از این پس فارسی می‌نویسیم."
    assert dict(emma.menu)["rate"] == "نظر دادن، از ۰ تا ۱۰"

    await is_asked(play, emma, "قوری")
    assert "سلام Emma." in last(emma)
    assert labels(emma)[:3] == ["۰", "۱", "۲"]

    await taps(play, emma, "۹")
    assert labels(emma) == ["رد کردن", "تغییر نمره"]


async def test_the_choice_outlives_start_and_a_change_of_telegrams_language(play: Stage, sara: Account):
    await taps(play, sara, "زبان · Language", "English")
    play.telegram.users[sara.id]["language_code"] = "de"

    await writes(play, sara, "/start")

    assert last(sara).startswith("Hello سارا.")


async def test_without_a_choice_a_change_of_telegrams_language_counts(play: Stage, sara: Account):
    play.telegram.users[sara.id]["language_code"] = "en"

    await writes(play, sara, "/help")

    assert last(sara).startswith("What can be done here:")


async def test_what_is_said_later_comes_in_the_language_of_that_day(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    await writes(play, emma, "/language")
    await taps(play, emma, "فارسی")

    await play.pass_time(DAY)

    assert "از ۰ تا ۱۰" in last(emma)


async def test_staff_have_menus_of_their_own_role_and_language(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    staff = {"complaints", "complaint", "purchase", "relay"}
    reports = {"nps", "summary", "conviction"}

    assert staff | reports <= dict(owner.menu).keys()
    assert staff | reports <= dict(manager.menu).keys()
    assert staff <= dict(agent.menu).keys()
    assert not reports & dict(agent.menu).keys()
    assert not (staff | reports) & dict(emma.menu).keys()
    assert dict(owner.menu)["purchase"] == "ثبت یک خرید"

    await writes(play, owner, "/language")
    await taps(play, owner, "English")

    assert dict(owner.menu)["purchase"] == "Register a purchase"


async def test_a_menu_is_sent_only_when_it_has_changed(play: Stage, owner: Account):
    sent = len(play.telegram.called("setMyCommands"))

    await writes(play, owner, "/start", "/start")
    await play.house.publish()

    assert len(play.telegram.called("setMyCommands")) == sent


async def test_help_tells_everybody_what_they_may_do(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/help")
    await writes(play, agent, "/help")

    assert "/complaints" not in last(emma)
    assert "/complaints – Complaints: open, overdue, mine, all" in last(agent)
    assert "/nps" not in heard(agent)
    assert last(emma).endswith("Or just write; we read everything.")
    assert last(agent).endswith("To write to a customer, reply to a message about them.")


async def test_privacy_and_the_descriptions_are_there_in_each_language(play: Stage, emma: Account, sara: Account):
    await writes(play, emma, "/privacy")
    await writes(play, sara, "/privacy")

    assert "We neither share nor sell it." in last(emma)
    assert "به کسی نمی‌دهیم و نمی‌فروشیم." in last(sara)
    assert {language for _, language in play.telegram.descriptions} == {"", "fa", "en"}
