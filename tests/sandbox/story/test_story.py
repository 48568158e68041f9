"""The story is played in both languages by the real bot, and reads as it should."""

import pytest

from sandbox.story.player import tell
from sandbox.story.script import Waits
from sandbox.story.scripts import SCRIPTS
from sandbox.taps import DIRECTION_MARKS

ESSENTIAL = {
    "fa": [
        "── یکشنبه ۳ آبان، ساعت ۱۸:۰۰ ──",
        "── دوشنبه ۴ آبان، ساعت ۱۸:۰۰ ──",
        "    صدا به سارا:",
        "        [۰] [۱] [۲] [۳] [۴] [۵]",
        "سارا: [۳]",
        "        شکایت شما ثبت شد. شماره‌ی پیگیری: 9CMJ",
        "نسرین: [به عهده‌ی من]",
        "        توضیح ما درباره‌ی شکایت 9CMJ",
        "    [روشن بود ✓] [روشن نبود]",
        "── پنجشنبه ۷ آبان، ساعت ۰۹:۰۰ ──",
        "سارا: [بله، حل شد]",
        "نسرین: /nps",
    ],
    "en": [
        "── Sunday 25 October, 18:00 ──",
        "── Monday 26 October, 18:00 ──",
        "    Seda to Emma:",
        "        [0] [1] [2] [3] [4] [5]",
        "Emma: [3]",
        "        We have your complaint. Its number: 9CMJ",
        "Nasrin: [Take it]",
        "        Our explanation of complaint 9CMJ",
        "    [Clear ✓] [Not clear]",
        "── Thursday 29 October, 09:00 ──",
        "Emma: [Yes, it's settled]",
        "Nasrin: /nps",
    ],
}


@pytest.mark.parametrize("language", sorted(SCRIPTS))
async def test_the_whole_story_is_told_and_reads_the_same_over_a_webhook_and_in_postgresql(language, postgres):
    told, brought = [], []

    stage = await tell(SCRIPTS[language], told.append)
    await tell(SCRIPTS[language], brought.append, database=postgres.empty(), webhook=True)

    lines = iter("\n".join(told).splitlines())
    missing = [line for line in ESSENTIAL[language] if line not in lines]
    assert missing == [], "a line is missing, or stands out of order"
    assert stage.telegram.refused == []
    assert stage.telegram.unanswered == []
    for account in stage.telegram.accounts.values():
        last_words = DIRECTION_MARKS.sub("", account.last.text.splitlines()[-1])
        assert any(last_words in line for line in told), "something that the bot says is left out"
    assert brought == told


def test_both_stories_are_the_same_one():
    persian, english = (
        [deed if isinstance(deed, Waits) else type(deed) for deed in SCRIPTS[language].deeds]
        for language in ("fa", "en")
    )

    assert persian == english
