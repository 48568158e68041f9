"""/why tells staff why a customer was asked, wasn't, or will be."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, complains, last, taps, writes


async def test_each_with_its_reason(play: Stage, emma: Account, agent: Account, owner: Account):
    await play.sell(emma.id, "teapot")
    number = await complains(play, emma, "It leaks.")
    await play.pass_time(DAY)
    await play.sell(emma.id, "kettle")

    await writes(play, agent, "/why emma")
    assert last(agent) == (
        "What was planned for Emma\n2 purchases since 21 November\n\n"
        "• Question, 0 to 10 (kettle): waits for 23 November\n"
        "• Question, 0 to 10 (teapot): didn't go out, a complaint was open"
    )
    await writes(play, owner, f"/why {number}")
    assert "• سؤال ۰ تا ۱۰ (teapot): فرستاده نشد، چون شکایتش باز بود" in last(owner)


async def test_of_several_of_the_name_one_is_chosen(play: Stage, emma: Account, sara: Account, agent: Account):
    other = play.telegram.account(222, "Emmanuel", "en")
    other.starts()
    await play.settle()
    await writes(play, agent, "/why EMMA")
    await taps(play, agent, "Emmanuel")
    assert last(agent) == "What was planned for Emmanuel\n\nNothing was ever planned: no purchase is known of them."

    await writes(play, agent, "/why", "/why Nobody", "/why ۲۲۲")
    assert last(agent).startswith("What was planned for Emmanuel")
    await writes(play, emma, "/why Sara")
    assert "We don't know this command" in last(emma)
