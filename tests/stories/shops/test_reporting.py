"""A shop's own software reports purchases: kept before it is answered, asked about like any other, and never twice."""

import asyncio
import io
from datetime import timedelta

import pytest
from structlog.testing import capture_logs
from yarl import URL

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, column, follows, heard, last, rows, taps, writes
from tests.stories.shops.system import System

ARRIVED = (NOON - timedelta(hours=2)).isoformat()


def token_of(told: dict) -> str:
    return told["link"].partition("start=")[2]


async def test_a_new_customer_comes_with_the_link_and_is_asked_a_day_after_the_delivery(play: Stage, website: System):
    status, told = await website.reports(delivered_at=ARRIVED)
    assert (status, told["claimed"], told["planned"]) == (201, False, [])

    emma = play.telegram.account(102, "Emma", "en")
    await follows(play, emma, token_of(told))
    _, told = await website.calls("GET", "/purchases/1001")
    assert (told["claimed"], told["link"]) == (True, None)
    assert told["planned"] == [{"what": "question", "due_at": (NOON + timedelta(hours=22)).isoformat()}]
    await play.pass_time(DAY)

    assert "kettle" in last(emma)
    await taps(play, emma, "9")
    assert await column(play, "select score from responses") == [9]


@pytest.mark.parametrize(
    ("method", "path", "status", "error"),
    [
        ("GET", "/purchase", 404, "nothing is at this path; /openapi.json tells what there is"),
        ("PUT", "/purchases/1001", 405, "PUT does nothing here; this path takes GET, PATCH"),
    ],
)
async def test_a_lost_call_is_told_where_to_go(website: System, method: str, path: str, status: int, error: str):
    assert await website.calls(method, path) == (status, {"error": error})


async def test_told_again_it_changes_nothing_and_with_other_content_it_is_refused(play: Stage, website: System):
    _, first = await website.reports(delivered_at=ARRIVED)
    same = (NOON - timedelta(hours=2)).astimezone().isoformat()

    assert await website.reports(delivered_at=same) == (200, first)
    assert await website.reports(what="teapot") == (409, {"error": "this number stands for another purchase"})
    both = await asyncio.gather(*(website.reports(number="1002") for _ in range(5)))

    assert sorted(status for status, _ in both) == [200, 200, 200, 200, 201]
    assert await column(play, "select number from purchases order by id") == ["1001", "1002"]


async def test_whoever_has_come_once_has_all_that_the_shop_sells_them(play: Stage, website: System):
    _, told = await website.reports()
    await website.reports(number="1002", what="teapot", delivered_at=ARRIVED)
    emma = play.telegram.account(102, "Emma", "en")
    await follows(play, emma, token_of(told))

    status, told = await website.reports(number="1003", what="glasses")
    assert (status, told["claimed"], told["link"]) == (201, True, None)
    _, told = await website.calls("GET", "/purchases/1002")
    assert told["claimed"]
    assert [one["what"] for one in told["planned"]] == ["question"]
    await play.pass_time(2 * DAY)
    assert "teapot" in heard(emma)


async def test_what_came_back_is_not_asked_about(play: Stage, emma: Account, website: System):
    customer = {"telegram_id": emma.id}
    await website.reports(customer=customer, delivered_at=ARRIVED)
    await website.reports(number="1002", customer=customer)

    status, told = await website.calls("PATCH", "/purchases/1001", {"returned_at": ARRIVED})
    assert (status, told["planned"], told["claimed"]) == (200, [], True)
    assert (await website.calls("PATCH", "/purchases/1001", {"returned_at": ARRIVED}))[0] == 200
    assert await website.calls("PATCH", "/purchases/1001", {"cancelled_at": ARRIVED}) == (
        409,
        {"error": "it has been returned or cancelled"},
    )
    _, told = await website.calls("PATCH", "/purchases/1002", {"delivered_at": ARRIVED})
    assert [one["what"] for one in told["planned"]] == ["question"]
    _, told = await website.calls("PATCH", "/purchases/1002", {"cancelled_at": ARRIVED})

    assert told["planned"] == []
    await play.pass_time(5 * DAY)
    assert "kettle" not in heard(emma)


