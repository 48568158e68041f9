"""Under /nps and /summary a picture follows the words, with a caption for who can't see it; the words come anyway."""

import os
import signal

import pytest

from sandbox.people import Account
from sandbox.pictures import dimensions
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, complains, last, plain, taps, writes
from tests.stories.staff.test_causes import complains_of, is_kept


async def people_rate(play: Stage, scores: list[int], first: int) -> None:
    for number, score in enumerate(scores):
        person = await arrives(play, first + number, f"Customer {number}", "en")
        await writes(play, person, "/rate", str(score))


def picture(play: Stage, reader: Account) -> bytes:
    kind, file_id = reader.last.file or ("", "")
    file = play.telegram.files.known(file_id)
    assert kind == "photo"
    assert file is not None
    return file.upload.content


async def test_the_picture_follows_the_words_in_its_readers_language_and_calendar(
    play: Stage, owner: Account, manager: Account
):
    await people_rate(play, [10, 9, 9, 8, 3], 300)
    await play.pass_time(2 * DAY)
    await people_rate(play, [10, 0, 0, 0, 6], 400)

    await writes(play, manager, "/nps")
    await writes(play, owner, "/nps")

    words, caption = (plain(text) for text in manager.says[-2:])
    assert words.startswith("NPS of volunteered scores: −10")
    assert caption == (
        "The score stands at −10 on a scale of −100 to +100, with 95% confidence between −56 and +41. "
        "Most often customers gave 0: 3 times."
    )
    assert dimensions(picture(play, manager)) == (1080, 1470)
    # 30 Aban and 2 Azar are two months, where November is one.
    assert "ماه به ماه میان −۶۰ (آذر) و +۴۰ (آبان) بوده است." in last(owner)
    assert picture(play, owner) != picture(play, manager)


async def test_below_five_responses_there_is_nothing_to_draw(play: Stage, manager: Account):
    await people_rate(play, [10, 9, 9, 8], 300)

    await writes(play, manager, "/nps", "/nps 7")

    assert "4 responses" in last(manager)
    assert play.telegram.called("sendPhoto") == []


async def test_when_the_worker_was_killed_the_next_picture_comes_all_the_same(play: Stage, manager: Account):
    await people_rate(play, [10, 9, 9, 8, 3], 300)
    await writes(play, manager, "/nps")

    os.kill(play.house.drawer.pid or 0, signal.SIGKILL)
    await writes(play, manager, "/nps 7")

    assert len(play.telegram.called("sendPhoto")) == 2
    assert dimensions(picture(play, manager)) == (1080, 1470)


async def test_what_cannot_be_drawn_is_left_out_and_the_chat_goes_on(
    play: Stage, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    await people_rate(play, [10, 9, 9, 8, 3], 300)
    monkeypatch.setattr(play.house.drawer, "_command", ("false",))

    await writes(play, manager, "/nps")
    assert last(manager).startswith("NPS of volunteered scores: +40")

    await taps(play, manager, "What they wrote")
    assert "Nobody wrote anything" in last(manager)
    assert play.telegram.called("sendPhoto") == []


async def test_under_the_summary_stand_topics_by_month_and_the_causes_of_the_period(
    play: Stage, owner: Account, manager: Account, emma: Account
):
    await is_kept(play, emma, manager)
    await complains_of(play, emma, "Damaged", "It drips.")
    await taps(play, manager, "Explain", "worn seal", "Send")
    await complains_of(play, emma, "Damaged", "It is wet.")
    await complains(play, emma, "Nobody answers.")
    await writes(play, manager, "/summary")
    assert play.telegram.called("sendPhoto") == []
    await complains(play, emma, "Nobody came.")

    await writes(play, manager, "/summary")
    await writes(play, owner, "/summary")

    assert plain(manager.says[-2]).startswith("Complaint summary · ")
    assert last(manager) == (
        "5 complaints from 1 December 2025 to 21 November, 3 of them about the most frequent topic: Damaged. "
        "Of 2 explained in the period 2 had the cause that comes first: worn seal."
    )
    assert dimensions(picture(play, manager)) == (1080, 781)
    assert last(owner).startswith("از ۱ آذر ۱۴۰۴ تا ۳۰ آبان، ۵ شکایت رسید؛ ۳ تا درباره‌ی پرتکرارترین موضوع: خراب بود.")
