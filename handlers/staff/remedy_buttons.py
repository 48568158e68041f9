"""The buttons under a draft and around what is given to put it right."""

from domain.matters.explanations import ASKED, Part
from domain.matters.findings import Finding
from domain.matters.remedies import RemedyKind
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.staff.buttons import to_card
from handlers.taps import (
    AllowTap,
    DropTap,
    FindingTap,
    Remedying,
    RemedyKindTap,
    RemedyTap,
    RewriteTap,
    SendTap,
    SkipPartTap,
)

LEFT_OUT_AT_WILL = (Part.WHAT_HAPPENED, Part.PREVENTION, Part.APOLOGY)


def part(said: Said, facts: Facts, label: Label) -> Rows:
    explanation = said.explanation_id or 0
    row = [button(label("drop"), DropTap(explanation))]
    if facts["part"] in LEFT_OUT_AT_WILL:
        row.insert(0, button(label("leave_out"), SkipPartTap(explanation, Part(facts["part"]))))
    return [row]


def preview(said: Said, facts: Facts, label: Label) -> Rows:
    """Sending first; whether the customer is right is a question of complaints alone."""
    explanation = said.explanation_id or 0
    changes = [button(label(f"change_{one}"), RewriteTap(explanation, one)) for one in ASKED]
    send = "ask_for_yes" if facts["needs_yes"] else "send"
    return [
        [button(label(send), SendTap(explanation)), button(label("drop"), DropTap(explanation))],
        *_findings(explanation, facts, label),
        [
            button(label("apology"), RewriteTap(explanation, Part.APOLOGY)),
            button(label("remedy"), RemedyTap(explanation, Remedying.ASK)),
        ],
        changes[:2],
        changes[2:],
    ]


def _findings(explanation: int, facts: Facts, label: Label) -> Rows:
    found = facts["explanation"].finding
    if found is None:
        return []
    others = [button(label(f"finding_{one}"), FindingTap(explanation, one)) for one in Finding if one is not found]
    reasons = [button(label("change_otherwise"), RewriteTap(explanation, Part.OTHERWISE))]
    return [others, reasons] if found.needs_reasons else [others]


def kinds(said: Said, facts: Facts, label: Label) -> Rows:
    explanation = said.explanation_id or 0
    row = [button(label(f"remedy_{one}"), RemedyKindTap(explanation, one)) for one in RemedyKind]
    without = [button(label("no_remedy"), RemedyTap(explanation, Remedying.TAKE_OUT))]
    return [row[:2], row[2:4], row[4:], *([without] if facts["remedy"] else [])]


def words(said: Said, facts: Facts, label: Label) -> Rows:
    """Only what has a name of its own goes without words."""
    if facts["remedy"] is None or facts["remedy"].kind is RemedyKind.OTHER:
        return []
    return [[button(label("leave_out"), RemedyTap(said.explanation_id or 0, Remedying.NO_WORDS))]]


def waiting(said: Said, facts: Facts, label: Label) -> Rows:
    take_back = [button(label("take_back"), RemedyTap(said.explanation_id or 0, Remedying.TAKE_BACK))]
    return [*to_card(said, facts, label), take_back]


def wanted(said: Said, facts: Facts, label: Label) -> Rows:
    explanation, asking = said.explanation_id or 0, facts.get("asking", 0)
    return [
        [
            button(label("allow"), AllowTap(explanation, 1, asking)),
            button(label("refuse"), AllowTap(explanation, 0, asking)),
        ],
        *to_card(said, facts, label),
    ]


def refused(said: Said, _: Facts, label: Label) -> Rows:
    explanation = said.explanation_id or 0
    return [
        [button(label("remedy"), RemedyTap(explanation, Remedying.ASK)), button(label("drop"), DropTap(explanation))]
    ]


BUTTONS: dict[str, Build] = {
    **{f"explanation.ask_{one}": part for one in Part},
    "explanation.preview": preview,
    "remedy.ask_kind": kinds,
    "remedy.ask_what": words,
    "remedy.waits": waiting,
    "remedy.waits_on": waiting,
    "remedy.nobody_left": refused,
    "remedy.yes_wanted": wanted,
    "remedy.allowed": to_card,
    "remedy.refused": refused,
    "remedy.refused_of": to_card,
    "remedy.decided": to_card,
    "remedy.taken_back": to_card,
}
