"""The buttons with which a digest is chosen, and those under one."""

from domain.digests.rules import Rhythm
from domain.matters.choices import Choice
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps import ListTap
from handlers.taps.digests import DigestHourTap, DigestOfTap, DigestsTap, DigestTap, Hour, RhythmTap, UnderDigest


def readers(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("reader", name=one["name"]), DigestOfTap(one["person"]))] for one in facts["readers"]]


def card(_: Said, facts: Facts, label: Label) -> Rows:
    """What holds now carries a sign; without a rhythm there is no hour to choose."""
    person, rule = facts["colleague"].id, facts["digest_rule"]
    rhythms = [
        button(_marked(label(f"digest_{one}"), is_on=one == rule["rhythm"]), RhythmTap(person, one)) for one in Rhythm
    ]
    hours = [
        button(
            _marked(label("at_hour", minute=int(hour) * 60), is_on=int(hour) == rule["hour"]),
            DigestHourTap(person, hour),
        )
        for hour in Hour
    ]
    rows = [rhythms[:2], rhythms[2:]]
    if rule["rhythm"] != Rhythm.NEVER:
        rows += [hours[:2], hours[2:]]
    return [*rows, [button(label("digest_others"), DigestsTap(0))]] if facts["is_owner"] else rows


def _marked(text: str, *, is_on: bool) -> str:
    return f"{text} ✓" if is_on else text


def report(_: Said, facts: Facts, label: Label) -> Rows:
    digest = facts["digest"].id
    row = [
        button(label("i_saw"), DigestTap(digest, UnderDigest.SEEN)),
        button(label("digest_reply"), DigestTap(digest, UnderDigest.REPLY)),
    ]
    return [row, [button(label("list_overdue"), ListTap(Choice.OVERDUE, 0))]] if facts["cards"] else [row]


def unseen(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("i_saw"), DigestTap(facts["digest"].id, UnderDigest.SEEN))]]


BUTTONS: dict[str, Build] = {
    "digest.list": readers,
    "digest.card": card,
    "digest.report": report,
    "digest.unseen": unseen,
}
