"""Staff register a purchase of somebody who isn't here yet, and hand over the link that comes of it."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import (
    DAY,
    column,
    follows,
    heard,
    labels,
    last,
    plain,
    rows,
    sells_by_link,
    taps,
    token_in,
    writes,
)

HAND = "Hand this link to the customer, on the receipt or by SMS; the purchase goes to the first who opens it:"


async def test_what_and_when_bring_a_link_to_hand_over(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Somebody who isn't here yet")
    assert last(agent) == (
        "What did they buy? The bare name, as the customer would say it. You get a link to hand to them."
    )

    await writes(play, agent, "  electric\nkettle ")
    assert last(agent) == "When did electric kettle arrive? Tap, or write a date."

    await taps(play, agent, "Today")
    token = (await column(play, "select token from links"))[0]
    assert last(agent) == (
        f"Registered: electric kettle.\n{HAND}\nhttps://t.me/seda_sandbox_bot?start={token}\n"
        "It holds until Friday 19 February 2027, 12:00.\nNothing is asked before they have come with it."
    )
    assert len(token) >= 22
    assert await rows(play, "select customer_id, what from purchases") == [
        {"customer_id": None, "what": "electric kettle"}
    ]
    assert await column(play, "select count(*) from follow_ups") == [0]


async def test_the_whole_way_in_persian(play: Stage, owner: Account):
    await writes(play, owner, "/purchase")
    await taps(play, owner, "کسی که هنوز این‌جا نیست")
    await writes(play, owner, "قوری")
    await taps(play, owner, "دیروز")
    assert "تا جمعه ۳۰ بهمن، ساعت ۱۲ اعتبار دارد." in last(owner)

    sara = play.telegram.account(101, "سارا", language_code="fa")
    await follows(play, sara, token_in(owner))

    assert last(sara, 2).startswith(
        "سلام سارا. این‌جا ربات مهرگان است. خریدتان را شناختیم و از این پس به نام شماست: قوری."
    )
    assert last(owner) == "سارا با لینک آمد؛ قوری حالا به نام اوست."


async def test_two_purchases_have_two_links(play: Stage, agent: Account):
    tokens = [await sells_by_link(play, agent, what) for what in ("kettle", "teapot")]

    assert len(set(tokens)) == 2


async def test_two_taps_on_the_day_show_the_same_link(play: Stage, agent: Account):
    token = await sells_by_link(play, agent)

    agent.forges("de:1:today", agent.last.id)
    await play.settle()

    assert token_in(agent) == token
    assert await column(play, "select count(*) from links") == [1]


async def test_a_name_that_does_not_fit_is_asked_for_again_and_makes_no_link(play: Stage, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Somebody who isn't here yet")

    await writes(play, agent, "x" * 201)
    assert "there is room for 200" in last(agent)
    agent.sends_photo()
    await play.settle()
    assert "Please write it in words" in last(agent)
    assert await column(play, "select count(*) from links") == [0]

    await writes(play, agent, "kettle", "۱۴۰۵/۰۸/۲۹")
    assert token_in(agent) == (await column(play, "select token from links"))[0]


async def test_a_delivery_of_long_ago_has_its_link_and_no_question(play: Stage, agent: Account):
    await sells_by_link(play, agent, when="2026-01-02")

    assert "It arrived so long ago that we won't ask about it." in last(agent)
    assert "Nothing is asked before" not in last(agent)


async def test_what_has_not_arrived_has_its_link_and_keeps_it_when_it_arrives(play: Stage, agent: Account):
    token = await sells_by_link(play, agent, when="Not yet")
    assert "Registered: kettle, not delivered yet." in last(agent)
    assert "Nothing is asked before it has arrived and they have come with the link." in last(agent)

    await play.pass_time(2 * DAY)
    await taps(play, agent, "It has arrived")
    assert token_in(agent) == token
    assert labels(agent) == []
    assert await column(play, "select delivered_at is not null as arrived from purchases") == [1]

    emma = play.telegram.account(102, "Emma", "en")
    await follows(play, emma, token)
    await play.pass_time(DAY)
    assert "Your kettle arrived yesterday." in last(emma)


async def test_what_arrives_after_its_customer_has_come_is_asked_about(play: Stage, emma: Account, agent: Account):
    token = await sells_by_link(play, agent, when="Not yet")
    waiting = agent.last.id
    await follows(play, emma, token)
    assert await column(play, "select count(*) from follow_ups") == [0]

    agent.taps("It has arrived", message=waiting)
    await play.settle()
    shown = next(message for message in agent.chat if message.id == waiting)
    assert "Registered: kettle, for Emma.\nThe question goes out tomorrow" in plain(shown.text)

    await play.pass_time(DAY)
    assert "Your kettle arrived yesterday." in last(emma)


async def test_what_arrives_when_the_link_has_run_out_is_said_so(play: Stage, agent: Account):
    await sells_by_link(play, agent, when="Not yet")
    play.clock.move(91 * DAY)

    await taps(play, agent, "It has arrived")

    assert "Nobody came with the link for kettle, and it ran out yesterday. A new one: /purchase" in heard(agent)


async def test_whoever_handed_it_over_hears_without_a_sound_that_it_was_used(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    token = await sells_by_link(play, agent)
    told = len(manager.says)

    await follows(play, emma, token)

    assert last(agent) == "Emma has come with the link: kettle is under their name now."
    silent = [call for call in play.telegram.called("sendMessage") if call.parameters["chat_id"] == agent.id][-1]
    assert silent.parameters["disable_notification"] == "true"
    assert len(manager.says) == told


async def test_whoever_has_left_the_staff_is_not_told(play: Stage, emma: Account, agent: Account):
    token = await sells_by_link(play, agent)
    said = len(agent.says)
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = :id", {"id": agent.id})

    await follows(play, emma, token)

    assert len(agent.says) == said
    assert await column(play, "select count(*) from purchases where customer_id is not null") == [1]


async def test_staff_who_open_the_link_do_not_use_it_up(play: Stage, agent: Account, manager: Account):
    token = await sells_by_link(play, agent)

    for one in (agent, manager):
        await follows(play, one, token)
        assert "This link is for the customer: the purchase goes to the first who comes with it." in heard(one)
        assert "Your opening hasn't used it up; it holds until Friday 19 February 2027, 12:00." in heard(one)
        assert "Hello" in last(one)

    emma = await arrives(play, 102, "Emma", "en")
    await follows(play, emma, token)
    assert "Your purchase is under your name here now: kettle." in last(emma, 2)


@pytest.mark.parametrize("is_used", [True, False])
async def test_staff_who_open_a_link_that_is_of_no_use_any_more_hear_why(
    play: Stage, emma: Account, agent: Account, is_used: bool
):
    token = await sells_by_link(play, agent)
    if is_used:
        await follows(play, emma, token)
    else:
        play.clock.move(90 * DAY)

    await follows(play, agent, token)

    assert ("This link was for the customer, who has come with it already." in heard(agent)) == is_used
    assert ("it ran out today, and nobody had come with it. A new one: /purchase" in heard(agent)) != is_used
