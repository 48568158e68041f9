"""The buttons under what customers have asked, or said all at once: to each card, and to more of them."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, numbers, pages
from handlers.taps.voices import QuestionsTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    return [*numbers(label, facts["cards"]), *pages(label, facts["page"], facts["is_more"], QuestionsTap)]


def gathered(_: Said, facts: Facts, label: Label) -> Rows:
    return numbers(label, facts["cards"])


BUTTONS: dict[str, Build] = {"staff.questions": listed, "staff.gathered": gathered}
