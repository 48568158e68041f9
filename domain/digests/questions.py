"""The one question at the end of a digest: to be answered by a person, and about what the figures can't answer."""

from enum import StrEnum

from domain.figures.nps import Verdict
from domain.frozen import frozen


class Question(StrEnum):
    """In the order in which they press."""

    OVERDUE = "overdue"
    UNKEPT = "unkept"
    FALLEN = "fallen"
    UNCONVINCED = "unconvinced"
    DARK = "dark"
    TOPIC = "topic"
    UNHEARD = "unheard"


@frozen
class Grounds:
    """What decides which question is asked."""

    overdue: int
    unkept: int  # Promises whose date has come, and that weren't kept by it.
    verdict: Verdict
    convinced: int
    judged: int
    is_dark: bool
    complaints: int

    @property
    def pressing(self) -> list[Question]:
        """All that there is reason to ask, the most pressing first; the last can always be asked."""
        reasons = {
            Question.OVERDUE: self.overdue > 0,
            Question.UNKEPT: self.unkept > 0,
            Question.FALLEN: self.verdict is Verdict.DOWN,
            Question.UNCONVINCED: 2 * self.convinced < self.judged,
            Question.DARK: self.is_dark,
            Question.TOPIC: self.complaints > 0,
            Question.UNHEARD: True,
        }
        return [question for question, is_one in reasons.items() if is_one]


def question_after(before: Question | None, standing: Grounds) -> Question:
    """The most pressing one; the same isn't asked twice in a row where there is another."""
    pressing = standing.pressing
    return next((one for one in pressing if one is not before), pressing[0])
