"""Whatever comes of one low score, staff have one notice of it: the newest, that says all, with a sound."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, heard, is_asked, labels, last, taps, writes


def standing(staff: Account, words: str) -> int:
    """In how many messages of the chat it can be read now."""
    return sum(words in text for text in staff.says)


async def test_the_words_of_a_low_score_and_the_complaint_of_it_take_the_place_of_its_notice(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)

    await taps(play, emma, "3")
    alone = last(agent)
    await writes(play, emma, "Two were broken.")
    with_words = last(agent)
    with_words_stand = len(agent.says)
    await taps(play, emma, "Yes, look into it", "Damaged", "Since it came", "You propose")

    assert "Score 3 from Emma" in alone
    assert "No words yet." in alone
    assert "Score 3 from Emma" in with_words
    assert "Two were broken." in with_words
    assert "Complaint 9CMJ · Damaged · kettle\nEmma · score 3" in last(agent)
    assert len(agent.says) == with_words_stand
    assert standing(agent, "9CMJ") == 1
    assert standing(agent, "Two were broken.") == 1
    assert "Take it" in labels(agent)
    assert not agent.last.silent


async def test_in_persian_too(play: Stage, sara: Account):
    colleague = await appointed(play, 903, "زهرا", Role.AGENT, "fa")
    await is_asked(play, sara, "قوری")

    await taps(play, sara, "۳")
    await writes(play, sara, "دوتاش شکسته بود.")
    await taps(play, sara, "بله، پیگیری کنید", "خراب بود", "از وقتی رسید", "پیشنهاد با شما")

    assert "شکایت 9CMJ" in last(colleague)
    assert standing(colleague, "دوتاش شکسته بود.") == 1


async def test_long_words_and_their_notice_are_read_once(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    long = "It broke again. " * 300

    await taps(play, emma, "3")
    await writes(play, emma, long[:3500])
    await taps(play, emma, "Yes, look into it", "Damaged", "Since it came", "You propose")

    assert [text.count("It broke again.") > 100 for text in agent.says].count(True) == 1


async def test_who_has_taken_the_score_keeps_their_notice_and_reads_the_words(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await taps(play, agent, "Take it")

    await writes(play, emma, "Two were broken.")

    assert "Emma writes, on 9CMJ:\nTwo were broken." in last(agent)
    assert "Taken by Reza." in heard(agent)


async def test_more_words_are_passed_on_as_they_come(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")

    await writes(play, emma, "Two were broken.", "And it came late.")

    assert "Emma writes, on 9CMJ:\nAnd it came late." in last(agent)


async def test_a_notice_too_old_to_be_taken_back_says_where_it_goes_on(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await play.pass_time(2 * DAY)

    await taps(play, emma, "Yes, look into it", "Damaged")
    await writes(play, emma, "Two were broken.")
    await taps(play, emma, "That's all", "Since it came", "You propose")

    assert "Emma wants 9CMJ looked into: it is a complaint now, and stands below." in heard(agent)
    assert "Complaint 9CMJ · Damaged" in last(agent)


async def test_a_notice_that_its_reader_has_deleted_is_taken_back_all_the_same(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    agent.own.remove(agent.last.id)

    await writes(play, emma, "Two were broken.")

    assert "Two were broken." in last(agent)
    assert await column(play, "select failure from outbox where failure is not null") == []


async def test_its_files_are_sent_once_and_those_that_come_later_follow(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    emma.sends_photo("Two were broken.")
    await play.settle()
    assert photos(agent) == 1

    await taps(play, emma, "Yes, look into it", "Damaged", "Since it came", "You propose")
    assert "Complaint 9CMJ" in heard(agent)
    assert photos(agent) == 1
    emma.sends_photo("This one, too.")
    await play.settle()

    assert photos(agent) == 2


async def test_in_an_album_they_are_sent_once_as_well(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    emma.sends_album("Two were broken.", None)
    await play.settle()
    assert photos(agent) == 2
    await taps(play, emma, "Yes, look into it", "Damaged", "Since it came", "You propose")
    assert photos(agent) == 2


def photos(staff: Account) -> int:
    return sum(message.photo is not None for message in staff.chat)
