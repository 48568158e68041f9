"""What is forwarded is kept like any words, marked as coming from elsewhere, and never obeyed."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, is_asked, last, rows, taps, writes


@pytest.mark.parametrize("command", ["/stop", "/complain", "/help", "/start", "/forget", "/nps 30", "/nobody_knows"])
async def test_a_forwarded_command_is_words_and_no_command(play: Stage, emma: Account, command: str):
    emma.forwards(command)
    await play.settle()

    assert "We have kept your words." in last(emma)
    assert await rows(play, "select body, is_forwarded from words") == [{"body": command, "is_forwarded": 1}]
    assert await column(play, "select count(*) from people where asks_stopped_at is not null") == [0]
    assert await column(play, "select state from matters") == ["unsorted"]


async def test_staff_who_forward_a_command_run_none(play: Stage, owner: Account):
    owner.forwards("/complaints")
    await play.settle()

    assert "این جواب سؤالی نیست" in last(owner)


async def test_whoever_says_it_themselves_is_obeyed_as_ever(play: Stage, emma: Account):
    await writes(play, emma, "/stop")

    assert await column(play, "select count(*) from people where asks_stopped_at is not null") == [1]


async def test_staff_see_which_words_are_not_the_customers_own(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "He was rude to me.")
    emma.forwards("Come down or I leave.", of="Courier")
    await play.settle()

    await taps(play, emma, "That's all", "You propose")

    assert "\nForwarded from elsewhere: Come down or I leave.\n" in heard(agent)
    assert "Forwarded from elsewhere: He was rude" not in heard(agent)

    emma.forwards("Then go hungry.", of="Courier")
    await play.settle()
    assert "Emma forwards a message from elsewhere, on 9CMJ:\nThen go hungry." in last(agent)

    await writes(play, agent, "/complaint 9cmj")
    await taps(play, agent, "All the words")
    assert heard(agent).splitlines()[-5:] == [
        "He was rude to me.",
        "Forwarded from elsewhere:",
        "Come down or I leave.",
        "Forwarded from elsewhere:",
        "Then go hungry.",
    ]


async def test_a_forwarded_file_keeps_its_words(play: Stage, sara: Account, owner: Account):
    sara.sends_photo("قبض این است")
    await play.settle()
    await taps(play, sara, "فقط خواستم بدانید")
    bill = next(message for message in sara.chat if message.photo)

    sara.forwards(bill)
    await play.settle()
    await taps(play, sara, "فقط خواستم بدانید")

    assert "از جای دیگری فرستاده: قبض این است" in heard(owner)
    assert owner.last.photo == bill.photo
    assert await column(play, "select is_forwarded from words order by id") == [0, 1]


async def test_somebody_elses_number_is_nobodys_score(play: Stage, emma: Account):
    await is_asked(play, emma)
    question = emma.last.id

    update = emma.forwards("10")
    await play.settle()

    assert update["message"]["forward_origin"]
    assert await column(play, "select count(*) from responses") == [0]

    emma.writes("10", reply_to=question)
    await play.settle()
    assert await column(play, "select score from responses") == [10]


async def test_what_staff_pass_on_to_the_customer_goes_as_their_question(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")

    agent.forwards("Which floor is it?", of="Courier")
    await play.settle()

    assert "Which floor is it?" in last(emma)
