"""The buttons under the questions that nobody has answered: to each card, and to more of them."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, numbers, pages
from handlers.taps.voices import QuestionsTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    return [*numbers(label, facts["cards"]), *pages(label, facts["page"], facts["is_more"], QuestionsTap)]


BUTTONS: dict[str, Build] = {"staff.questions": listed}
