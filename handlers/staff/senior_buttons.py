"""The buttons under what is raised with managers and owners."""

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.staff.buttons import explaining, to_card
from handlers.taps import SeenTap, SeeToTap


def raised(said: Said, facts: Facts, label: Label) -> Rows:
    """Who has seen it needn't say so twice; who comes down to an agent, because nobody senior is there, isn't asked."""
    card, number = facts["matter"], said.matter_id or 0
    row = []
    if facts["is_manager"] and card.waits_for_eye_of(said.person_id):
        row.append(button(label("i_saw"), SeenTap(number)))
    if card.may_be_seen_to:
        row.append(button(label("see_to"), SeeToTap(number)))
    rest = explaining(said, facts, label) if card.matter.is_open else to_card(said, facts, label)
    return [row, *rest] if row else rest


BUTTONS: dict[str, Build] = dict.fromkeys(
    (
        *("staff.severe", "staff.not_convinced", "staff.wants_senior"),
        *("staff.escalated", "staff.unanswered", "staff.unseen"),
    ),
    raised,
)
