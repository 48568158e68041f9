"""A customer shares their own number by Telegram's button, and has what the shop sold under it."""

from datetime import timedelta

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, column, follows, heard, labels, last, rows, taps, toast, writes
from tests.stories.privacy.lives import is_forgotten
from tests.stories.privacy.pages import read
from tests.stories.shops.system import EMMAS, SAME, System, sold

ARRIVED = (NOON - timedelta(hours=2)).isoformat()
ASKED = (
    "If the shop has your phone number, your purchases can be found by it. Tap the button at the bottom, and Telegram "
    "tells us your number. We keep it only if something was bought under it. If you'd rather not, just write anything."
)
NOTHING = (
    "Nothing waits under your number, and we haven't kept it. Perhaps the shop has another number of yours; it can "
    "also give you a link. What you write here reaches us without either."
)
WHOSE = "select name from purchases left join people on people.id = customer_id order by purchases.id"


async def shares(play: Stage, who: Account) -> None:
    await taps(play, who, "My number is with the shop")
    assert last(who) == ASKED
    assert who.keys == [["Share my phone number"]]
    who.presses("Share my phone number")
    await play.settle()


async def test_all_that_was_bought_under_it_is_theirs_and_asked_about(play: Stage, newcomer: Account, website: System):
    await sold(website, "1", delivered_at=ARRIVED)
    await sold(website, "2", SAME, what="teapot")
    await sold(website, "3", "+989129999999", what="glasses")
    newcomer.starts()
    await play.settle()
    assert labels(newcomer)[0] == "My number is with the shop"

    await shares(play, newcomer)

    assert last(newcomer, 2) == (
        "Under your name here now:\n• kettle\n• teapot\n\nIf anything about it isn't right, tell us at any time; we "
        "may ask one short question about it, too. To stop our questions: /stop."
    )
    assert newcomer.keys == []
    assert await column(play, WHOSE) == ["Emma", "Emma", None]
    assert await column(play, "select phone from purchases order by id") == [EMMAS, EMMAS, "+989129999999"]
    _, told = await website.calls("GET", "/purchases/1")
    assert (told["claimed"], told["link"], [one["what"] for one in told["planned"]]) == (True, None, ["question"])
    told = await sold(website, "4", what="mug")
    assert told["claimed"]
    assert "under your number +989120000102" in await read(play, newcomer)
    await play.pass_time(DAY)
    assert "Your kettle arrived yesterday." in heard(newcomer)
    await is_forgotten(play, newcomer)
    assert EMMAS not in str(await rows(play, "select * from purchases"))
    assert not (await sold(website, "5"))["claimed"]


async def test_it_happens_once_for_whom_the_number_is(play: Stage, emma: Account, website: System):
    """A link's purchase keeps no number: who came with it may be anybody; and a number may have a new owner."""
    told = await sold(website, "1", ref="c-7")
    await sold(website, "2", ref="c-7", what="teapot")
    await sold(website, "3", what="mug")
    other = await arrives(play, 103, "Omid", "en")
    await follows(play, other, told["link"].partition("start=")[2])
    assert await column(play, "select phone from purchases order by id") == [None, None, EMMAS]

    await writes(play, emma, "/start")
    emma.taps("My number is with the shop")
    await play.settle()
    for _ in range(3):
        emma.presses("Share my phone number")
    await play.settle()
    assert heard(emma).count("Under your name here now:\n• mug") == 1
    assert heard(emma).count(NOTHING) == 2
    assert await column(play, WHOSE) == ["Omid", "Omid", "Emma"]
    play.telegram.phones[other.id] = EMMAS.removeprefix("+")
    other._sends(other.own, {"contact": other._card()})
    await play.settle()
    assert last(other) == NOTHING

    assert not (await sold(website, "4"))["claimed"]


async def test_the_link_and_the_number_at_once_give_it_to_one(play: Stage, emma: Account, website: System):
    told = await sold(website, "1", delivered_at=ARRIVED)
    await writes(play, emma, "/start")
    await taps(play, emma, "My number is with the shop")
    other = await arrives(play, 103, "Omid", "en")

    emma.presses("Share my phone number")
    other.follows(told["link"])
    await play.settle()

    assert await column(play, "select count(*) from follow_ups where kind = 'question'") == [1]
    assert (NOTHING in heard(emma)) != ("This link has been opened before" in heard(other))


async def test_no_other_contact_proves_anything(play: Stage, emma: Account, agent: Account, website: System):
    await sold(website, "1")
    await sold(website, "2", "+98 21 1234 5678", what="teapot")
    emma.sends_contact("+982112345678", "Reza")
    await play.settle()
    assert "We can't keep this kind of message." in last(emma)
    await writes(play, emma, "/start")
    await taps(play, emma, "My number is with the shop")

    for number in range(3):
        emma.sends_contact(f"+98211234567{number + 6}", "Reza")
    emma._sends(emma.own, {"contact": {"phone_number": "982112345678", "first_name": "Reza", "user_id": agent.id}})
    origin = {"type": "user", "sender_user": emma.user, "date": play.telegram.now}
    emma._sends(emma.own, {"contact": emma._card(), "forward_origin": origin})
    await play.settle()

    assert heard(emma).count("Only your own number counts, shared by the button at the bottom.") == 5
    assert await column(play, WHOSE) == [None, None]
    assert emma.keys == [["Share my phone number"]]
    await writes(play, emma, "It leaks.")
    assert "All right, without your number." in heard(emma)
    assert "We have kept your words." in last(emma)
    assert emma.keys == []
    emma._sends(emma.own, {"contact": {"phone_number": "", "first_name": "Emma", "user_id": emma.id}})
    await play.settle()
    assert last(emma) == NOTHING
    agent._sends(agent.own, {"contact": agent._card()})
    await play.settle()
    assert "We can't keep this kind of message." in last(agent)
    agent.forges("p:phone", agent.last.id)
    await play.settle()
    assert toast(agent) == "This is for customers; you are on our staff."


async def test_it_is_offered_where_it_may_help(play: Stage, emma: Account, website: System):
    await writes(play, emma, "/start")
    assert "My number is with the shop" not in labels(emma)
    told = await sold(website, "1")
    await follows(play, emma, "x" * 22)
    assert "We don't know this link" in heard(emma)
    assert "My number is with the shop" in labels(emma)
    await taps(play, emma, "My number is with the shop")
    await writes(play, emma, "/start")
    assert "All right, without your number." in heard(emma)
    assert emma.keys == []
    await shares(play, emma)
    assert await column(play, WHOSE) == ["Emma"]

    await sold(website, "2", "02112345678")
    await writes(play, emma, "/start")
    assert "My number is with the shop" not in labels(emma)
    await follows(play, emma, told["link"].partition("start=")[2])

    assert "This purchase is under your name already" in heard(emma)
    assert "My number is with the shop" not in labels(emma)


async def test_in_persian(play: Stage, sara: Account, website: System):
    await sold(website, "1", "+989120000101", what="قوری")
    await writes(play, sara, "/start")

    await taps(play, sara, "فروشگاه شماره‌ام را دارد")
    assert last(sara).startswith("اگر شماره‌تان را به فروشگاه داده باشید")
    sara.presses("فرستادن شماره‌ی خودم")
    await play.settle()

    assert last(sara, 2).startswith("از این پس به نام شماست:\n• قوری\n")
