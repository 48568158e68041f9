"""A link works once: for the same customer again, for others, for two at once and too late it is said how it stands."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, dump, follows, heard, last, rows, sells_by_link, writes

WHOSE = "select name from people join purchases on people.id = customer_id"


async def test_the_same_customer_again_hears_that_it_is_theirs(play: Stage, newcomer: Account, agent: Account):
    token = await sells_by_link(play, agent)
    await follows(play, newcomer, token)
    before, told = await dump(play), len(agent.says)

    await follows(play, newcomer, token)
    assert newcomer.says[-2] == "This purchase is under your name already: kettle."
    assert last(newcomer).startswith("Hello Emma. This is مهرگان's bot; what you write here reaches us.")
    assert await dump(play) == before
    assert len(agent.says) == told

    play.clock.move(200 * DAY)
    await follows(play, newcomer, token)
    assert newcomer.says[-2] == "This purchase is under your name already: kettle."


async def test_somebody_else_hears_that_it_was_used_and_no_name(
    play: Stage, newcomer: Account, sara: Account, agent: Account
):
    token = await sells_by_link(play, agent)
    await follows(play, newcomer, token)
    dana = play.telegram.account(103, "Dana", "en")
    before = await dump(play)

    for one in (dana, sara):
        await follows(play, one, token)

    assert heard(dana).startswith("This link has been opened before, from another Telegram account.")
    assert "این لینک پیش‌تر با حساب تلگرام دیگری باز شده است." in heard(sara)
    assert last(dana).startswith("Hello Dana.")
    for one in (dana, sara):
        assert "Emma" not in heard(one)
        assert "kettle" not in heard(one)
    assert await dump(play) == before
    assert await column(play, WHOSE) == ["Emma"]


async def test_a_link_that_has_run_out_is_said_so(play: Stage, newcomer: Account, sara: Account, agent: Account):
    token = await sells_by_link(play, agent)
    play.clock.move(90 * DAY)

    await follows(play, newcomer, token)
    await follows(play, sara, token)

    assert heard(newcomer).startswith("This link ran out today. Whoever gave it to you can make a new one;")
    assert last(newcomer).startswith("Hello Emma.")
    assert "مهلت این لینک امروز تمام شده است." in heard(sara)
    assert await column(play, "select customer_id from purchases") == [None]


async def test_what_is_no_link_of_ours_is_said_so(play: Stage, newcomer: Account, agent: Account):
    await sells_by_link(play, agent)

    newcomer.starts()
    for payload in ("x", "-_" * 32, "لینک", "۱۲۳", "a" * 4000, "'or1=1"):
        await writes(play, newcomer, f"/start {payload}")

        assert "We don't know this link; perhaps a part of it got lost." in newcomer.says[-2], payload
        assert last(newcomer).startswith("Hello Emma.")
    assert await column(play, "select customer_id from purchases") == [None]
    assert await column(play, "select count(*) from failures") == [0]


async def test_of_two_who_come_at_once_one_has_it(play: Stage, agent: Account):
    token = await sells_by_link(play, agent)
    people = [play.telegram.account(200 + number, f"Customer {number}", "en") for number in range(5)]

    for person in people:
        person.starts(token)
    await play.settle()

    winners = [person for person in people if "under your name here now" in heard(person)]
    losers = [person for person in people if "has been opened before" in heard(person)]
    assert (len(winners), len(losers)) == (1, 4)
    assert await column(play, WHOSE) == [winners[0].name]
    assert await column(play, "select count(*) from follow_ups") == [1]


async def test_an_arrival_and_a_claim_at_once_plan_one_question(play: Stage, newcomer: Account, agent: Account):
    token = await sells_by_link(play, agent, when="Not yet")

    agent.taps("It has arrived")
    newcomer.starts(token)
    await play.settle()

    assert await rows(play, "select kind, state from follow_ups") == [{"kind": "question", "state": "waiting"}]


async def test_the_same_update_twice_claims_once(play: Stage, newcomer: Account, agent: Account):
    raw = newcomer.starts(await sells_by_link(play, agent))

    for _ in range(3):
        play.house.intake.take(raw)
    await play.settle()

    assert heard(newcomer).count("Hello Emma") == 1
    assert await column(play, "select count(*) from follow_ups") == [1]
