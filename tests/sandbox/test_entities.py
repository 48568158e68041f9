"""Telegram's HTML: what it becomes, and how it is refused."""

import pytest

from sandbox.errors import ApiError, NotModelled
from sandbox.formatting.detected import with_detected
from sandbox.formatting.entities import parse_html
from sandbox.formatting.text import Formatted, part

KINDS = {
    "<b>x</b>": "bold",
    "<strong>x</strong>": "bold",
    "<i>x</i>": "italic",
    "<em>x</em>": "italic",
    "<u>x</u>": "underline",
    "<ins>x</ins>": "underline",
    "<s>x</s>": "strikethrough",
    "<strike>x</strike>": "strikethrough",
    "<del>x</del>": "strikethrough",
    '<span class="tg-spoiler">x</span>': "spoiler",
    "<tg-spoiler>x</tg-spoiler>": "spoiler",
    "<code>x</code>": "code",
    "<pre>x</pre>": "pre",
    "<blockquote>x</blockquote>": "blockquote",
    "<blockquote expandable>x</blockquote>": "expandable_blockquote",
    "<B>x</b>": "bold",
}

# What Telegram says to each, after "Bad Request: can't parse entities: ".
BROKEN = {
    "<br>": 'Unsupported start tag "br" at byte offset 0',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "سلام <p>": 'Unsupported start tag "p" at byte offset 9',
    "x <b": "Unclosed start tag at byte offset 2",
    "<a href": 'Unclosed start tag "a" at byte offset 0',
    '<a href="x"': "Unclosed start tag at byte offset 0",
    '<a ="x">y</a>': 'Empty attribute name in the tag "a" at byte offset 0',
    "<a href=x/>y</a>": "Unexpected end of name token at byte offset 8",
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "x</b>": "Unexpected end tag at byte offset 1",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "<b>x</i>": 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
}


@pytest.mark.parametrize("html", KINDS)
def test_every_tag_marks_its_kind(html):
    found = parse_html(html)

    assert found == Formatted("x", ({"type": KINDS[html], "offset": 0, "length": 1},))


@pytest.mark.parametrize("html", BROKEN)
def test_broken_html_is_refused_in_the_words_of_telegram(html):
    with pytest.raises(ApiError) as refused:
        parse_html(html)

    assert refused.value.description == f"Bad Request: can't parse entities: {BROKEN[html]}"


def test_a_tag_that_only_telegram_knows_is_refused_loudly():
    with pytest.raises(NotModelled):
        parse_html("<tg-emoji emoji-id='5'>x</tg-emoji>")


def test_offsets_count_utf16_units():
    found = parse_html("😀 <b>سلام 😀</b>")

    assert found.entities == ({"type": "bold", "offset": 3, "length": 7},)
    assert part(found.text, found.entities[0]) == "سلام 😀"


def test_references_become_characters_and_unknown_ones_stay():
    found = parse_html("&lt;&gt;&amp;&quot;&#39;&#x6CC;&nbsp;&copy;")

    assert found.text == "<>&\"'ی&nbsp;&copy;"


def test_nested_tags_are_ordered_by_place_the_longer_first():
    found = parse_html("<i><b>a</b>b</i>")

    assert [entity["type"] for entity in found.entities] == ["italic", "bold"]


def test_code_that_fills_a_pre_gives_it_its_language():
    found = parse_html('<pre><code class="language-python">x = 1</code></pre>')

    assert found.entities == ({"type": "pre", "offset": 0, "length": 5, "language": "python"},)


def test_a_language_is_forgotten_where_there_is_no_pre():
    found = parse_html('<code class="language-python">x</code>')

    assert found.entities == ({"type": "code", "offset": 0, "length": 1},)


@pytest.mark.parametrize(
    ("href", "url"),
    {
        "https://example.com": "https://example.com/",
        "https://example.com/a?b=1&amp;c=2": "https://example.com/a?b=1&c=2",
        "example.com/a": "http://example.com/a",
        "tg://resolve?domain=x": "tg://resolve?domain=x",
    }.items(),
)
def test_a_link_is_written_out(href, url):
    found = parse_html(f'<a href="{href}">x</a>')

    assert [entity["url"] for entity in found.entities] == [url]


def test_a_link_to_nowhere_marks_nothing():
    assert parse_html('<a href="not a link">x</a>') == Formatted("x")


def test_blanks_at_both_ends_are_cut_and_offsets_move():
    found = parse_html("\n  a <b>b \n</b>\n")

    assert found == Formatted("a b", ({"type": "bold", "offset": 2, "length": 1},))


def test_blanks_inside_the_first_entity_stay():
    assert parse_html(" <b> a</b>") == Formatted(" a", ({"type": "bold", "offset": 0, "length": 2},))


def test_a_tag_around_blanks_marks_nothing():
    assert parse_html("a<b> </b>b") == Formatted("a b")


def test_embedding_marks_are_removed_and_isolates_stay():
    assert parse_html("\u202ba\u202c \u20685\u2069\r\n\tb").text == "a \u20685\u2069\n b"


def test_commands_mentions_and_addresses_are_found():
    found = with_detected(Formatted("/nps 30 @ali_t #خرید https://x.y/z a@b.ir 1/2"))

    kinds = [(entity["type"], part(found.text, entity)) for entity in found.entities]
    assert kinds == [
        ("bot_command", "/nps"),
        ("mention", "@ali_t"),
        ("hashtag", "#خرید"),
        ("url", "https://x.y/z"),
        ("email", "a@b.ir"),
    ]


def test_nothing_is_found_inside_code():
    found = with_detected(parse_html("<code>/start</code>"))

    assert [entity["type"] for entity in found.entities] == ["code"]
