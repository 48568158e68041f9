"""The names of topics: kindly refused where they can't be, never there twice, and never more than are read."""

import asyncio

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import column, heard, labels, last, plain, rows, taps, toast, writes
from tests.stories.topics.naming import adds


async def test_a_name_that_exists_however_it_is_spelt_or_is_none_is_asked_anew(play: Stage, owner: Account):
    await writes(play, owner, "/topics")
    await taps(play, owner, "موضوع تازه")
    refused = {
        **dict.fromkeys(("خراب\u200cبود", "خراب بود", "خرابِ  بود"), "«خراب بود» از قبل هست."),
        "كيفيت": "«کیفیت» از قبل هست.",
        "CAME\nLATE": "«دیر رسید» از قبل هست.",
        "؟؟": "این هنوز نام نیست.",
        "ن" * 31: "این نام ۳۱ حرف دارد و دکمه تا ۳۰ حرف جا دارد.",
        "ن" * 4000: "این نام ۴۰۰۰ حرف دارد",
    }

    for name, no in refused.items():
        await writes(play, owner, name)
        assert last(owner).startswith(no)

    await writes(play, owner, "ضمانت", "Came late")
    assert last(owner).startswith("«دیر رسید» از قبل هست.")
    owner.taps("همین‌طور بماند")
    await play.settle()
    assert "نام انگلیسی ندارد؛ انگلیسی‌زبان‌ها همین را می‌بینند." in heard(owner)


async def test_a_file_is_no_name_going_back_asks_no_more_and_the_way_out_stays(play: Stage, nora: Account):
    await writes(play, nora, "/topics")
    await taps(play, nora, "Add a topic")
    nora.sends_photo("Warranty")
    await play.settle()
    assert last(nora).startswith("Please write it in words")

    nora.forges("tp:offered", nora.last.id)
    await play.settle()
    await writes(play, nora, "Warranty")
    assert "Warranty" not in [one["en"] for one in await rows(play, "select en from topics")]

    await writes(play, nora, "/topics")
    await taps(play, nora, "Something else")
    assert labels(nora) == ["All topics"]
    for forged in ("tc:7:rename", "tc:7:retire", "tm:7:1"):
        nora.forges(forged, nora.last.id)
        await play.settle()
        assert toast(nora) == "“Something else” stays as it is: whoever finds nothing that fits needs a way out."


async def test_there_are_twelve_at_most_and_every_row_bears_its_names(play: Stage, nora: Account, emma: Account):
    await writes(play, nora, "/topics")
    for name in ("Warranty", "A name of exactly thirty signs", "Colour", "Smell", "Size"):
        await adds(play, nora, name, None)
        await taps(play, nora, "All topics")
    await taps(play, nora, "Add a topic")
    assert toast(nora) == "There are 12 topics already, and nobody reads through more. Retire one first."

    await writes(play, emma, "/complain")

    assert [[plain(label) for label, _ in row] for row in emma.last.buttons][2:] == [
        ["Price and money", "How we treated you"],
        ["Warranty"],
        ["A name of exactly thirty signs"],
        ["Colour", "Smell"],
        ["Size", "Something else"],
        ["Discard"],
    ]


async def test_of_two_owners_at_once_one_comes_second_and_whoever_owns_no_more_names_nothing(
    play: Stage, owner: Account, nora: Account
):
    await writes(play, owner, "/topics")
    await writes(play, nora, "/topics")
    await taps(play, owner, "موضوع تازه")
    await taps(play, nora, "Add a topic")

    owner.writes("ضمانت")
    nora.writes("ضمانت")
    await asyncio.sleep(0)
    await play.settle()

    assert await column(play, "select count(*) from topics where fa = 'ضمانت' or en = 'ضمانت'") == [1]
    told = [plain(text) for text in (*owner.says, *nora.says)]
    assert sum("«ضمانت» از قبل هست." in text or "“ضمانت” already" in text for text in told) == 1

    await taps(play, nora, "Add a topic") if "Add a topic" in labels(nora) else await writes(play, nora, "/topics")
    async with play.house.works.open() as work:
        await people.appoint(work.tx, nora.id, Role.AGENT, now=work.now)
    await writes(play, nora, "Colour")
    assert "Colour" not in await column(play, "select en from topics")
