"""A reply to what is between us and the staff reaches no customer, whatever the message is called."""

from datetime import UTC

import pytest

from actions.hearing.answerable import ANSWERABLE
from sandbox.people import Account
from sandbox.stage import Stage
from templates.render import Texts
from tests.stories.builders import complains, heard, last, replies, taps, writes

AREAS = ("cause", "closing", "explanation", "people", "promise", "remedy", "staff", "summary", "words")
FILE = ""
GOES_OUT = ANSWERABLE
ALL = [name for name in Texts("x", UTC).messages("en") if name.partition(".")[0] in AREAS]
RENAMED = (
    "update outbox set message = :name where message_id = :notice "
    "and person_id = (select id from people where telegram_id = :agent)"
)
# What is asked of them for the customer.
ASKED = "staff.question"


@pytest.mark.parametrize("then", [[], ["It is about one of us"], ["Close"]])
async def test_what_is_said_of_a_colleague_in_reply_to_a_question_stays_with_us(
    play: Stage, emma: Account, manager: Account, then: list[str]
):
    number = await complains(play, emma, "Somebody was rude.")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, *then)
    said = len(emma.says)

    await replies(play, manager, "I think it was Reza.")

    assert ("I think it was Reza." in heard(emma, said)) == (not then)
    assert last(manager).startswith("This answers nothing that was asked.") == bool(then)


async def test_of_all_that_staff_read_only_the_customers_own_and_what_went_to_them_is_answered(
    play: Stage, emma: Account, agent: Account
):
    """A new message is none of these until somebody says so."""
    await complains(play, emma, "It leaks.")
    notice = agent.last.id
    gone_out = set()
    for name in [*ALL, FILE]:
        async with play.house.works.open() as work:
            await work.tx.rows(RENAMED, {"name": name, "notice": notice, "agent": agent.id})
        said = len(emma.says)
        await replies(play, agent, "He drinks.", to=notice)
        gone_out |= {name} if len(emma.says) > said else set()

    assert {ASKED, *GOES_OUT} - {FILE} <= set(ALL)
    assert gone_out == {ASKED, *GOES_OUT}
