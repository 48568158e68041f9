"""WooCommerce reports by its own webhooks: signed, told again, out of order, and in whatever state an order may be."""

import io
import json

from domain.purchases import LONGEST_NAME
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, MINUTE, column, follows, heard, last, rows, taps, writes
from tests.stories.shops.orders import Woo, gmt, order


async def purchase(play: Stage) -> dict:
    (kept,) = await rows(
        play, "select purchases.*, links.token from purchases left join links on purchase_id = purchases.id"
    )
    return kept


async def test_an_order_is_kept_once_and_asked_about_a_day_after_it_is_completed(play: Stage, woo: Woo):
    for _ in range(2):
        assert await woo.tells("order.created") == (200, {"kept": "727"})
    kept = await purchase(play)
    assert (kept["what"], kept["cost"], kept["currency"]) == ("کتری‌برقی & قوری", 2500001, "toman")
    assert (kept["customer_ref"], kept["delivered_at"]) == ("customer 26", None)
    leila = play.telegram.account(104, "لیلا", "fa")
    await follows(play, leila, kept["token"])
    completed = {"status": "completed", "date_completed_gmt": gmt(2 * HOUR), "ago": 2 * HOUR}

    for _ in range(2):
        assert await woo.tells(**completed) == (200, {"kept": "727"})
    assert await woo.tells(ago=3 * HOUR, names=["older words"]) == (
        200,
        {"kept": "727"},
    )  # Sent before, it comes after.
    assert await column(play, "select kind from follow_ups where state = 'waiting'") == ["question"]
    await play.pass_time(DAY)

    assert "کتری‌برقی & قوری" in last(leila)
    assert await woo.tells(**completed) == (200, {"kept": "727"})
    assert (await woo.tells(number="728", id=728, **completed))[0] == 200
    theirs = (
        "select number from purchases join people on people.id = customer_id where telegram_id = 104 order by number"
    )
    assert await column(play, theirs) == ["727", "728"]


async def test_an_order_goes_to_and_fro_and_only_what_is_there_is_asked_about(play: Stage, woo: Woo):
    await woo.tells("order.created", status="failed", ago=9 * HOUR)
    leila = play.telegram.account(104, "لیلا", "fa")
    await follows(play, leila, (await purchase(play))["token"])
    assert (await purchase(play))["cancelled_at"] is not None

    names = ["kettle", "cups", "kettle"]
    await woo.tells(status="completed", ago=8 * HOUR, names=names, currency="IRR", customer_id=27)
    kept = await purchase(play)
    assert (kept["what"], kept["currency"], kept["customer_ref"]) == ("kettle, cups", "rial", "customer 26")
    assert (kept["cancelled_at"], len(await column(play, "select 1 from follow_ups where state = 'waiting'"))) == (
        None,
        1,
    )
    for status, column_of in (("refunded", "returned_at"), ("cancelled", "cancelled_at")):
        await woo.tells(status=status, ago=7 * HOUR)
        assert (await purchase(play))[column_of] is not None
        assert await column(play, "select 1 from follow_ups where state = 'waiting'") == []
    goods = {"names": ["kettle", "cups"]}
    for none_any_more in ({"status": "pending"}, {"status": "trash"}, {"status": "completed", "names": []}):
        await woo.tells(status="completed", ago=6 * HOUR, **goods)
        assert await column(play, "select kind from follow_ups where state = 'waiting'") == ["question"]
        assert await woo.tells(ago=6 * HOUR, **goods | none_any_more) == (200, {"kept": "727"})
        kept = await purchase(play)
        assert (kept["what"], kept["cancelled_at"] is None) == ("kettle, cups", False)
        assert await column(play, "select 1 from follow_ups where state = 'waiting'") == []
    await play.pass_time(5 * DAY)

    assert "kettle" not in heard(leila)


