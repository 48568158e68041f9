"""A card tells what happened last, and says how much came before."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, complains, last, plain, writes

NAME = "😀" * 64


async def happens_often(play: Stage, emma: Account, colleague: Account) -> str:
    number = await complains(play, emma, "😀" * 500)
    notice = colleague.last.id
    for _ in range(12):
        colleague.writes("We look into it.", reply_to=notice)
        await play.settle()
    await writes(play, colleague, f"/complaint {number}")
    return plain(last(colleague))


async def test_whoever_has_the_longest_name_reads_the_card_whole(play: Stage, emma: Account):
    card = await happens_often(play, emma, await appointed(play, 905, NAME, Role.AGENT))

    assert f"{NAME} wrote to the customer" in card.splitlines()[-1]
    assert card.count("•") + int(card.partition("… and ")[2].split()[0]) == 13


async def test_in_persian_too(play: Stage, emma: Account, owner: Account):
    card = await happens_often(play, emma, owner)

    assert card.count("•") == 10
    assert "… و ۳ اتفاق پیش از این‌ها" in card