@pytest.mark.on_one_engine
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": ""}, "number"),
        ({"number": 7}, "number"),
        ({"number": "x" * 65}, "number"),
        ({"what": " \n "}, "what"),
        ({"what": "ket\u0000tle"}, "what"),
        ({"what": "\ud800"}, "what"),
        ({"what": "x" * 201}, "what"),
        ({"delivered_at": "yesterday"}, "delivered_at"),
        ({"delivered_at": "2026-11-20T10:00:00"}, "delivered_at"),
        ({"delivered_at": (NOON + DAY).isoformat()}, "delivered_at"),
        ({"value": {"amount": -1, "currency": "toman"}}, "value.amount"),
        ({"value": {"amount": 5}}, "value.currency"),
        ({"value": {"amount": 5, "currency": "shells"}}, "value.currency"),
        ({"customer": {"ref": ""}}, "customer.ref"),
        ({"customer": {"ref": "0"}}, "customer.ref"),
        ({"customer": {"ref": "null"}}, "customer.ref"),
        ({"customer": {"telegram_id": "5"}}, "customer.telegram_id"),
        ({"colour": "red"}, "colour"),
    ],
)
async def test_what_cannot_be_taken_is_named_field_by_field(website: System, changes, field):
    status, told = await website.reports(**changes)

    assert status == 422
    assert list(told["fields"]) == [field]
    assert told["fields"][field]


async def test_other_faults_have_their_own_answers(play: Stage, website: System):
    assert (await website.calls("GET", "/purchases/77"))[0] == 404
    assert (await website.calls("PATCH", "/purchases/77", {"returned_at": ARRIVED}))[0] == 404
    assert (await website.calls("POST", "/purchases", data="{", headers=authorized(website)))[0] == 422
    assert (await website.calls("POST", "/purchases", data="x=1", headers=authorized(website, "text/plain")))[0] == 415
    assert (
        await website.calls("POST", "/purchases", data=io.BytesIO(b"x" * (2**20 + 1)), headers=authorized(website))
    )[0] == 413
    assert await rows(play, "select * from purchases") == []


async def test_a_body_that_doesnt_come_whole_is_no_fault_of_ours(play: Stage, website: System):
    packed = authorized(website) | {"Content-Encoding": "gzip"}
    status, told = await website.calls("POST", "/purchases", data=b"no gzip", headers=packed)
    assert (status, list(told["fields"])) == (422, ["body"])
    assert (await website.calls("POST", "/woocommerce/1", data=b"no gzip", headers=packed))[0] == 422

    with capture_logs() as logged:
        address = URL(website.address)
        _, hung_up = await asyncio.open_connection(address.host, address.port)
        head = {**authorized(website), "Host": "seda", "Content-Length": "100"}
        lines = [f"{name}: {value}" for name, value in head.items()]
        hung_up.write("\r\n".join(["POST /purchases HTTP/1.1", *lines, "", '{"number": "10']).encode())
        await hung_up.drain()
        await website.calls("GET", "/purchases/77")
        hung_up.close()
        await hung_up.wait_closed()
        await website.calls("GET", "/purchases/77")
    assert [one for one in logged if one["log_level"] != "info"] == []


def authorized(website: System, kind: str = "application/json") -> dict[str, str]:
    return {"Authorization": f"Bearer {website.key}", "Content-Type": kind}


async def test_whoever_was_forgotten_is_not_found_again(play: Stage, website: System):
    emma = await arrives(play, 102, "Emma", "en")
    await website.reports(customer={"telegram_id": emma.id, "ref": "c-7"}, delivered_at=ARRIVED)
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    status, told = await website.reports(number="1002")

    assert (status, told["claimed"]) == (201, False)
    assert "c-7" not in str(await rows(play, "select * from purchases where number = '1001'"))


async def test_no_date_at_all_is_none_and_a_number_is_found_under_its_own_spelling(website: System):
    for never in ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1999-12-31T23:59:59Z"):
        status, told = await website.reports(delivered_at=never)
        assert (status, list(told["fields"])) == (422, ["delivered_at"])
        assert (await website.calls("PATCH", "/purchases/1001", {"delivered_at": never}))[0] == 422
    assert (await website.reports(what="\u200b"))[0] == 422
    assert (await website.reports(number="A  B"))[0] == 201

    assert (await website.calls("GET", "/purchases/A%20%20B"))[0] == 200
    for nothing in ("a%00b", "%20", "%E2%80%8B"):
        assert (await website.calls("GET", f"/purchases/{nothing}"))[0] == 404
        assert (await website.calls("PATCH", f"/purchases/{nothing}", {}))[0] == 404
