"""The buttons under what customers read: the greeting, the question, words out of the blue."""

from domain.matters.kinds import Meant
from domain.messages import Said
from domain.surveys import SCALE
from handlers.buttons import Build, Button, Facts, Label, Rows, button
from handlers.taps import (
    ChangeTap,
    ForgetTap,
    Forgetting,
    LanguageTap,
    LookIntoTap,
    Place,
    PlaceTap,
    ScoreTap,
    SkipTap,
    SortTap,
)

HAPPY_FROM = 9


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


def changed(said: Said, facts: Facts, label: Label) -> Rows:
    """Whoever is less happy now than before may still want it looked into."""
    if facts["new"] < HAPPY_FROM:
        return thanked_detractor(said, facts, label)
    return [[button(label("change_score"), ChangeTap(said.invitation_id or 0))]]


def hello(_: Said, facts: Facts, label: Label) -> Rows:
    by_phone = [[button(label("by_phone"), PlaceTap(Place.PHONE))]] if facts.get("by_phone") else []
    return [
        *by_phone,
        [
            button(label("rate"), PlaceTap(Place.RATE)),
            button(label("tell_problem"), PlaceTap(Place.COMPLAIN)),
        ],
        [button(label("mine"), PlaceTap(Place.MINE))],
        [button(label("language"), PlaceTap(Place.LANGUAGE))],
    ]


def languages(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("persian"), LanguageTap("fa")), button(label("english"), LanguageTap("en"))]]


def forgetting(said: Said, _: Facts, label: Label) -> Rows:
    person = said.person_id or 0
    return [
        [
            button(label("forget_yes"), ForgetTap(person, Forgetting.YES)),
            button(label("forget_no"), ForgetTap(person, Forgetting.NO)),
        ]
    ]


def problem(_: Said, __: Facts, label: Label) -> Rows:
    return [[button(label("tell_problem"), PlaceTap(Place.COMPLAIN))]]


def sorting(said: Said, _: Facts, label: Label) -> Rows:
    def to(meant: Meant, name: str) -> Button:
        return button(label(name), SortTap(said.matter_id or 0, meant))

    return [
        [to(Meant.COMPLAINT, "is_problem"), to(Meant.QUESTION, "is_question")],
        [to(Meant.THANKS, "is_thanks"), to(Meant.NOTE, "is_note")],
    ]


BUTTONS: dict[str, Build] = {
    "start.hello": hello,
    "links.claimed": hello,
    "start.language": languages,
    "forget.ask": forgetting,
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
    "words.greeted": problem,
    "words.thanks_kept": problem,
    "words.note_kept": problem,
    "words.question_kept": problem,
    "complaint.none_yet": problem,
    "complaint.discarded": problem,
}
