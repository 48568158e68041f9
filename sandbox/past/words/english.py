"""What English-speaking customers write, on a phone and in a hurry."""

from domain.matters import topics
from domain.matters.remedies import RemedyKind
from sandbox.past.words.english_troubles import TROUBLES
from sandbox.past.words.kinds import Phrases, Told

ENGLISH = Phrases(
    praise=(
        "came a day early, beautifully packed",
        "Exactly what I wanted. Thanks!",
        "your courier rang first and carried it up, lovely chap",
        "third time I order here, never let down",
        "nicer than in the picture",
        "You told me the smaller one would do. That kind of honesty is rare.",
        "my mum loves it",
        "works great, no fuss",
        "good price and quick, will be back",
        "I complained last month and you actually changed the box. Respect.",
        "The walls in the box! Not a scratch.",
        "all good 👍",
        "You kept your promise, simple as that",
        "easy, fast, friendly",
        "best coffee I've had at home",
    ),
    lukewarm=(
        "fine, but I'd have liked to know the hour",
        "a bit pricey for what it is",
        "good thing, box was dented though",
        "colour is a little off from the photo",
        "manual only in Chinese??",
        "ok so far, ask me again in a year",
        "cable is too short for my kitchen",
        "took two days to answer my message",
        "delivery fee hurts for ten minutes' drive",
    ),
    grumbles=(
        (topics.LATE, "late. again."),
        (topics.LATE, "said Monday, came Thursday, no word from anyone"),
        (topics.DAMAGED, "chipped rim, couldn't be bothered to send it back"),
        (topics.QUALITY, "feels cheap for the money"),
        (topics.PRICE, "on sale a week after I bought it, thanks a lot"),
        (topics.TREATMENT, "whoever was on the phone clearly wanted to go home"),
        (topics.OTHER, "your site ate my payment twice"),
    ),
    thanks=(
        "Just wanted to say thanks, Reza sorted it out the same day",
        "thank you for the little card in the box :)",
        "Popped into the shop yesterday, everybody was so kind",
        "Didn't expect you to replace it without a fight. Cheers.",
    ),
    notes=(
        "we've moved, new address is on the last order",
        "would be great to choose a delivery hour",
        "please don't ring before 10",
        "bring back the blue mugs!",
    ),
    missing=(
        "That's an apology, not a reason.",
        "If you were short of couriers, why did you say tomorrow three times?",
        "I know it broke. I asked why it was packed like that.",
        "when? give me a date",
        "reads like a form letter tbh",
    ),
    still=("still nothing here", "no refund so far", "you said by yesterday", "new one came, wrong colour this time"),
    again=("same leak, second machine", "worked for a week, now it's back", "next order, same broken box"),
    spam=("CHEAP FOLLOWERS real & active, dm now", "You have won a gift card, click to claim"),
    promises=(
        ("a new one with you", "Tracking number 2178 0044 17"),
        ("the money back on your card", "The bank's reference is 880431."),
        ("the part by courier", "Handed over at 14:00."),
    ),
    delays=(
        "The potter's workshop had no power for two days. We should have told you the same day.",
        "Our courier fell ill, and we put nobody in his place.",
    ),
    trials=("test", "hello? does this work"),
    asked=(
        (
            "Could you tell us where exactly it is damaged, or send a picture?",
            "rim, next to the handle, size of a nail",
        ),
        ("When are you at home, so that we can bring the new one?", "Tuesday after 5"),
        ("Which number is printed on the box?", "4417 I think"),
        ("Which colour had you ordered?", "turquoise. this one's navy"),
    ),
    apologies=(
        "We are sorry that you had to write to us for this, and wait on top.",
        "We are sorry that it came broken on the day you needed it.",
    ),
    gifts={
        RemedyKind.VOUCHER: "for anything we sell, for a year.",
        RemedyKind.REFUND: "to the card you paid with, by Thursday.",
        RemedyKind.REPLACEMENT: "our courier brings it by Thursday and takes the other with him.",
    },
    otherwise=(
        "The day we had named was today, not yesterday; it stands in the message of the 3rd.",
        "The colour is the one that you had chosen; only the picture shows it lighter.",
    ),
    regrets=(
        Told(
            "Our first answer gave you no reason. You are right.",
            "We answered before we had asked the warehouse. We had changed the box and never tried it over a long way.",
            "Our own courier brings a sound one tomorrow by 14:00 and takes the other with him.",
            "From now on nobody writes an explanation without asking the warehouse first.",
        ),
        Told(
            "We told you “tomorrow” three times, and nobody had asked the warehouse.",
            "The agents had no true date, and “tomorrow” was easier to say.",
            "It comes tonight by 21:00; the delivery fee is back on your card by noon tomorrow.",
            "From today only the warehouse names a date.",
        ),
    ),
    last_words=(
        Told(
            "You got two answers, and neither was one. I am sorry.",
            "In the sale week we sold more than our couriers can carry and didn't stop selling. That was my decision.",
            "The fee is back on your card by 18:00 today, and I ring you tomorrow myself.",
            "From today we take only as many orders a day as we can carry.",
        ),
    ),
    troubles=TROUBLES,
)
