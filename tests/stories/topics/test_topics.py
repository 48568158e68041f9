"""/topics: owners decide what complaints may be about; what was ever about a topic keeps its name."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, explains, heard, labels, last, plain, taps, toast, writes
from tests.stories.privacy.pages import read
from tests.stories.topics.naming import adds, complains_of

BUILT_IN = ["Came late", "Damaged", "Wrong item", "Quality", "Price and money", "How we treated you", "Something else"]


async def test_a_topic_of_ones_own_is_offered_complained_of_explained_counted_and_retired_with_its_name(
    play: Stage, nora: Account, agent: Account, emma: Account, sara: Account
):
    await writes(play, nora, "/topics")
    assert last(nora).startswith("What complaints may be about\nCustomers choose from these, in this order;")
    assert labels(nora) == [*BUILT_IN, "Add a topic"]

    await adds(play, nora, "  Warranty ", "ضمانت")
    assert last(nora) == "Warranty\nIn Persian: ضمانت\n0 complaints in the last 90 days.\nPlace 7 of 8."
    assert "“Warranty” is offered from now on. And in Persian?" in heard(nora)

    number = await complains_of(play, emma, "Warranty", "No stamp on the card.")
    assert last(agent).startswith(f"Complaint {number} · Warranty\nEmma")
    assert "Warranty" in last(emma)
    await explains(play, agent)
    await taps(play, agent, "Keep for next time")
    await writes(play, agent, "no stamp")
    assert last(agent).startswith("no stamp\nWarranty\n")
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await writes(play, sara, "/complain")
    assert labels(sara)[-3:] == ["ضمانت", "چیز دیگر", "دور انداختن"]
    await taps(play, sara, "ضمانت")
    keyboard = sara.last.id
    await writes(play, sara, "کارت ضمانت مهر ندارد")
    await writes(play, nora, "/topics")
    assert "• Warranty: 1\n" in last(nora)
    await taps(play, nora, "Warranty", "Retire")
    assert "Offered no more since 21 November." in last(nora)

    sara.forges("to:2:own_8", keyboard)
    await play.settle()
    await play.pass_time(DAY)
    assert await column(play, "select topic from matters order by id") == ["own_8", "own_8"]
    await taps(play, agent, "Explain")
    assert plain(agent.says[-2]).endswith("• no stamp: convinced 1 of 1")
    await writes(play, nora, "/conviction")
    assert "• Warranty: 1 of 1" in last(nora)
    await writes(play, nora, "/summary")
    assert "By topic: Warranty 2" in last(nora)
    await writes(play, nora, "/complaints all")
    assert last(nora).count("Warranty") == 2
    assert "about: Warranty" in await read(play, emma)
    assert "درباره‌ی: ضمانت" in await read(play, sara)
    await writes(play, emma, "/complain")
    assert "Warranty" not in labels(emma)


async def test_it_is_renamed_moved_retired_and_taken_back_and_a_second_tap_changes_nothing_more(
    play: Stage, owner: Account, nora: Account, emma: Account
):
    await writes(play, owner, "/topics")
    await taps(play, owner, "قیمت و پول", "تغییر نام")
    await writes(play, owner, "صورتحساب")
    assert "انگلیسی‌زبان‌ها «Price and money» را می‌بینند. هنوز درست است؟" in last(owner)
    await writes(play, owner, "The bill")
    assert last(owner).startswith("صورتحساب\nبه انگلیسی: The bill\n")

    place = owner.last.id
    await taps(play, owner, "بالاتر")
    owner.forges("tm:5:4", place)
    await play.settle()
    assert "جای آن: ۴ از ۷" in last(owner)

    await taps(play, owner, "کنار گذاشتن")
    owner.forges("tc:5:retire", place)
    await play.settle()
    assert toast(owner) == "پیش‌تر ثبت شده بود."
    owner.forges("tm:5:1", place)
    await play.settle()
    assert toast(owner) == "«صورتحساب» کنار گذاشته شده است. در /topics، از «کنارگذاشته‌ها»، برمی‌گردد."

    await taps(play, owner, "همه‌ی موضوع‌ها", "کنارگذاشته‌ها")
    assert last(owner).startswith("موضوع‌های کنارگذاشته\n")
    await taps(play, owner, "صورتحساب", "برگرداندن")
    owner.forges("tc:5:take_back", place)
    await play.settle()
    assert toast(owner) == "پیش‌تر ثبت شده بود."
    await writes(play, emma, "/complain")
    assert labels(emma)[4:7] == ["How we treated you", "The bill", "Something else"]
