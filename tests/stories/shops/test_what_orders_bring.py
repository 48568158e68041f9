"""Orders bring what is planned before their delivery too, once however they go to and fro, and a claim is no flood."""

from datetime import timedelta

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, follows, heard, rows, taps, writes
from tests.stories.privacy.lives import is_forgotten
from tests.stories.shops.orders import Woo, gmt
from tests.stories.shops.system import EMMAS, LOCAL, System
from tests.stories.shops.test_phones import shares
from tests.stories.touched.planning import DELIVERED, ON, became, plans, waiting

KETTLE = {"names": ["kettle"], "id": 727}
OTHERS = "0935 111 2222"


def billed(phone: str) -> dict[str, str]:
    return {"first_name": "Emma", "country": "IR", "phone": phone}


async def describes_kettle(play: Stage, owner: Account, sara: Account) -> None:
    """A card says what to expect of it, and whether it has arrived is asked."""
    await play.sell(sara.id, "kettle")
    await writes(play, owner, "/plan")
    await taps(play, owner, "برای یک جنس", "kettle", "آنچه درباره‌اش می‌گوییم", "چه انتظاری")
    await writes(play, owner, "It boils.")
    await plans(play, owner, DELIVERED, ON)


async def token(play: Stage) -> str:
    return (await column(play, "select token from links order by id desc"))[0]


async def test_an_order_on_its_way_has_its_card_and_what_goes_to_and_fro_is_asked_about_once(
    play: Stage, woo: Woo, owner: Account, sara: Account
):
    await describes_kettle(play, owner, sara)
    leila = play.telegram.account(104, "Leila", "en")
    await woo.tells("order.created", status="processing", ago=30 * HOUR, **(KETTLE | {"names": ["cups"], "id": 1}))
    await follows(play, leila, await token(play))

    assert (await woo.tells("order.created", status="pending", ago=9 * HOUR, id=5))[0] == 200
    await woo.tells("order.created", status="processing", ago=9 * HOUR, **KETTLE)
    assert await column(play, "select number from purchases where number is not null order by id") == ["1", "727"]
    assert set(await waiting(play)) >= {"expectation", "delivered"}
    completed = {"status": "completed", "date_completed_gmt": gmt(8 * HOUR)}
    await woo.tells(ago=8 * HOUR, **completed, **KETTLE)
    assert (await became(play, "delivered"))[-1] == ("dropped", "delivered")
    for status, state in (("processing", ("dropped", "changed")), ("refunded", ("dropped", "changed"))):
        await woo.tells(ago=7 * HOUR, status=status, **KETTLE)
        assert (await became(play, "question"))[-1] == state
    await woo.tells(ago=6 * HOUR, **completed, **KETTLE)
    await play.pass_time(3 * DAY)

    assert "What to expect of your kettle:\nIt boils." in heard(leila)
    assert heard(leila).count("how likely are you to recommend") == 1
    await woo.tells(ago=5 * HOUR, **completed, **KETTLE)
    assert (await became(play, "question"))[-1] == ("done", None)


async def test_who_comes_for_a_dozen_purchases_is_not_flooded(
    play: Stage, website: System, owner: Account, sara: Account, newcomer: Account
):
    await describes_kettle(play, owner, sara)
    theirs = {"what": "kettle", "customer": {"ref": "c-7"}}
    for number in range(12):
        bought = play.clock() - timedelta(days=2 * number + 1)
        arrived = {"delivered_at": (bought + DAY).isoformat()} if number % 3 == 2 else {"delivered_at": None}
        await website.reports(number=str(number), **theirs, purchased_at=bought.isoformat(), **arrived)
    await follows(play, newcomer, await token(play))
    said = len(newcomer.says)

    await play.pass_time(3 * HOUR)

    at_once = heard(newcomer, said)
    assert at_once.count("What to expect") + at_once.count("چه انتظاری داشته باشید") == 1
    assert len(newcomer.says) - said == 3
    asked = await rows(play, "select purchase_id from follow_ups where kind = 'delivered' and state = 'done'")
    assert len(asked) == 1


async def test_an_order_is_whose_number_it_was_told_with_last(play: Stage, woo: Woo, newcomer: Account):
    guest = {"customer_id": 0, "status": "processing", **KETTLE}
    await woo.tells("order.created", ago=9 * HOUR, **guest, billing=billed(LOCAL))
    await woo.tells(ago=8 * HOUR, **guest, billing=billed(OTHERS))
    newcomer.starts()
    await play.settle()
    await shares(play, newcomer)
    assert "kettle" not in heard(newcomer)

    await woo.tells(ago=7 * HOUR, **guest, billing=billed(LOCAL))
    await shares(play, newcomer)
    assert "Under your name here now:\n• kettle" in heard(newcomer)
    await woo.tells(ago=6 * HOUR, **guest, billing=billed(OTHERS))

    assert await column(play, "select phone from purchases") == [EMMAS]


async def test_no_number_stays_where_the_shop_says_later_whose_it_is(play: Stage, woo: Woo):
    mine = {"status": "processing", "customer_id": 26}
    await woo.tells("order.created", ago=9 * HOUR, **mine, id=1)
    await woo.tells("order.created", ago=9 * HOUR, **mine | {"customer_id": 0}, id=2, billing=billed(OTHERS))
    leila = play.telegram.account(104, "Leila", "en")
    await follows(play, leila, (await column(play, "select token from links order by id"))[0])

    await woo.tells(ago=8 * HOUR, **mine, id=2, billing=billed(OTHERS))

    assert await column(play, "select name from purchases join people on people.id = customer_id") == ["Leila"] * 2
    assert await column(play, "select phone from purchases") == [None, None]


async def test_of_a_forgotten_customers_purchase_nothing_is_planned(play: Stage, website: System, emma: Account):
    theirs = {"customer": {"telegram_id": emma.id, "ref": "r1"}}
    await website.reports(number="1", delivered_at=None, **theirs)
    await is_forgotten(play, emma)

    assert (await website.calls("PATCH", "/purchases/1", {"delivered_at": play.clock().isoformat()}))[0] == 200

    assert await waiting(play) == {}
    assert await became(play, "question") == []
