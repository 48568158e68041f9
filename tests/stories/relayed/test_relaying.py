"""What a customer told somebody at the counter becomes their complaint, and they hear of it."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, explains, heard, labels, last, plain, rows, taps, toast, writes

WORDS = "The lid is too small."


async def relays(play: Stage, staff: Account, whose: str, words: str = WORDS) -> None:
    await writes(play, staff, "/relay")
    await taps(play, staff, whose)
    await writes(play, staff, words)


async def test_the_customer_hears_through_whom_with_number_and_date(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")

    assert last(emma).splitlines() == [
        "What you told Reza has reached us:",
        WORDS,
        "It is your complaint now. Its number: 9CMJ",
        "",
        "• Who reads it: our staff",
        "• Answer: by Monday 23 November, 12:00",
        "",
        "If anything is missing, or isn't as you meant it, write it here.",
    ]
    assert labels(emma) == ["See status"]
    told = "Kept as complaint 9CMJ.\nEmma is told that we have heard it from you, and can add to it."
    assert plain(agent.says[-2]) == told


async def test_all_who_could_answer_read_it_and_through_whom(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await relays(play, manager, "Emma")

    assert "Complaint 9CMJ" in last(agent)
    assert f"{WORDS}\nRelayed by Mina.\n" in last(agent)
    assert "Take it" in labels(agent)
    await writes(play, agent, "/complaint 9CMJ")
    assert "Relayed by Mina." in last(agent)
    assert await column(play, "select part from words") == ["told"]
    assert await rows(play, "select name from people join words on people.id = words.person_id") == [{"name": "Mina"}]


async def test_the_complaint_is_the_customers_from_then_on(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")

    await writes(play, emma, "Not the lid, the spout.")
    assert "Emma writes, on 9CMJ:\nNot the lid, the spout." in last(agent)
    await writes(play, emma, "/status")
    assert WORDS in last(emma)
    assert "Not the lid, the spout." in last(emma)
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Convinced", "Yes, it's settled")

    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_in_persian_it_reads_as_persian(play: Stage, sara: Account, owner: Account, agent: Account):
    await writes(play, owner, "/relay")
    assert last(owner).startswith("چه کسی حرفی به شما زده است؟")
    await taps(play, owner, "سارا")
    assert last(owner).startswith("حرف سارا چه بود؟")
    await writes(play, owner, "درش بسته نمی‌شود.")

    assert last(sara).splitlines()[:3] == [
        "حرفی که به نسرین زدید به ما رسید:",
        "درش بسته نمی‌شود.",
        "شکایت شماست و ثبت شد. شماره‌ی پیگیری: 9CMJ",
    ]
    assert "به سارا می‌گوییم که حرفش از شما به ما رسید" in last(owner)


async def test_a_picture_and_an_album_are_words_too(play: Stage, emma: Account, agent: Account, manager: Account):
    await writes(play, agent, "/relay")
    await taps(play, agent, "Emma")
    agent.sends_album("the lid", None)
    await play.settle()

    assert await column(play, "select count(*) from matters") == [1]
    assert await column(play, "select count(*) from files") == [2]
    assert [message.photo is not None for message in emma.chat[-2:]] == [True, True]
    assert "the lid" in heard(emma)


async def test_what_is_severe_reaches_managers_at_once(play: Stage, emma: Account, agent: Account, manager: Account):
    await relays(play, agent, "Emma", "My hand is burnt.")

    assert last(manager).startswith("Urgent: somebody may be in danger\n")
    assert "Relayed by Reza." in last(manager)
    assert labels(manager)[0] == "Seen"


async def test_what_was_passed_on_is_not_changed_by_editing_it(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")
    sent = next(message.id for message in reversed(agent.chat) if message.text == WORDS and message.by != "bot")

    agent.edits(sent, "All is well.")
    await play.settle()

    assert "an edited message changes nothing here" in last(agent)
    assert await column(play, "select body from words") == [WORDS]


async def test_of_somebody_unknown_it_is_kept_and_read_but_never_settled(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    said = len(emma.says)
    await relays(play, agent, "Somebody we don't know")

    assert plain(agent.says[-2]).startswith("Kept as complaint 9CMJ.\nNothing we write reaches whoever said it;")
    assert "Relayed by Reza; whoever said it can't be reached." in heard(agent)
    assert "Customer since" not in heard(agent)
    await writes(play, agent, "/complaint 9CMJ")
    assert labels(agent) == ["Take it", "Read", "All the words", "How serious", "It is about one of us"]
    await play.pass_time(3 * DAY)
    assert "The customer has been told" not in last(manager)
    assert labels(manager) == ["Seen", "I'll act", "See the card"]
    await taps(play, agent, "Read")

    assert toast(agent) == "Read and put away."
    assert await column(play, "select state from matters") == ["seen"]
    assert len(emma.says) == said
    await writes(play, emma, "/status")
    assert "9CMJ" not in last(emma)


async def test_a_customer_who_left_meanwhile_is_not_written_to(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/relay")
    await taps(play, agent, "Emma")
    emma.blocks()
    await play.settle()
    said = len(emma.chat)

    await writes(play, agent, WORDS)

    assert "Nothing we write reaches whoever said it" in plain(agent.says[-2])
    assert len(emma.chat) == said
    assert WORDS in heard(agent)


async def test_somebody_without_a_role_passes_nothing_on(play: Stage, emma: Account, agent: Account):
    emma.forges("rly:1", emma.last.id)
    await play.settle()

    assert toast(emma) == "This button doesn't work for you."
    await writes(play, emma, "/relay")
    assert "We don't know this command." in last(emma)
    assert await column(play, "select count(*) from matters") == [0]


async def test_made_up_numbers_are_nobodys(play: Stage, agent: Account):
    agent.forges("rly:999", agent.last.id)
    await play.settle()

    assert toast(agent) == "This button doesn't work for you."
    assert await column(play, "select count(*) from expectations") == [0]


async def test_it_is_explained_like_any_other(play: Stage, emma: Account, agent: Account):
    await relays(play, agent, "Emma")
    await writes(play, agent, "/complaint 9CMJ")

    await explains(play, agent)

    assert "Our explanation of complaint 9CMJ" in heard(emma)
