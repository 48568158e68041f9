"""Which texts are typical of those about the same, and which phrases are new: by counting words, the same each time."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from math import log, sqrt

from domain.frozen import frozen
from domain.voices.spelling import letters_of

STEM = 5  # Letters that words of one root share, near enough.
USUAL_WORDS = 14
"""What is quoted best has about as many."""
MUCH_ALIKE = 0.6
SHORT = 3  # Letters of a word that says little by itself.
LONGEST_PHRASE = 5
SAID_BY = 3
"""A phrase of fewer people tells of them, not of a theme."""
MOST_NEW = 5
_COMMON = (
    "از به با در که و را رو یا تا هم این ان اون یک یه برای من ما شما تو خود است هست بود شد شده کرد کردم دارم "
    "داره دارد ندارد نداره ولی اما اگر اگه چرا چی چه فقط خیلی هیچ هر همین باز بعد قبل پیش روز بار دو سه هنوز "
    "دیگه دیگر الان اصلا واقعا لطفا سلام بشه شه میشه میشود نیست نمیشه نمیشود کنید کنم بدید دادم داد گفت گرفتم "
    "گفتید مرسی ممنون تون هایم ام اش ها های می نمی خرید خریدم سفارش بودم بودن هستم هستید یکی اینکه همه چند خب "
    "بله نه پس کنه کنند شان مون بسیار اند the a an and or to of in on at is was were are be been it its this "
    "that i my me we you your for with not no have has had but so they he she from by as after just still "
    "when which very did do does don didn isn wasn t s m ve re cant im ive get got one two all our us there "
    "would will can could again also too more than then if what who "
)
STOP = frozenset(_COMMON.split())


@frozen
class ReadText:
    """A text that somebody wrote, by its number, with its words as they count and where each of them stands in it."""

    id: int
    by: Hashable
    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, number: int, by: Hashable, text: str) -> "ReadText":
        read = letters_of(text)
        bounds = list(pairwise([*read.words, len(read.squash)]))
        spans = tuple((read.places[start], read.places[end - 1] + 1) for start, end in bounds)
        return cls(number, by, text, tuple(read.squash[start:end] for start, end in bounds), spans)

    @property
    def stems(self) -> list[str]:
        return [word[:STEM] for word in self.words if word not in STOP and len(word) > 1]


@frozen
class Weights:
    """What a word tells: the more, the fewer texts have it."""

    texts: int
    having: Counter[str]

    @classmethod
    def of(cls, said: Iterable[ReadText]) -> "Weights":
        stems = [set(one.stems) for one in said]
        return cls(len(stems), Counter(stem for each in stems for stem in each))

    def vector(self, said: ReadText) -> dict[str, float]:
        counts = Counter(said.stems)
        weights = {
            stem: (1 + log(times)) * log((self.texts + 1) / max(self.having[stem], 1)) for stem, times in counts.items()
        }
        length = sqrt(sum(weight**2 for weight in weights.values()))
        return {stem: weight / length for stem, weight in weights.items()} if length else {}


def typical(said: Sequence[ReadText], weights: Weights, *, most: int) -> list[ReadText]:
    """Those that have most in common with the others, of a length that is read; each by somebody else, none twice over.

    Not the longest, not the loudest, not the latest: those that stand in the middle.
    """
    vectors = {one.id: weights.vector(one) for one in said}
    whole: dict[str, float] = defaultdict(float)
    for vector in vectors.values():
        for stem, weight in vector.items():
            whole[stem] += weight

    def middle(one: ReadText) -> tuple[float, int]:
        common = sum(weight * whole[stem] for stem, weight in vectors[one.id].items())
        worth = common / (1 + abs(len(one.words) - USUAL_WORDS) / (2 * USUAL_WORDS))
        return round(worth, 9), one.id  # Of two that are worth the same the later one, not what a last digit decides.

    chosen: list[ReadText] = []
    for one in sorted(said, key=middle, reverse=True):
        if all(one.by != other.by and not _are_alike(one, other) for other in chosen):
            chosen.append(one)
        if len(chosen) == most:
            break
    return chosen


def _are_alike(one: ReadText, other: ReadText) -> bool:
    mine, theirs = set(one.stems), set(other.stems)
    return len(mine & theirs) > MUCH_ALIKE * len(mine | theirs) if mine | theirs else True


@frozen
class NewPhrase:
    """As the latest of those who say it has written it, and how many they are."""

    phrase: str
    sayers: int


def new_phrases(now: Iterable[ReadText], before: Iterable[ReadText]) -> list[NewPhrase]:
    """What several people say and nobody said before: a word, or several in a row.

    What shares a word with something that is said more often, or is said by the same people, tells nothing more.
    """
    known = {phrase for one in before for phrase in _phrases(one)}
    sayers: dict[_Phrase, set[Hashable]] = defaultdict(set)
    spelt: dict[_Phrase, str] = {}
    for one in now:
        for phrase, text in _phrases(one).items():
            if phrase not in known:
                sayers[phrase].add(one.by)
                spelt[phrase] = text
    often = [phrase for phrase, by in sayers.items() if len(by) >= SAID_BY]
    chosen: list[_Phrase] = []
    for phrase in sorted(often, key=lambda phrase: (-len(sayers[phrase]), -len(phrase), phrase)):
        if not any(set(phrase) & set(other) or sayers[phrase] <= sayers[other] for other in chosen):
            chosen.append(phrase)
    return [NewPhrase(spelt[phrase], len(sayers[phrase])) for phrase in chosen[:MOST_NEW]]


_Phrase = tuple[str, ...]


def _phrases(said: ReadText) -> dict[_Phrase, str]:
    """Each with how it is spelt there."""
    telling = [place for place, word in enumerate(said.words) if _tells(word)]
    found: dict[_Phrase, str] = {}
    for first in telling:
        for last in (place for place in telling if first <= place < first + LONGEST_PHRASE):
            phrase = said.words[first : last + 1]
            if first < last or len(said.words[first]) > SHORT:
                found[phrase] = " ".join(said.text[said.spans[first][0] : said.spans[last][1]].split())
    return found


def _tells(word: str) -> bool:
    return word not in STOP and len(word) > 1 and not word.isdigit()
