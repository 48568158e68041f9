"""An unhappy customer, from the question to "settled", in both languages."""

from dataclasses import dataclass

import pytest

from sandbox.stage import OWNER, Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, column, heard, is_asked, labels, last, number_of, plain, rows, taps, writes


@dataclass(frozen=True)
class Tongue:
    """What is tapped and what is read in one language."""

    language: str
    customer: str
    score: str
    yes: str
    topic: str
    since: str
    told_since: str
    take: str
    explain: str
    send: str
    judging: tuple[str, str, str]
    keep_open: str
    settled: str
    question: str
    feedback: str
    received: str
    closed: str
    told_to_staff: str
    words: str
    wanted: str


FA = Tongue(
    "fa",
    "سارا",
    "۳",
    "بله، پیگیری کنید",
    "خراب بود",
    "از وقتی رسید",
    "از وقتی رسیده",
    "به عهده‌ی من",
    "توضیح دادن",
    "فرستادن",
    ("روشن بود", "صادقانه بود", "قانع شدم"),
    "نه، باز بماند",
    "بله، حل شد",
    "از ۰ تا ۱۰، چقدر احتمال دارد ما را به یک دوست توصیه کنید؟",
    "نظر است، نه شکایت؛ تا سه‌شنبه ۳ آذر، ساعت ۱۲",
    "حداکثر تا سه‌شنبه ۳ آذر، ساعت ۱۲",
    "با تأیید شما بسته شد",
    "سارا خودش گفت",
    "دوتاش شکسته بود، سه‌شنبه شب هم مهمون دارم.",
    "همون دوتا رو بفرستید",
)
EN = Tongue(
    "en",
    "Emma",
    "3",
    "Yes, look into it",
    "Damaged",
    "Since it came",
    "since it came",
    "Take it",
    "Explain",
    "Send",
    ("Clear", "Honest", "Convinced"),
    "No, keep it open",
    "Yes, it's settled",
    "From 0 to 10, how likely are you to recommend us to a friend?",
    "by Tuesday 24 November, 12:00.",
    "by Tuesday 24 November, 12:00",
    "is closed, with your yes",
    "Emma said yes",
    "Two were broken, and I have guests on Tuesday evening.",
    "Just send me those two",
)
PARTS = ("They knocked together.", "We saved on the box.", "Two new ones leave today.", "Boxes with walls again.")
LIFE = ["scored", "received", "taken", "explained", "convinced", "settled_asked", "agreed"]


@pytest.mark.parametrize("tongue", [FA, EN], ids=lambda tongue: tongue.language)
async def test_an_unhappy_customer_is_heard_understood_and_asked_whether_it_is_settled(play: Stage, tongue: Tongue):
    owner = await arrives(play, OWNER, "نسرین", tongue.language)
    customer = await arrives(play, 101, tongue.customer, tongue.language)

    await is_asked(play, customer, "kettle")

    assert tongue.question in last(customer)
    assert tongue.customer in last(customer)
    assert "kettle" in last(customer)

    await taps(play, customer, tongue.score)

    assert tongue.feedback in last(owner)
    assert await rows(play, "select score, origin, layout from responses") == [
        {"score": 3, "origin": "asked", "layout": 1}
    ]

    await writes(play, customer, tongue.words)

    assert tongue.words in last(owner)
    assert tongue.yes in labels(customer)
    assert await column(play, "select kind from matters") == ["low_score"]

    await taps(play, customer, tongue.yes, tongue.topic, tongue.since)
    await writes(play, customer, tongue.wanted)
    number = await number_of(play)

    for told in (number, tongue.words, tongue.wanted, tongue.topic, tongue.told_since, "kettle", tongue.received):
        assert told in last(customer)
    for told in (number, tongue.words, tongue.wanted, tongue.customer):
        assert told in last(owner)
    assert await rows(play, "select kind, state, topic from matters") == [
        {"kind": "complaint", "state": "received", "topic": "damaged"}
    ]

    await taps(play, owner, tongue.take, tongue.explain)
    await writes(play, owner, *PARTS)
    preview = heard(owner).splitlines()
    await taps(play, owner, tongue.send)
    explanation = customer.says[-2]

    assert all(part in explanation for part in PARTS)
    assert all(line in preview for line in heard(customer, -2).splitlines()[:-1])

    await taps(play, customer, *tongue.judging)

    assert [label for label in labels(customer, 2) if label.endswith("✓")] == [f"{one} ✓" for one in tongue.judging]

    await taps(play, customer, tongue.keep_open)
    await play.pass_time(2 * DAY)
    await taps(play, customer, tongue.settled)

    closed = plain(customer.says[-2])
    assert number in closed
    assert tongue.closed in closed
    assert tongue.told_to_staff in last(owner)
    assert await column(play, "select state from matters") == ["closed_agreed"]
    assert await column(play, "select kind from events order by id") == LIFE
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]
