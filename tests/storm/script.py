"""What everybody does in a storm: a list of deeds for each chat, whose effects don't depend on who is first."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

AGENTS = (901, 902)
FIRST_CUSTOMER = 1001
LABELS = {
    "fa": ("کیفیت", "تمام شد", "بیش از یک هفته", "پیشنهاد با شما", "روشن بود", "صادقانه بود", "قانع شدم", "بله، حل شد"),
    "en": ("Quality", "That's all", "Over a week", "You propose", "Clear", "Honest", "Convinced", "Yes, it's settled"),
}
PREVENTION = "How do we prevent it?"
DIGITS = {"fa": "۰۱۲۳۴۵۶۷۸۹", "en": "0123456789"}


@dataclass(frozen=True)
class Deed:
    """`does` names a deed of `tests.storm.cast`; `on` are words in the message on which it is done."""

    does: str
    words: str = ""
    on: str = ""


Scripts = dict[int, list[Deed]]


def language_of(number: int) -> str:
    return "fa" if number % 2 else "en"


def scripts(chance: random.Random, customers: int) -> Scripts:
    """By chat; whatever is written is written once, so that one effect more or less is seen."""
    numbers = range(FIRST_CUSTOMER, FIRST_CUSTOMER + customers)
    drawn = {number: list(_customer(number, chance)) for number in numbers}
    for index, agent in enumerate(AGENTS):
        drawn[agent] = [deed for number in numbers[index :: len(AGENTS)] for deed in _case(number)]
    return drawn


def _customer(number: int, chance: random.Random) -> Iterator[Deed]:
    scenes = [_rating, _asking]
    chance.shuffle(scenes)
    yield Deed("starts")
    for scene in scenes:
        yield from scene(number, chance)
    yield from _complaint(number, chance)
    yield Deed("writes", "/stop")


def _rating(number: int, chance: random.Random) -> Iterator[Deed]:
    language = language_of(number)
    score = chance.randrange(11)
    yield Deed("writes", "/rate")
    yield Deed("taps", "".join(DIGITS[language][int(digit)] for digit in str(score)))
    yield Deed("writes", f"Reason {number}")


def _asking(_: int, chance: random.Random) -> Iterator[Deed]:
    for command in chance.sample(["/help", "/status", "/privacy", "/language"], 2):
        yield Deed("writes", command)


def _complaint(number: int, chance: random.Random) -> Iterator[Deed]:
    quality, done, since, propose, *verdict = LABELS[language_of(number)]
    yield Deed("writes", "/complain")
    yield Deed("taps", quality)
    yield Deed("writes", f"Complaint {number}: it leaks.")
    for shown in range(chance.randrange(3)):
        yield Deed(chance.choice(["shows", "shows_album"]), f"Picture {shown} of {number}")
    yield from (Deed("taps", done), Deed("taps", since), Deed("taps", propose))
    yield Deed("writes", f"To the question {number}.", on=f"Question {number}.")
    yield from (Deed("taps", label) for label in verdict)


def _case(number: int) -> Iterator[Deed]:
    """What the agent does with this customer's complaint, from the notice on."""
    notice = f"Complaint {number}: it leaks."
    yield Deed("taps", "Take it", on=notice)
    yield Deed("taps", "Ask the customer", on=notice)
    yield Deed("writes", f"Question {number}.")
    yield Deed("taps", "Explain", on=f"To the question {number}.")
    for part in ("What happened", "Why", "What now"):
        yield Deed("writes", f"{part} {number}.")
    yield Deed("writes", f"Prevention {number}.") if number % 2 else Deed("taps", "Leave this out", on=PREVENTION)
    yield Deed("taps", "Send")
