"""The whole demo as a file: saved, gone on from, loaded, and refused where it can't be."""

import asyncio
import json
from hashlib import sha256

import pytest

from sandbox.past.kept import DATABASE
from sandbox.saved.file import MARK, read, saved
from sandbox.saved.routes import WORLD
from sandbox.telegram import Telegram

EMMA = 102


async def save(visitor):
    async with visitor.http.get(WORLD) as answer:
        assert answer.status == 200
        return await answer.read()


async def load(visitor, content):
    async with visitor.http.put(WORLD, data=content, headers={"Content-Type": "application/json"}) as answer:
        return answer.status, None if answer.status == 204 else (await answer.json())["problem"]


async def town(visitor):
    return (await visitor.gets(f"/api/town?language=en&tour={EMMA}"))[1]


async def first_of_another_life(visitor, life):
    seen = await town(visitor)
    return seen if seen["life"] != life else await first_of_another_life(visitor, life)


@pytest.fixture
async def asked(visitor, live):
    """Emma has the question before her."""
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/people", name="Nadia", language="en")
    await visitor.posts("/api/shop", who=EMMA, what="kettle")
    await visitor.posts("/api/time", next=True)
    return await visitor.last(EMMA)


async def test_the_demo_goes_on_where_it_was_saved(visitor, live, asked):
    before, file = await town(visitor), await save(visitor)
    three = asked["rows"][0][3]["callback_data"]
    await visitor.acts(EMMA, "tap", message=asked["id"], data=three)
    await visitor.posts("/api/time", hours=48)

    told = await load(visitor, file)

    after = await town(visitor)
    assert told == (204, None)
    assert await visitor.last(EMMA) == asked
    assert after | {"life": "", "version": 0} == before | {"life": "", "version": 0}
    assert after["life"] != before["life"]
    await visitor.acts(EMMA, "tap", message=asked["id"], data=three)
    assert "3" in (await visitor.last(EMMA))["text"]
    assert (await town(visitor))["done"] == 4


async def test_a_stopped_bot_is_saved_as_it_lies_and_stays_stopped(visitor, live, asked):
    await visitor.posts("/api/bot", do="stop")
    await visitor.acts(EMMA, "text", text="Is anybody there?")

    file = await save(visitor)

    assert (await town(visitor))["bot"] == "down"
    assert (await load(visitor, file))[0] == 204
    await live.settle()
    assert not (await visitor.last(EMMA))["mine"]


async def test_what_waits_in_bad_weather_is_saved_and_answered_where_it_is_fair(visitor, live, asked, monkeypatch):
    monkeypatch.setattr("sandbox.demo.program.DRAIN_SECONDS", 0.05)
    monkeypatch.setattr("sandbox.demo.program.BLINK_SECONDS", 0.05)
    await visitor.posts("/api/faults", kind="down", seconds=60)
    await visitor.posts("/api/act", who=EMMA, do="text", text="Is anybody there?")
    file = await save(visitor)

    await load(visitor, file)

    await live.settle()
    assert await visitor.gets("/api/faults") == (200, [])
    assert not (await visitor.last(EMMA))["mine"]


def spoilt(file, **also):
    whole = json.loads(file)
    whole["world"]["also"] = [pair for pair in whole["world"]["also"] if pair[0] not in also] + list(also.items())
    whole["checksum"] = sha256(json.dumps(whole["world"], sort_keys=True).encode()).hexdigest()
    return json.dumps(whole)


async def test_a_file_that_fits_nowhere_is_refused_and_nothing_is_touched(visitor, live, asked):
    file = await save(visitor)
    before = await town(visitor)
    alone = saved(Telegram(live.clock, live.telegram.token))
    files = {
        "no_world": b"a picture",
        "other_version": json.dumps(json.loads(file) | {MARK: "another"}),
        "changed": json.dumps(json.loads(file) | {"checksum": "another"}),
        "no_bot": alone,
    }

    told = {name: await load(visitor, content) for name, content in files.items()}

    assert told == {name: (409, name) for name in files}
    assert await load(visitor, spoilt(file, **{DATABASE: "bm8gdGFibGU="})) == (409, "other_version")
    assert read(file, live.telegram).also[DATABASE]
    assert await visitor.last(EMMA) == asked
    assert (await town(visitor)) | {"version": 0} == before | {"version": 0}


async def test_beginning_anew_leaves_no_weather(visitor, live):
    await visitor.posts("/api/faults", kind="down", seconds=60)
    await visitor.posts("/api/bot", do="stop")

    async with visitor.http.delete(WORLD) as answer:
        status = answer.status

    assert (status, await visitor.gets("/api/faults")) == (204, (200, []))
    assert (await town(visitor))["bot"] == "up"


async def test_nobody_sees_a_town_that_is_only_half_there(visitor):
    before = await town(visitor)
    resetting = asyncio.create_task(visitor.posts("/api/bot", do="reset"))

    seen = await first_of_another_life(visitor, before["life"])

    assert seen["people"] == (await town(visitor))["people"]
    assert (await resetting)[0] == 200


async def test_whoever_looks_while_a_file_is_opened_sees_all_of_it(visitor, asked):
    before, file = await town(visitor), await save(visitor)
    loading = asyncio.create_task(load(visitor, file))

    seen = await first_of_another_life(visitor, before["life"])

    assert seen["people"] == before["people"]
    assert await loading == (204, None)
