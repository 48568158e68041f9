"""Answers of HTTP: whole however they are cut, nothing while something is missing, and no guess at what is none."""

import pytest

from bot.wires.answer import Answer, Garbled, answer_in

YES = b"HTTP/1.1 200 OK\r\n"
CASES = {
    YES + b"Content-Length: 5\r\n\r\nhello": Answer(200, b"hello", is_last=False),
    YES + b"content-length:5 \r\nX: y\r\n\r\nhello": Answer(200, b"hello", is_last=False),
    YES + b"Content-Length: 0\r\n\r\n": Answer(200, b"", is_last=False),
    YES + b"Connection: close\r\nContent-Length: 2\r\n\r\nno": Answer(200, b"no", is_last=True),
    YES + b"Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n": Answer(
        200, b"hello", is_last=False
    ),
    YES + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nSum: 1\r\n\r\n": Answer(200, b"a", is_last=False),
    b"HTTP/1.0 429 Slow down\r\nContent-Length: 1\r\n\r\n!": Answer(429, b"!", is_last=True),
    b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\n!": Answer(200, b"!", is_last=False),
    b"HTTP/1.1 100 Continue\r\n\r\n" + YES + b"Content-Length: 1\r\n\r\na": Answer(200, b"a", is_last=False),
    b"HTTP/1.1 204 No Content\r\n\r\n": Answer(204, b"", is_last=False),
    b"HTTP/1.1 502\r\nContent-Length: 3\r\n\r\nbad": Answer(502, b"bad", is_last=False),
}


@pytest.mark.parametrize("written", CASES)
def test_it_is_there_with_its_last_byte_and_not_before(written: bytes):
    assert answer_in(written) == CASES[written]
    assert [answer_in(written[:end]) for end in range(len(written))] == [None] * len(written)


def test_without_a_length_its_end_is_the_end_of_the_line():
    written = YES + b"\r\nhello"

    assert answer_in(written) is None
    assert answer_in(written, is_all=True) == Answer(200, b"hello", is_last=True)


@pytest.mark.parametrize("written", [YES + b"Content-Length: 5\r\n\r\nhell", YES, b""])
def test_what_breaks_off_is_no_answer(written: bytes):
    assert answer_in(written, is_all=True) is None


def test_a_line_on_which_more_comes_than_was_asked_for_is_not_asked_again():
    assert answer_in(YES + b"Content-Length: 2\r\n\r\nno more") == Answer(200, b"no", is_last=True)


@pytest.mark.parametrize(
    "written",
    [
        b"SSH-2.0\r\n",
        b"<html>",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 900 Odd\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000,
        YES + b"Transfer-Encoding: chunked\r\n\r\nodd\r\n",
    ],
)
def test_what_is_no_answer_is_told_at_once(written: bytes):
    with pytest.raises(Garbled):
        answer_in(written)
