"""A promise, a digest, or a customer that the clock stumbles over holds up no other."""

from sandbox.people import Account
from sandbox.stage import Stage
from storage import promises
from storage.digests import digests
from storage.silence import panel, silence
from tests.stories.builders import DAY, column, complains, heard, labels, rows, taps, writes
from tests.stories.promised.promising import is_promised
from tests.stories.promised.promising import promises as promise
from tests.stories.silence.panel import INVITATION, is_invited
from tests.stories.stumbled.conftest import Breaks

TASKS = "select task, subject from stumbles order by id"
TOLD = "کاری که وقتش رسیده بود انجام نشد"


async def test_a_promise_that_fails_leaves_the_other_its_truth(
    play: Stage, emma: Account, sara: Account, agent: Account, owner: Account, breaks: Breaks
):
    await is_promised(play, emma, agent)
    await complains(play, sara, "چکه می‌کند", "تمام شد")
    await promise(play, agent)
    breaks(promises, "lock", 1)
    before = len(sara.says)
    await play.pass_time(2 * DAY)

    assert "قول" in heard(sara, before)
    assert await column(play, "select id from promises where watch > 1") == [2]
    assert await rows(play, TASKS) == [{"task": "promise", "subject": 1}]
    assert heard(owner).count(TOLD) == 1


async def test_a_digest_that_fails_and_its_reminder_leave_the_others_theirs(
    play: Stage, owner: Account, manager: Account, breaks: Breaks
):
    await writes(play, owner, "/digest")
    await taps(play, owner, "نسرین", "هر روز")
    await writes(play, manager, "/digest")
    await taps(play, manager, "Daily")
    first = (await column(play, "select person_id from digest_rules order by next_at, person_id limit 1"))[0]
    mend = breaks(digests, "lock_rule", first)
    await play.pass_time(DAY)

    assert await column(play, "select count(*) from digests") == [1]
    assert await rows(play, TASKS) == [{"task": "digest", "subject": first}]
    assert heard(owner).count(TOLD) == 1

    mend()
    breaks(digests, "lock", 1)
    await play.pass_time(3 * DAY)

    assert await column(play, "select count(*) > 0 from digests where reminded_at is not null") == [True]
    assert await column(play, "select reminded_at from digests where id = 1") == [None]
    assert await rows(play, TASKS) == [{"task": "unseen_digest", "subject": 1}]


async def test_who_has_left_is_asked_why_beside_one_who_cannot_be(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account, breaks: Breaks
):
    for customer in (emma, sara):
        await play.sell(customer.id, "kettle")
    first, second = await column(play, "select id from people where telegram_id in (101, 102) order by id")
    breaks(silence, "latest_purchase", first)
    await play.pass_time(330 * DAY)

    assert await rows(play, TASKS) == [{"task": "exit", "subject": first}]
    assert await column(play, "select distinct customer_id from follow_ups where kind = 'exit'") == [second]
    assert heard(owner).count(TOLD) == 1


async def test_a_member_of_the_panel_who_fails_is_told(
    play: Stage, emma: Account, manager: Account, owner: Account, breaks: Breaks
):
    await is_invited(play, emma, manager)
    assert INVITATION in heard(emma)
    await taps(play, emma, labels(emma)[0])
    async with play.house.works.open() as work:
        await work.tx.rows("update follow_ups set state = 'dropped' where kind = 'panel_question'")
    breaks(panel, "hold", (await column(play, "select id from people where telegram_id = 102"))[0])
    await play.pass_time(DAY)

    assert [one["task"] for one in await rows(play, TASKS)] == ["panel"]
    assert heard(owner).count(TOLD) == 1
