"""People come, go and change their work; whoever is there now hears the words."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, HOUR, appointed, column, complains, heard, is_asked, labels, last, taps, writes


async def test_an_owner_who_is_owner_no_more_hears_nothing_more_and_the_new_one_does(database_url: str):
    async with stage(database_url, start=NOON) as play:
        old, emma = await arrives(play, OWNER, "Nasrin", "en"), await arrives(play, 102, "Emma", "en")
        new = await arrives(play, 905, "Dara", "en")
        await complains(play, emma, "It leaks.")
        assert "It leaks." in heard(old)
    said = len(old.says)

    others = {"owner_ids": frozenset({new.id})}
    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, **others) as anew:
        await anew.settle()
        await writes(anew, emma, "The glass lid.")

        assert "The glass lid." not in heard(old, said)
        assert "The glass lid." in heard(new)

        assert old.menu == emma.menu
        await writes(anew, old, "/help")
        assert "/nps" not in last(old)

        await writes(anew, new, "/start", "/help")
        assert "/nps" in last(new)
        assert "nps" in [name for name, _ in new.menu]


async def test_words_for_somebody_who_blocked_the_bot_go_to_the_others(play: Stage, emma: Account, agent: Account):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    agent.blocks()
    await play.settle()

    await writes(play, emma, "The glass lid.")

    assert "The glass lid." in last(dana)


async def test_a_low_score_ignored_for_days_is_reminded_of_anew_when_it_becomes_a_complaint(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await play.pass_time(3 * DAY)
    assert "The customer is waiting." in heard(agent)
    assert "went unanswered after a reminder" in heard(manager)

    await taps(play, emma, "Yes, look into it", "Quality")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "Just send it")
    before = len(agent.says)
    await play.pass_time(3 * DAY - HOUR)  # From Wednesday over a Friday, which isn't counted.
    assert "The customer is waiting." not in heard(agent, before)

    await play.pass_time(HOUR)
    assert "The customer is waiting." in heard(agent, before)


async def test_what_falls_due_at_night_is_told_to_staff_in_the_morning(play: Stage, emma: Account, agent: Account):
    await play.pass_time(10 * HOUR)
    await complains(play, emma, "It leaks.")

    await play.pass_time(2 * DAY + 10 * HOUR)
    assert "The customer is waiting." not in heard(agent)

    await play.pass_time(HOUR)
    assert "The customer is waiting." in heard(agent)


async def test_a_name_of_direction_marks_alone_breaks_no_list(play: Stage, agent: Account):
    await arrives(play, 301, "\u200f\u200e", "en")

    await writes(play, agent, "/purchase")

    assert "Who bought something?" in last(agent)
    assert len(labels(agent)) == 2
    assert await column(play, "select count(*) from failures") == [0]


async def test_who_only_brings_the_bot_into_a_group_is_no_customer(play: Stage, emma: Account, agent: Account):
    stranger = play.telegram.account(302, "Stranger", language_code="en")
    stranger.adds_bot_to(play.telegram.group(-5000, "Friends"))
    await play.settle()

    await writes(play, agent, "/purchase")

    assert labels(agent) == ["Emma", "Somebody who isn't here yet"]


async def test_what_has_arrived_later_is_asked_about_from_then_on(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")
    assert labels(agent) == ["It has arrived"]
    await play.pass_time(2 * DAY)

    await taps(play, agent, "It has arrived")
    assert "Registered: kettle, for Emma.\nThe question goes out tomorrow" in last(agent)

    await play.pass_time(DAY)
    assert "Your kettle arrived yesterday." in last(emma)
