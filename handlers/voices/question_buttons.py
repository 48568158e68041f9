"""The buttons under the questions that nobody has answered: to each card, and to more of them."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button, in_rows, pages
from handlers.taps import CardTap
from handlers.taps.voices import QuestionsTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    cards = [button(label("open_card", number=one.number), CardTap(one.matter.id)) for one in facts["cards"]]
    return [*in_rows(cards, 3), *pages(label, facts["page"], facts["is_more"], QuestionsTap)]


BUTTONS: dict[str, Build] = {"staff.questions": listed}
