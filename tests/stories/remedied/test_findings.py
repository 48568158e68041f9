"""The customer isn't always right: they read how far they are, why not in all, and what we are sorry for."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, is_asked, labels, last, plain, taps, toast, writes
from tests.stories.remedied.remedying import drafts


async def test_who_is_right_in_part_reads_what_we_see_differently_and_why(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It came late and broken.")
    said = len(emma.says)
    await drafts(play, agent)
    assert "They are right" not in labels(agent)
    assert "You are right.\n\nWhy\nA seal was missing." in heard(agent)

    await taps(play, agent, "Partly right")
    assert last(agent) == "What do we see differently, and why? With what shows it; the customer reads it as it stands."
    await writes(play, agent, "It came on the day we had named: the receipt says so.")
    await taps(play, agent, "Apologise")
    await writes(play, agent, "We are sorry that your kettle leaked.")
    await taps(play, agent, "Send")

    assert plain(emma.says[said]) == (
        f"Our explanation of complaint {number}\n\n"
        "You are right in part; what we see differently, and why, stands below. "
        "We are sorry that your kettle leaked.\n\n"
        "Why\nA seal was missing.\n\n"
        "What we see differently\nIt came on the day we had named: the receipt says so.\n\n"
        "What we do now\nA new one comes.\n\n"
        "Reza, agent"
    )
    assert await column(play, "select finding from explanations") == ["partly"]


async def test_without_its_reasons_a_no_is_not_sent(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It is too dear.")
    said = len(emma.says)
    await drafts(play, agent)
    preview = agent.last.id
    await taps(play, agent, "Not upheld")

    agent.taps("Send", message=preview)
    await play.settle()
    assert toast(agent) == "It can't go without “What we see differently”."
    agent.taps("Partly right", message=preview)
    await play.settle()
    await writes(play, agent, "The price stood on the tag.")
    assert {"They are right", "Not upheld", "Edit what we see differently"} <= set(labels(agent))
    await taps(play, agent, "They are right")
    assert "The price stood on the tag." not in plain(agent.says[-2])
    await taps(play, agent, "Send")

    assert "You are right." in plain(emma.says[said])
    assert await column(play, "select otherwise from explanations") == [None]


async def test_a_score_is_no_question_of_being_right(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await writes(play, emma, "It was late.")

    await drafts(play, agent)
    assert "Partly right" not in labels(agent)
    await taps(play, agent, "Send")

    assert "You are right" not in heard(emma)


async def test_in_persian(play: Stage, sara: Account, owner: Account):
    number = await complains(play, sara, "دیر رسید.", "تمام شد")
    said = len(sara.says)
    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    await writes(play, owner, "پیک تصادف کرد.", "امروز با پیک دیگری می‌رسد.")
    await taps(play, owner, "بدون این بخش", "وارد نبود")
    await writes(play, owner, "روزی که گفته بودیم همین امروز بود.")
    await taps(play, owner, "عذرخواهی")
    await writes(play, owner, "ببخشید که چشم‌به‌راه ماندید.")
    await taps(play, owner, "فرستادن")

    assert plain(sara.says[said]) == (
        f"توضیح ما درباره‌ی شکایت {number}\n\n"
        "این را جور دیگری دیدیم و دلیلش را پایین‌تر گفته‌ایم. ببخشید که چشم‌به‌راه ماندید.\n\n"
        "چرا\nپیک تصادف کرد.\n\n"
        "آنچه جور دیگری دیدیم\nروزی که گفته بودیم همین امروز بود.\n\n"
        "حالا چه می‌کنیم\nامروز با پیک دیگری می‌رسد.\n\n"
        "نسرین، صاحب فروشگاه"
    )
