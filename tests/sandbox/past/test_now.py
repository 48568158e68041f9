"""The shop is taken up where its past has ended: staff see something at once, and life goes on."""

from datetime import timedelta

OWNER, REZA, MINA = 900, 901, 902


async def asks(shop, who: int, text: str) -> str:
    shop.telegram.accounts[who].writes(text)
    await shop.settle()
    said = [message.text for message in shop.telegram.accounts[who].chat if message.by == "bot" and not message.file]
    return said[-1]  # A picture may follow.


async def test_the_figures_and_the_complaints_are_there_in_the_language_of_whoever_asks(shop):
    persian = [await asks(shop, MINA, command) for command in ("/nps", "/summary", "/complaints")]
    shop.telegram.accounts[MINA].writes("/language")
    await shop.settle()
    shop.telegram.accounts[MINA].taps("English")
    await shop.settle()

    english = [await asks(shop, MINA, command) for command in ("/nps", "/summary", "/complaints")]

    assert [text.split(" ")[0] for text in persian] == ["شاخص", "جمع‌بندی", "شکایت‌ها:"]
    assert [text.split(" ")[0] for text in english] == ["NPS:", "Complaint", "Complaints:"]
    assert all(len(text.splitlines()) > 4 for text in (*persian, *english))


async def test_nothing_is_said_when_it_is_taken_up_and_life_goes_on(shop):
    said = len(shop.telegram.called("sendMessage"))

    await shop.pass_time(timedelta(days=1))

    assert said == 0
    assert shop.telegram.called("sendMessage")
