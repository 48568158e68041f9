"""The buttons under what owners read about the topics of complaints."""

from domain.matters.topics import Topic
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, pages, paired
from handlers.taps import ChangeTopicTap, Changing, MoveTopicTap, RetiredTap, Topical, TopicsTap
from handlers.taps.voices import TopicWordsTap, Wording


def _each(facts: Facts, label: Label) -> Rows:
    topics = [one["name"] for one in facts["topics"]]
    return paired(
        [(button(label("topic", topic=one), ChangeTopicTap(one.id, Changing.SHOW)), one.is_short) for one in topics]
    )


def offered(_: Said, facts: Facts, label: Label) -> Rows:
    """The names as customers see them, then what can be done."""
    rows = [*_each(facts, label), [button(label("topic_add"), TopicsTap(Topical.NEW))]]
    if facts["retired"]:
        rows[-1].append(button(label("topics_retired"), RetiredTap(0)))
    return rows


def retired(_: Said, facts: Facts, label: Label) -> Rows:
    return [*_each(facts, label), *pages(label, facts["page"], facts["is_more"], RetiredTap), [_to_list(label)]]


def _to_list(label: Label) -> Button:
    return button(label("topics"), TopicsTap(Topical.OFFERED))


def to_list(_: Said, __: Facts, label: Label) -> Rows:
    return [[_to_list(label)]]


def card(_: Said, facts: Facts, label: Label) -> Rows:
    """Only what can be done is offered: the way out stays where and what it is."""
    topic: Topic = facts["topic"]
    if topic.is_way_out:
        return [[_to_list(label)]]
    rename = button(label("topic_rename"), ChangeTopicTap(topic.id, Changing.RENAME))
    name, what = ("topic_retire", Changing.RETIRE) if topic.is_offered else ("topic_take_back", Changing.TAKE_BACK)
    rows = [[rename, button(label(name), ChangeTopicTap(topic.id, what))]]
    rows[0:0] = [[button(label("topic_words"), TopicWordsTap(topic.id, Wording.SHOW, 0))]]
    if topic.is_offered and (moves := _moves(topic, facts, label)):
        rows.append(moves)
    return [*rows, [_to_list(label)]]


def _moves(topic: Topic, facts: Facts, label: Label) -> list[Button]:
    """Up unless it is the first; down unless only the way out is below."""
    place = facts["place"]
    up = [button(label("topic_up"), MoveTopicTap(topic.id, place - 1))] if place > 1 else []
    is_last = place >= facts["offered_in_all"] - 1
    return up if is_last else [*up, button(label("topic_down"), MoveTopicTap(topic.id, place + 1))]


def leaving(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("topic_leave"), ChangeTopicTap(facts["topic"].id, Changing.LEAVE))]]


BUTTONS: dict[str, Build] = {
    "topic.list": offered,
    "topic.retired": retired,
    "topic.none_retired": to_list,
    "topic.card": card,
    "topic.ask_name": to_list,
    "topic.ask_new_name": to_list,
    "topic.ask_other_name": leaving,
}
