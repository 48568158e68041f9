"""Explanations that are kept: offered where they may fit, changed, renewed, and never offered too late."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, explains, labels, last, plain, replies, taps, toast, writes


async def complains_of(play: Stage, customer: Account, topic: str, words: str) -> None:
    await writes(play, customer, "/complain")
    await taps(play, customer, topic)
    await writes(play, customer, words)
    await taps(play, customer, "Just send it")


async def is_kept(play: Stage, emma: Account, agent: Account, name: str = "worn seal") -> None:
    """An explanation of something damaged is sent and kept."""
    await complains_of(play, emma, "Damaged", "The kettle leaks.")
    await explains(play, agent)
    await taps(play, agent, "Keep for next time")
    await writes(play, agent, name)


async def test_what_was_sent_is_kept_by_a_name_and_read_whole(play: Stage, emma: Account, agent: Account):
    await is_kept(play, emma, agent)

    assert last(agent) == (
        "worn seal\nDamaged\nBy Reza, offered until 19 February 2027.\n\n"
        "Why\nA seal was missing.\n\nWhat we do now\nA new one comes."
    )
    assert labels(agent) == ["It still holds", "Remove it"]
    await writes(play, agent, "/causes")
    assert last(agent) == "Kept explanations\n• worn seal: Damaged · until 19 February 2027"


async def test_on_the_day_on_which_it_was_kept_a_tap_that_it_still_holds_is_answered_too(
    play: Stage, emma: Account, agent: Account
):
    await is_kept(play, emma, agent)

    await taps(play, agent, "It still holds")
    assert toast(agent) == "Noted: it still holds."
    await writes(play, agent, "/language")
    await taps(play, agent, "فارسی")
    await writes(play, agent, "/causes")
    await taps(play, agent, "worn seal", "هنوز درست است")

    assert toast(agent) == "ثبت شد: هنوز درست است."


async def test_it_is_offered_where_it_may_fit_read_and_changed_before_it_goes(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await is_kept(play, emma, agent)
    await writes(play, sara, "/complain")
    await taps(play, sara, "خراب بود")
    await writes(play, sara, "چکه می‌کند")
    await taps(
        play,
        sara,
        "همین را بفرستید",
    )
    await taps(play, agent, "Explain")
    assert plain(agent.says[-2]).startswith("We have explained something like this before.")

    await taps(play, agent, "worn seal")
    assert "چرا\nA seal was missing." in plain(agent.says[-2])
    await taps(play, agent, "Edit why")
    await writes(play, agent, "واشرش فرسوده بود.")
    await taps(play, agent, "Send")

    assert "واشرش فرسوده بود." in sara.says[-2]
    assert "A new one comes." in sara.says[-2]
    assert labels(agent) == ["See the card"]
    await taps(play, sara, "قانع شدم")
    await writes(play, agent, "/causes")
    assert last(agent).endswith("convinced 1 of 1")


async def test_what_is_about_something_else_isnt_offered(play: Stage, emma: Account, agent: Account):
    await is_kept(play, emma, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await complains_of(play, emma, "Came late", "Nobody came.")

    await taps(play, agent, "Explain")

    assert "We have explained" not in plain(agent.says[-2])


async def test_two_words_in_common_are_enough_whatever_the_topic(play: Stage, emma: Account, agent: Account):
    await is_kept(play, emma, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await complains_of(play, emma, "Quality", "I think a seal is missing, the same seal!")

    await taps(play, agent, "Explain")

    assert plain(agent.says[-2]).startswith("We have explained something like this before.")


async def test_run_out_it_is_offered_no_more_until_somebody_says_that_it_holds(
    play: Stage, emma: Account, agent: Account
):
    await is_kept(play, emma, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await play.pass_time(91 * DAY)
    await complains_of(play, emma, "Damaged", "It leaks again.")
    await taps(play, agent, "Explain")
    assert "We have explained" not in plain(agent.says[-2])
    agent.forges("cq:2:1", agent.last.id)
    await play.settle()
    assert toast(agent) == "“worn seal” has run out; renew it first, in /causes."

    await writes(play, agent, "/causes")
    await taps(play, agent, "worn seal")
    assert "it has run out and isn't offered" in last(agent)
    await taps(play, agent, "It still holds")
    assert "offered until" in last(agent)
    agent.forges("cq:2:1", agent.last.id)
    await play.settle()
    assert "Send" in labels(agent)


async def test_for_its_product_alone(play: Stage, emma: Account, agent: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(DAY)
    await taps(play, emma, "3", "Yes, look into it", "Damaged")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "Just send it")
    await explains(play, agent)
    await taps(play, agent, "Keep for next time")
    await writes(play, agent, "worn seal")
    assert labels(agent) == ["It still holds", "This product only", "Remove it"]

    await taps(play, agent, "This product only")

    assert "Damaged · only kettle" in last(agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await complains_of(play, emma, "Damaged", "A cup broke.")
    await taps(play, agent, "Explain")
    assert "We have explained" not in plain(agent.says[-2])


async def test_another_agent_uses_it_but_only_its_owner_and_managers_change_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await is_kept(play, emma, agent)
    dana.forges("cd:1:remove", dana.last.id)
    await play.settle()
    assert toast(dana) == "“worn seal” is for its author, a manager or the owner to change."

    manager.forges("cd:1:remove", manager.last.id)
    await play.settle()

    await writes(play, dana, "/causes")
    assert last(dana).startswith("No explanation is kept yet.")
    agent.forges("cc:1", agent.last.id)
    await play.settle()
    assert toast(agent) == "“worn seal” was removed."


async def test_a_name_that_is_too_long_or_a_file_is_asked_anew(play: Stage, emma: Account, agent: Account):
    await complains_of(play, emma, "Damaged", "The kettle leaks.")
    await explains(play, agent)
    await taps(play, agent, "Keep for next time")
    agent.sends_photo()
    await play.settle()
    await writes(play, agent, "x" * 61)
    assert "61 characters; there is room for 60" in last(agent)

    await replies(play, agent, "worn seal")

    assert await column(play, "select name from causes") == ["worn seal"]


async def test_what_was_erased_meanwhile_is_not_kept(play: Stage, emma: Account, agent: Account):
    await complains_of(play, emma, "Damaged", "The kettle leaks.")
    await explains(play, agent)
    await taps(play, agent, "Keep for next time")
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    await writes(play, agent, "worn seal")

    assert await column(play, "select name from causes") == []
    assert await column(play, "select traceback from failures") == []
