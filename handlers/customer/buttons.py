"""The buttons under what customers read."""

from domain.explanations import Aspect
from domain.matters import Kind, Topic
from domain.messages import Said
from domain.surveys import SCALE
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps import (
    ChangeTap,
    Draft,
    DraftTap,
    JudgeTap,
    LanguageTap,
    LookIntoTap,
    NothingMissingTap,
    Place,
    PlaceTap,
    ReopenTap,
    ScoreTap,
    Settled,
    SettledTap,
    SkipTap,
    SortTap,
    StatusTap,
    TopicTap,
    WordsTap,
)

TOPIC_ROWS = (
    (Topic.LATE, Topic.DAMAGED),
    (Topic.WRONG_ITEM, Topic.QUALITY),
    (Topic.PRICE, Topic.TREATMENT),
    (Topic.OTHER,),
)


def scale(said: Said, _: Facts, label: Label) -> Rows:
    """0–5 over 6–10, ascending left to right in every language, the language's digits on the label."""
    return [
        [button(label("score", score=score), ScoreTap(said.invitation_id or 0, score)) for score in row]
        for row in SCALE
    ]


def asked(said: Said, facts: Facts, label: Label) -> Rows:
    return [*scale(said, facts, label), [button(label("skip"), SkipTap(said.invitation_id or 0))]]


def reminded(said: Said, facts: Facts, label: Label) -> Rows:
    rows = asked(said, facts, label)
    rows[-1].append(button(label("stop_asking"), PlaceTap(Place.STOP)))
    return rows


def why_promoter(said: Said, _: Facts, label: Label) -> Rows:
    invitation = said.invitation_id or 0
    return [[button(label("skip"), SkipTap(invitation)), button(label("change_score"), ChangeTap(invitation))]]


def why_lower(said: Said, facts: Facts, label: Label) -> Rows:
    """Only the customer's own yes makes a complaint of a score."""
    invitation = said.invitation_id or 0
    yes = button(label("look_into"), LookIntoTap(facts["response"]))
    return [
        [yes, button(label("skip"), SkipTap(invitation))],
        [button(label("change_score"), ChangeTap(invitation))],
    ]


def thanked(said: Said, _: Facts, label: Label) -> Rows:
    problem = button(label("tell_problem"), PlaceTap(Place.COMPLAIN))
    return [[problem, button(label("change_score"), ChangeTap(said.invitation_id or 0))]]


def thanked_detractor(said: Said, facts: Facts, label: Label) -> Rows:
    yes = button(label("look_into"), LookIntoTap(facts["response"]))
    return [[yes, button(label("change_score"), ChangeTap(said.invitation_id or 0))]]


def changed(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("change_score"), ChangeTap(said.invitation_id or 0))]]


def hello(_: Said, __: Facts, label: Label) -> Rows:
    return [
        [
            button(label("rate"), PlaceTap(Place.RATE)),
            button(label("tell_problem"), PlaceTap(Place.COMPLAIN)),
        ],
        [button(label("mine"), PlaceTap(Place.MINE))],
        [button(label("language"), PlaceTap(Place.LANGUAGE))],
    ]


def languages(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("persian"), LanguageTap("fa")), button(label("english"), LanguageTap("en"))]]


def problem(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("tell_problem"), PlaceTap(Place.COMPLAIN))]]


def topics(said: Said, _: Facts, label: Label) -> Rows:
    rows = [
        [button(label(f"topic_{topic}"), TopicTap(said.matter_id or 0, topic)) for topic in row] for row in TOPIC_ROWS
    ]
    return [*rows, [button(label("discard"), DraftTap(said.matter_id or 0, Draft.DISCARD))]]


def drafting(*choices: Draft) -> Build:
    """One button for each choice, two a row."""

    def build(said: Said, _: Facts, label: Label) -> Rows:
        row = [button(label(choice), DraftTap(said.matter_id or 0, choice)) for choice in choices]
        return [row[start : start + 2] for start in range(0, len(row), 2)]

    return build


def sorting(said: Said, _: Facts, label: Label) -> Rows:
    def to(kind: Kind, name: str) -> dict[str, str]:
        return button(label(name), SortTap(said.matter_id or 0, kind))

    return [
        [to(Kind.COMPLAINT, "is_problem"), to(Kind.THANKS, "is_thanks")],
        [to(Kind.NOTE, "is_note")],
    ]


def received(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("see_status"), StatusTap(said.matter_id or 0))]]


def status(said: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("all_words"), WordsTap(said.matter_id or 0))]]
    if facts["matter"].matter.is_open:
        return rows
    return [*rows, *reopening(said, facts, label)]


def own_list(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("open_own", number=card.number), StatusTap(card.matter.id))] for card in facts["cards"]]


def reopening(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("reopen"), ReopenTap(said.matter_id or 0))]]


def judging(said: Said, facts: Facts, label: Label) -> Rows:
    """Three sides, each with its yes and its no; what was chosen carries ✓ at its end."""
    explanation = facts["explanation"]

    def choice(aspect: Aspect, yes: int) -> dict[str, str]:
        name = label(f"{aspect}_{'yes' if yes else 'no'}")
        mark = " ✓" if getattr(explanation, aspect) == yes else ""
        return button(f"{name}{mark}", JudgeTap(said.explanation_id or 0, aspect, yes))

    return [[choice(aspect, 1), choice(aspect, 0)] for aspect in Aspect]


def settling(*choices: tuple[str, Settled]) -> Build:
    def build(said: Said, _: Facts, label: Label) -> Rows:
        row = [button(label(name), SettledTap(said.matter_id or 0, what)) for name, what in choices]
        return [row[:2], *([one] for one in row[2:])]

    return build


def nothing_missing(said: Said, _: Facts, label: Label) -> Rows:
    return [[button(label("nothing_missing"), NothingMissingTap(said.matter_id or 0))]]


SETTLED = (("settled", Settled.YES), ("not_yet", Settled.NOT_YET))

BUTTONS: dict[str, Build] = {
    "start.hello": hello,
    "start.language": languages,
    "survey.ask": asked,
    "survey.remind": reminded,
    "survey.rate": asked,
    "survey.change": scale,
    "survey.words_first": scale,
    "survey.why_promoter": why_promoter,
    "survey.why_passive": why_lower,
    "survey.why_detractor": why_lower,
    "survey.thanks": thanked,
    "survey.thanks_detractor": thanked_detractor,
    "survey.changed": changed,
    "words.unasked": sorting,
    "words.thanks_kept": problem,
    "words.note_kept": problem,
    "complaint.topic": topics,
    "complaint.words": drafting(Draft.DISCARD),
    "complaint.more": drafting(Draft.DONE, Draft.DISCARD),
    "complaint.wanted": drafting(Draft.PROPOSE, Draft.DISCARD),
    "complaint.draft": drafting(Draft.GO_ON, Draft.AGAIN, Draft.DISCARD),
    "complaint.received": received,
    "complaint.status": status,
    "complaint.list": own_list,
    "complaint.none_yet": problem,
    "complaint.discarded": problem,
    "complaint.closed": reopening,
    "complaint.closed_silent": reopening,
    "complaint.dismissed": reopening,
    "complaint.added_closed": reopening,
    "explanation.verdict": judging,
    "explanation.convinced": settling(("settled", Settled.YES), ("keep_open", Settled.OPEN)),
    "explanation.missing": nothing_missing,
    "complaint.not_yet": nothing_missing,
    "follow_up.settled": settling(*SETTLED, ("senior", Settled.SENIOR)),
    "follow_up.settled_last": settling(*SETTLED),
}
