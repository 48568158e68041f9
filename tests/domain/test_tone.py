"""What staff may not send: contempt and hollow phrases, however they are spelt; what only looks like them passes."""

import pytest

from domain.staff.tone import CONTEMPT, HOLLOW, Contempt, Hollow, Instead, ensure_respectful


@pytest.mark.parametrize(
    "text",
    [
        "شما خیلی بی‌شعور هستید",
        "این حرف احمقانه است!",
        "همین است که هست",
        "Don't be such an IDIOT.",
        "You’re lying, and we know it",
        "Take it, or leave it.",
    ],
)
def test_contempt_is_found_in_any_spelling(text: str):
    with pytest.raises(Contempt):
        ensure_respectful("سلام", text)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("بابت هرگونه ناراحتی عذر می‌خواهیم", Instead.REGRET),
        ("We apologise for any inconvenience.", Instead.REGRET),
        ("متاسفانه نشد", Instead.REGRET),
        ("از شما پوزش می‌طلبیم.", Instead.REGRET),
        ("سیستم خطا داشت", Instead.CAUSE),
        ("Unfortunately, this is not possible.", Instead.CAUSE),
        ("در اسرع وقت بررسي مي‌شود", Instead.DAY),
        ("We'll get back to you ASAP!", Instead.DAY),
        ("طبق روال باید صبر کنید", Instead.CAUSE),
        ("پیگیری‌های لازم انجام شد", Instead.DEED),
        ("Your satisfaction is important to us.", Instead.DEED),
    ],
)
def test_a_hollow_phrase_is_met_with_what_to_write_instead(text: str, instead: Instead):
    with pytest.raises(Hollow) as refused:
        ensure_respectful(text)

    assert refused.value.facts["instead"] == instead


@pytest.mark.parametrize(
    "text",
    [
        "",
        "شما ۲۰۰ هزار تومان طلبکار هستید.",
        "پیک ساعت ۱۸ می‌رسد و هزینه‌اش برمی‌گردد.",
        "برای رسیدن به درک بهتر از مشکل زنگ می‌زنیم.",
        "پیک به من چه گفته است؟ همین را که می‌خوانید.",
        "اقدام لازم انجام شد: سیم عوض شد.",
        "خطای سیستم انبار: کتری فروخته‌شده را موجود نشان داد. متأسفیم.",
        "One of our best technicians comes, for technical reasons: the fuse was rated 2 A.",
        "It is important to us both.",
        "It was a mistake of ours: the box has no walls.",
        "The studied stupidities of grammar",
        "x" * 5000,
    ],
)
def test_plain_words_pass(text: str):
    ensure_respectful(text)


def test_no_phrase_is_listed_twice_and_none_is_empty():
    every = [*CONTEMPT, *(phrase for phrases in HOLLOW.values() for phrase in phrases)]

    assert len(every) == len(set(every))
    assert all(phrase.strip() for phrase in every)
