"""/conviction holds what was given against what was only explained: the shop's own answer, with its cost."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, complains, explains, is_asked, last, taps, writes
from tests.stories.remedied.remedying import drafts, puts_right


async def test_the_given_stands_beside_the_explained(play: Stage, emma: Account, manager: Account, owner: Account):
    dana = await arrives(play, 200, "Dana", "en")
    await complains(play, emma, "It leaks.")
    await explains(play, manager)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await complains(play, dana, "It leaks.")
    await drafts(play, manager)
    await puts_right(play, manager, "Voucher", "1.2 million")
    await taps(play, manager, "Send")
    await taps(play, dana, "Not convinced")
    await taps(play, owner, "دیدن کارت", "بستن شکایت", "پرسیدن «حل شده است؟»")
    await taps(play, dana, "Yes, it's settled")
    await play.pass_time(31 * DAY)
    for customer, score in ((emma, "10"), (dana, "6")):
        await is_asked(play, customer)
        await taps(play, customer, score)

    await writes(play, manager, "/conviction 60")
    await writes(play, owner, "/conviction ۶۰")

    told = last(manager)
    assert (
        "Convinced, by what went with the explanation (2 compared):\n• explanation alone: 1 of 1\n• voucher: 0 of 1\n"
    ) in told
    assert "Given in all: 1,200,000 toman, 1 time.\n" in told
    assert "Settled with the customer's yes: 1 satisfied, 1 only appeased.\n" in told
    assert told.splitlines()[-4:] == [
        "The next score they gave:",
        "• only explained to: 1 score",
        "• given something, too: 1 score",
        "Too few to judge.",
    ]
    assert "روی‌هم دادیم: ۱٬۲۰۰٬۰۰۰ تومان، ۱ بار." in last(owner)
    assert "با تأیید مشتری بسته شد: ۱ راضی، ۱ فقط آرام شد." in last(owner)
