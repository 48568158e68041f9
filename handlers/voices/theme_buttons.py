"""The buttons under the themes, and under the words by which a topic is told."""

from domain.messages import Said
from domain.voices.questions import Voices
from handlers.buttons import Build, Facts, Label, Rows, button, pages
from handlers.taps import ChangeTopicTap, Changing
from handlers.taps.voices import DropWordTap, ThemesTap, TopicWordsTap, Wording


def report(_: Said, facts: Facts, label: Label) -> Rows:
    """The same period in the words of others."""
    days = facts["period"]["first"].isoformat(), facts["period"]["last"].isoformat()
    others = [button(label(f"themes_of_{one}"), ThemesTap(*days, one)) for one in Voices if one != facts["of"]]
    return [others[:2], others[2:]]


def words(_: Said, facts: Facts, label: Label) -> Rows:
    """A tap on one takes it away."""
    topic = facts["topic"].id
    rows = [
        [button(label("topic_word_drop", phrase=one["phrase"]), DropWordTap(one["id"]))] for one in facts["phrases"]
    ]
    to_page = pages(label, facts["page"], facts["is_more"], lambda page: TopicWordsTap(topic, Wording.SHOW, page))
    add = button(label("topic_words_add"), TopicWordsTap(topic, Wording.ADD, 0))
    return [*rows, *to_page, [add, button(label("topic_back"), ChangeTopicTap(topic, Changing.SHOW))]]


def asked(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("topic_back"), ChangeTopicTap(facts["topic"].id, Changing.SHOW))]]


BUTTONS: dict[str, Build] = {
    "themes.report": report,
    "themes.few": report,
    "themes.words": words,
    "themes.ask_words": asked,
}
