"""A reply to a list of several customers' cards reaches none of them, and says how one is reached."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, heard, last, plain, replies, taps, writes
from tests.stories.voices.piles import all_at_once, thank


async def test_who_replies_to_the_list_hears_how_to_write_to_one_of_them(
    play: Stage, happy: list[Account], agent: Account
):
    async with all_at_once(play):
        thank(happy)
    thanks = agent.last.id

    await replies(play, agent, "How kind of you.")
    assert last(agent) == (
        "This went to nobody. To write to one of them, open theirs by its button and reply to the card that comes."
    )

    await writes(play, agent, "/language")
    await taps(play, agent, "فارسی")
    await replies(play, agent, "لطف دارید.", to=thanks)
    assert plain(last(agent)) == (
        "این به کسی نرسید. برای نوشتن به یکی از این‌ها، با دکمه‌اش بازش کنید و روی کارتی که می‌آید پاسخ (Reply) بزنید."
    )
    assert "How kind" not in heard(happy[-1])


async def test_so_does_who_replies_to_the_list_of_complaints(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await writes(play, agent, "/complaints")

    await replies(play, agent, "A new one is on its way.")

    assert last(agent).startswith("This went to nobody. To write to one of them")


async def test_a_reply_to_the_list_does_not_go_to_another_customer_who_is_being_asked(
    play: Stage, happy: list[Account], agent: Account, newcomer: Account
):
    async with all_at_once(play):
        thank(happy)
    thanks = agent.last.id
    newcomer.starts()
    await writes(play, newcomer, "/complain", "The kettle arrived broken.")
    await taps(play, newcomer, "That's all", "You propose")
    await taps(play, agent, "Ask the customer")

    await replies(play, agent, "How kind of you.", to=thanks)

    assert "How kind" not in heard(newcomer)
    assert last(agent).startswith("This went to nobody. To write to one of them")
    await writes(play, agent, "Which kettle was it?")
    assert "Which kettle was it?" in heard(newcomer)
