"""The problems that English-speaking customers tell, each with what staff explain to them."""

from domain.matters import topics
from sandbox.past.goods import Ware
from sandbox.past.words.kinds import Told, Trouble

NO_COURIER = Told(
    "Your order sat in our warehouse for four days.",
    "In the sale week orders doubled, and the couriers were the same three.",
    "It comes with our own courier tonight by 21:00, and the delivery fee is refunded.",
    "From Saturday on we take only as many orders as we can carry.",
)
THIN_BOX = Told(
    "Your {what} took a knock on the way and broke.",
    "We had changed the box to save money; the new one has no walls between glass and glass.",
    "A sound one arrives tomorrow by 16:00. Don't send the broken one back.",
    "From today everything made of glass goes in the box with walls again.",
)
MIXED_UP = Told(
    "Another customer's order was in your box.",
    "Two orders were packed one after the other, and the labels were swapped.",
    "A courier brings the right one tomorrow between 10:00 and 13:00 and takes the other.",
    "From today the label goes on before the box is closed.",
)
FAULTY = Told(
    None,
    "The seal of this batch is thinner than usual and loosens in hot water; the maker admits it.",
    "A new {what} from another batch reaches you by noon the day after tomorrow.",
    "We took the rest of the batch off the shelf.",
)
WRONG_PRICE = Told(
    "You paid 48,000 toman more than our site says.",
    "The discount was in the site and not in the till.",
    "The difference is back on the same card by 12:00 tomorrow.",
    "Site and till now read their prices from one place.",
)
RUDE = Told(
    "Our colleague hung up before you had finished.",
    "One person had forty calls waiting that day; that is the cause, no excuse.",
    "She rings you herself by 19:00 today, and I look after your order.",
    "From this week two of us answer the phone.",
)
FRAGILE = frozenset({Ware.GLASS})
WIRED = frozenset({Ware.MACHINE})
TROUBLES = (
    Trouble(topics.LATE, ("four days waiting, every time you say tomorrow",), NO_COURIER, wanted="an actual date"),
    Trouble(topics.LATE, ("It says delivered. It isn't.",), NO_COURIER, wanted="the parcel or my money"),
    Trouble(topics.LATE, ("Took a day off for this and nobody came.",), NO_COURIER),
    Trouble(topics.LATE, ("tracking number doesn't work", "where is my {what}?"), NO_COURIER),
    Trouble(
        topics.DAMAGED,
        ("Two were broken, and I have guests on Tuesday evening.",),
        THIN_BOX,
        wares=FRAGILE,
        wanted="Just send me those two",
    ),
    Trouble(topics.DAMAGED, ("opened the box, full of shards, cut my finger",), THIN_BOX, wares=FRAGILE),
    Trouble(topics.DAMAGED, ("handle is cracked, not pouring boiling tea into that",), THIN_BOX, wares=FRAGILE),
    Trouble(
        topics.DAMAGED,
        ("there's a dent in the side, looks like it was dropped",),
        Told(
            "Your {what} took a knock in our warehouse, and we sent it without looking.",
            "We stacked the boxes too high, and the lowest carried all the weight.",
            "A new one is with you by 18:00 tomorrow.",
            "Machines stand on shelves from today.",
        ),
        wares=frozenset({Ware.MACHINE, Ware.METAL}),
    ),
    Trouble(topics.WRONG_ITEM, ("not what I ordered",), MIXED_UP, wanted="what I ordered :)"),
    Trouble(topics.WRONG_ITEM, ("Somebody called Kazemi is getting my parcel, I've got theirs",), MIXED_UP),
    Trouble(topics.QUALITY, ("leaks since the second week",), FAULTY, wares=WIRED, wanted="replace, not repair"),
    Trouble(topics.QUALITY, ("sounds like a tractor, wakes up the whole house",), FAULTY, wares=WIRED),
    Trouble(
        topics.QUALITY,
        ("tastes stale and the date is rubbed off",),
        Told(
            None,
            "This pack stood on a shelf by the window and had too much sun.",
            "A fresh one with a readable date arrives by noon tomorrow.",
            "We moved the shelf today.",
        ),
        wares=frozenset({Ware.FOOD}),
    ),
    Trouble(
        topics.QUALITY,
        ("the finish came off after two washes",),
        Told(
            "The finish of your {what} came off in the wash.",
            "This batch isn't made for the dishwasher, and we hadn't written that on the box.",
            "Your money is back by 12:00 tomorrow, or we send another batch; just say which.",
            "The warning stands on the box from today.",
        ),
        wares=frozenset({Ware.GLASS, Ware.METAL}),
    ),
    Trouble(topics.PRICE, ("charged twice",), WRONG_PRICE, wanted="one of them back please"),
    Trouble(topics.PRICE, ("site says one price, receipt says another",), WRONG_PRICE),
    Trouble(topics.TREATMENT, ("The man on the phone hung up on me mid sentence.",), RUDE, wanted="a call back"),
    Trouble(topics.TREATMENT, ("wrote three times, not one answer",), RUDE),
    Trouble(
        topics.OTHER,
        ("I needed a proper invoice for my company and got none",),
        Told(
            None,
            "We wrote invoices only for those who asked while buying, and nowhere did we ask.",
            "Yours comes by courier today by 17:00.",
            "From this week the order page asks.",
        ),
    ),
)
