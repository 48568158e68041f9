"""A Work: one transaction; what it says is kept with it, and is handed over only after the commit."""

import pytest

from actions.knocks import KeptBefore, Knock
from domain.messages import Intent
from domain.people import Role
from storage import outbox, people
from tests.conftest import NOON


async def test_what_is_said_is_handed_over_after_the_commit_with_its_row(works, voice):
    async with works.open(Knock(1, 101, "Anna")) as work:
        work.say(work.by.id, "start.hello")
        early = list(voice.said)

    (said,) = voice.said
    assert early == []
    async with works.open() as work:
        assert await outbox.unsent(work.tx, run=work.run, alive_since=work.now, limit=9) == [said]


async def test_a_work_that_fails_says_nothing_and_forgets_its_update(works, voice):
    with pytest.raises(ZeroDivisionError):
        async with works.open(Knock(1, 101, "Anna")) as work:
            work.say(work.by.id, "start.hello")
            1 / 0  # noqa: B018

    async with works.open(Knock(1, 101, "Anna")) as work:
        assert work.by.name == "Anna"
    assert voice.said == []


async def test_an_update_opens_one_work_and_no_other(works):
    async with works.open(Knock(1, 101, "Anna")):
        pass

    with pytest.raises(KeptBefore):
        async with works.open(Knock(1, 101, "Anna")):
            pytest.fail("the work opened a second time")


async def test_whoever_knocks_is_known_by_the_name_of_today(works):
    for number, name in enumerate(("Anna", "Anna K.")):
        async with works.open(Knock(number, 101, name, language="en")) as work:
            met = work.by

    assert (met.name, met.telegram_language, met.role) == ("Anna K.", "en", None)


async def test_the_clocks_work_has_nobody_who_knocked(work):
    with pytest.raises(LookupError, match="nobody knocked"):
        assert work.by


@pytest.mark.parametrize(
    ("roles", "hear"),
    [
        ({1: Role.AGENT, 2: Role.MANAGER, 3: Role.OWNER}, [1]),
        ({2: Role.MANAGER, 3: Role.OWNER}, [2]),
        ({3: Role.OWNER}, [3]),
        ({}, []),
    ],
)
async def test_what_is_told_to_a_role_that_nobody_has_goes_one_role_up(works, voice, roles, hear):
    async with works.open() as work:
        for number, role in roles.items():
            await people.appoint(work.tx, number, role, now=NOON)

        work.tell(Role.AGENT, "staff.failure", number=1)

    told = [await people.get(works.reads, said.person_id) for said in voice.said]
    assert [person.telegram_id for person in told] == hear


async def test_a_tap_is_answered_with_the_last_toast_or_in_silence(works, voice):
    async with works.open(Knock(1, 101, "Anna", tap="4711")) as work:
        work.toast("toasts.taken")
        work.toast("toasts.seen", number=1)
    async with works.open(Knock(2, 101, "Anna", tap="4712")):
        pass
    async with works.open(Knock(3, 101, "Anna")) as work:
        work.toast("toasts.seen")

    assert [(toast.tap, toast.message, toast.facts) for toast in voice.toasts] == [
        ("4711", "toasts.seen", {"number": 1}),
        ("4712", None, {}),
    ]


async def test_a_group_is_told_one_sentence_and_left(works, voice):
    async with works.open() as work:
        work.leave(-100, "start.group")

    assert [(said.intent, said.chat_id, said.message) for said in voice.said] == [
        (Intent.SEND, -100, "start.group"),
        (Intent.LEAVE, -100, ""),
    ]
