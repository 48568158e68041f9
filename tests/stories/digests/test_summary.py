"""The summary as somebody reads it on a phone: in groups, and without lines that say nothing."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, explains, last, taps, writes


async def test_closed_states_stand_together_and_topics_only_where_there_are_any(
    play: Stage, emma: Account, sara: Account, manager: Account, owner: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await complains(play, emma, "Spam.")
    await taps(play, manager, "Close", "Spam")
    await complains(play, sara, "چکه می‌کند.", "تمام شد")

    await writes(play, manager, "/summary")
    assert "By state: Received 1 · Closed: agreed 1, by the shop 1\n" in last(manager)
    assert "By topic" not in last(manager)
    assert "\n\nFirst answer given to 1" in last(manager)
    assert "\n\nConvinced: 1 of 1" in last(manager)

    await writes(play, owner, "/summary")
    assert "وضعیت‌ها: به ما رسید ۱؛ بسته: با تأیید مشتری ۱، از طرف فروشگاه ۱\n" in last(owner)
    assert "موضوع‌ها" not in last(owner)
    assert "\n\nقانع شدند: ۱ از ۱" in last(owner)


async def test_where_nothing_came_in_it_says_no_more(play: Stage, manager: Account, owner: Account):
    await writes(play, manager, "/summary")
    await writes(play, owner, "/summary")

    assert last(manager).splitlines()[1:] == ["0 new · 0 open now · 0 overdue"]
    assert last(owner).splitlines()[1:] == ["۰ تازه، ۰ باز، ۰ عقب‌افتاده"]
