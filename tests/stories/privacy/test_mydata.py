"""/mydata: one page with all that is kept about oneself, made when it is sent, in the language of its reader."""

import re

import pytest

from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.bot.waiting import until
from tests.conftest import arrives
from tests.stories.builders import complains, heard, is_asked, last, plain, rows, taps, writes
from tests.stories.privacy.lives import MARK, NUMBER, is_forgotten, lives, marked
from tests.stories.privacy.pages import Reader, page_of, read


async def test_it_tells_everything_with_its_days_and_words(
    play: Stage, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    who = await marked(play)
    story = await lives(play, who, agent, manager, monkeypatch)

    page = await read(play, who)

    for told in (
        f"Name {MARK} name",
        f"Your number at Telegram {NUMBER}",
        f"Username @{MARK}_user",
        "Here since 21 November 2026, 12:00",
        "kettle registered 21 November 2026, 12:00 delivered 21 November 2026, 12:00 you opened its link",
        "We asked about kettle 22 November 2026, 12:00 score 2, given 22 November 2026, 12:00 changed from 3 to 2",
        f"{MARK} reason, edited Before you changed it: {MARK} reason",
        f"Complaint {story['number']} state: With our managers",
        f"{MARK} told, edited Before you changed it: {MARK} told",
        f"What would put it right · 22 November 2026, 12:00 {MARK} wish",
        f"Reza asked · 22 November 2026, 12:00 Which one, {MARK}?",
        f"Your answer · 22 November 2026, 12:00 {MARK} answer",
        f"Reza, agent, explained · 22 November 2026, 12:00 Who is right You. What happened {MARK} happened"
        f" Why {MARK} why",
        "You said · 22 November 2026, 12:00 clear not convinced",
        f"What was missing · 22 November 2026, 12:00 {MARK} missing",
        f"{MARK} caption photo",
        f"{MARK} second",
        "agent: you came 22 November 2026, 12:00",
        "What we couldn't finish",
        "22 November 2026, 12:00: an explanation",
    ):
        assert told in page
    assert " ".join(f"{MARK} long" for _ in range(150)) in page
    assert f"{MARK} begun" not in page  # What a colleague hasn't sent is nobody's answer yet.


async def test_in_persian_it_reads_from_the_right_in_its_own_calendar_and_digits(play: Stage, sara: Account):
    await is_asked(play, sara, "قوری")
    await taps(play, sara, "۳")
    await writes(play, sara, "لبش پریده بود.")

    page = await page_of(play, sara)

    reader = Reader(page)
    text = " ".join(plain(reader.text).split())
    assert (reader.attributes["html"]["lang"], reader.attributes["html"]["dir"]) == ("fa", "rtl")
    assert "این‌جا هستید، از ۳۰ آبان ۱۴۰۵، ساعت ۱۲" in text
    assert "ما پرسیدیم، درباره‌ی قوری ۱ آذر ۱۴۰۵، ساعت ۱۲ نمره‌ی ۳" in text
    assert "دلیل این نمره، ۱ آذر ۱۴۰۵، ساعت ۱۲ لبش پریده بود." in text
    assert re.findall(r"[0-9]+", text) == [str(sara.id), *re.findall(r"[0-9]+", await numbers(play))]


async def numbers(play: Stage) -> str:
    """Numbers of matters keep their Latin letters and digits: as often as the page names them."""
    found = await rows(play, "select number from matters")
    times = {"نمره‌ی پایین": 1}
    return " ".join(row["number"] for row in found for _ in times)


async def test_it_comes_as_one_file_with_a_short_caption_and_no_table_holds_it(play: Stage, emma: Account):
    await complains(play, emma, "It leaks.")

    await writes(play, emma, "/mydata")

    assert last(emma) == "All that we keep about you, as of now. Open the file in any browser."
    (row,) = await rows(play, "select intent, message, facts from outbox where intent = 'document'")
    assert row == {"intent": "document", "message": "mydata.caption", "facts": "{}"}


async def test_it_is_whole_for_whoever_has_said_nothing_yet(play: Stage, emma: Account):
    page = await read(play, emma)

    assert page.count("None.") == 3
    assert "Nothing." in page
    assert "Name Emma" in page


async def test_needs_nothing_from_elsewhere_and_fits_a_phone_and_a_sheet(play: Stage, emma: Account):
    page = await page_of(play, emma)

    assert page.startswith("<!doctype html>")
    assert 'charset="utf-8"' in page
    assert "width=device-width" in page
    assert "@media print" in page
    assert re.findall(r"(?:src|href|url)\s*[=(]", page) == []


async def test_what_people_write_stays_words(play: Stage, emma: Account):
    words = "</p><script>alert(1)</script> & <b>5 < 6</b>\n\u202eturned\n" + "long " * 700
    await complains(play, emma, words)

    page = await page_of(play, emma)

    assert "<script" not in page
    assert "</p><script>alert(1)</script> & <b>5 < 6</b>" in Reader(page).text
    assert "\u202e" not in page
    assert Reader(page).text.count("long ") == 699


async def test_staff_get_what_is_kept_about_themselves_and_nothing_about_customers(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")
    await taps(play, agent, "Explain")
    await writes(play, agent, "Knocked.")

    page = await read(play, agent)

    assert "Your role here agent" in page
    assert f"in your hands: {number}" in page
    assert f"{number}: Reza took it" in page
    assert f"You asked, on {number} · 21 November 2026, 12:00 Which lid?" in page
    assert f"You explained {number} · begun 21 November 2026, 12:00, not sent What happened Knocked." in page
    assert "news for our staff" in page
    assert "Emma" not in page
    assert "It leaks." not in page


async def test_other_peoples_words_and_names_are_not_in_it(play: Stage, emma: Account, agent: Account):
    other = await arrives(play, 103, "Otto", "en")
    await complains(play, other, "A secret of Otto's.")
    await complains(play, emma, "It leaks.")

    page = await read(play, emma)

    assert "Otto" not in page


async def test_a_file_that_got_lost_on_its_way_is_sent_again(
    play: Stage, emma: Account, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.005)
    play.telegram.faults.append(Fault(ConnectionLost(), "sendDocument", times=2))

    page = await read(play, emma)

    assert "Name Emma" in page


async def test_whoever_is_forgotten_before_it_is_made_gets_none(play: Stage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.005)
    who = await marked(play)
    await writes(play, who, "/forget")
    question = who.last.id
    play.telegram.faults.append(Fault(ConnectionLost(), "sendMessage", chat_id=who.id, times=10**6))
    who.writes("/help")
    who.writes("/mydata")
    await play.take_in()

    who.taps("Yes, forget me", message=question)
    await play.take_in()
    await until(lambda: not play.telegram.queries)
    play.telegram.faults.clear()
    await play.settle()

    assert play.telegram.called("sendDocument") == []
    assert last(who).startswith("Forgotten.")


async def test_after_being_forgotten_the_page_knows_nothing_of_before(play: Stage):
    who = await marked(play)
    await complains(play, who, f"{MARK} told")
    await is_forgotten(play, who)
    await writes(play, who, "/start")

    page = await read(play, who)

    assert "told" not in page
    assert "Forgotten." in heard(who)