async def test_who_doesnt_sign_is_nobody_and_the_secret_stands_only_where_it_must(
    play: Stage, owner: Account, woo: Woo
):
    body = json.dumps(order()).encode()
    for signed in ("", "x" * 44, "é", "A" * 43 + "="):
        assert (await woo.brings(body, signed=signed))[0] == 401
    other = Woo(woo.system, "/woocommerce/999999999999999999999", woo.secret)
    assert (await other.brings(body))[0] == 401
    assert (await Woo(woo.system, woo.path, "").brings(body))[0] == 401
    assert await rows(play, "select * from purchases") == []
    assert woo.secret not in str(await rows(play, "select * from outbox"))

    await writes(play, owner, "/shops")
    await taps(play, owner, "فروشگاه اینترنتی", "باطل کردن رمز", "بله، باطل شود")
    assert (await woo.brings(body))[0] == 401
    assert await column(play, "select secret from shops") == [None]


async def test_whatever_is_brought_has_its_answer(play: Stage, woo: Woo):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    greeting = await woo.system.calls("POST", woo.path, data=b"webhook_id=5", headers=form)
    assert greeting == (200, {"ignored": "a greeting"})
    assert (await woo.tells("product.updated"))[1] == {"ignored": "the topic is none of an order's"}
    for nothing in ({"status": "trash"}, {"status": "checkout-draft"}, {"names": []}, {"names": ["<br>&nbsp;"]}):
        assert (await woo.tells(**nothing))[1] == {"ignored": "it is no order yet, or none any more"}
    for strange in (b"", b"{", b"[]", b"null", b"[" * 5000, b'{"id": 5}', b'{"id": "\\ud800", "status": 3}', b"\xff"):
        status, told = await woo.brings(strange)
        assert (status, list(told)) == (422, ["error"]), strange
    assert (await woo.system.calls("POST", woo.path, data=io.BytesIO(b" " * (2**20 + 1)), headers=form))[0] == 413
    assert await rows(play, "select * from purchases") == []

    for place, (given, wanted) in enumerate(ODD):
        assert (await woo.tells(id=place + 1, number="the shop's own", **given))[0] == 200, given
        (kept,) = await rows(play, f"select * from purchases where number = '{place + 1}'")  # noqa: S608  Our own.
        assert {name: kept[name] for name in wanted} == wanted
    names = await column(play, "select what from purchases")
    assert max(len(name) for name in names) <= LONGEST_NAME


NO_PHONE = {"first_name": "", "phone": ""}
TEAS = [f"t{number:03}" for number in range(200)]
ODD = [
    ({"currency": "XAU"}, {"cost": None, "currency": None}),
    ({"currency": "EUR", "total": "29.50"}, {"cost": 30, "currency": "euro"}),
    ({"currency": "IRHT", "total": "2500.5"}, {"cost": 2_500_500, "currency": "toman"}),
    ({"currency": "IRHR", "total": "25000"}, {"cost": 25_000_000, "currency": "rial"}),
    ({"total": ""}, {"cost": None}),
    ({"total": "-5"}, {"cost": None}),
    ({"total": "NaN"}, {"cost": None}),
    ({"total": "1e400"}, {"cost": None}),
    ({"customer_id": 0}, {"customer_ref": "09123456789"}),
    ({"customer_id": 0, "billing": NO_PHONE}, {"customer_ref": None}),
    ({"customer_id": 0, "billing": []}, {"customer_ref": None}),
    ({"billing": {"phone": "۰۹۱۲ ۳۴۵ ۶۷۸۹", "country": ""}}, {"phone": "+989123456789"}),
    ({"billing": {"phone": "0532 123 45 67", "country": "TR"}}, {"phone": "+905321234567"}),
    ({"customer_id": 0, "billing": {"phone": "-"}}, {"customer_ref": None}),
    ({"customer_id": 0, "billing": {"phone": "00000000000", "country": "IR"}}, {"customer_ref": None}),
    ({"names": ["چای", "قند\u0000و‌نبات"]}, {"what": "چای، قند و‌نبات"}),
    ({"names": TEAS}, {"what": ", ".join(TEAS[:33]) + ", …"}),
    ({"names": ["x" * 5000]}, {"what": "x" * 199 + "…"}),
    ({"status": "completed", "date_completed_gmt": "", "ago": -10 * MINUTE}, {"returned_at": None}),
    ({"status": "on-its-way"}, {"delivered_at": None}),
]
