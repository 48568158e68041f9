"""Faults of a message that Telegram would refuse or garble."""

import pytest

from tests.telegram_html import faults

GOOD = [
    "سلام",
    "<b>چه شد</b>\n<blockquote expandable>a &lt; b &amp; &quot;c&#39; &#x27;</blockquote>",
    'شماره: \u2066<code>K7M4</code>\u2069 <a href="https://t.me/x?start=1&amp;b=2">لینک</a>',
    "<blockquote>a <b>b</b> <code>c</code></blockquote>",
    "x" * 4096,
    "&amp;" * 4096,
    "😀" * 2048,
]
BAD = [
    ("", "empty"),
    ("<b> </b>", "empty"),
    ("<i>a</i>", "<i> is none of our tags"),
    ("<b>a", "<b> is not closed"),
    ("a</b>", "</b> closes nothing"),
    ("<b><a href='x'>a</b></a>", "</b> closes nothing"),
    ("<a>a</a>", "leads nowhere"),
    ("<b class='x'>a</b>", "no attribute 'class'"),
    ("<code><b>a</b></code>", "<code> mixes with nothing"),
    ("<b><code>a</code></b>", "<code> mixes with nothing"),
    ("<blockquote><blockquote>a</blockquote></blockquote>", "stands inside <blockquote>"),
    ("<b><blockquote>a</blockquote></b>", "stands inside <b>"),
    ("a < b", "bare <"),
    ("a &nbsp; b", "&nbsp;"),
    ("x" * 4097, "4097 characters of 4096"),
    ("😀" * 2049, "4098 characters of 4096"),
    ("\u2068a", "isolates of line 1"),
    ("a\n\u2068b\nc\u2069", "isolates of line 2"),
    ("\u2069a\u2068", "isolates of line 1"),
    ("a\u202eb", "override of direction"),
]


@pytest.mark.parametrize("message", GOOD, ids=range(len(GOOD)))
def test_a_good_message_has_no_faults(message):
    assert faults(message) == []


@pytest.mark.parametrize(("message", "fault"), BAD, ids=[fault for _, fault in BAD])
def test_a_fault_is_named(message, fault):
    assert any(fault in found for found in faults(message))
