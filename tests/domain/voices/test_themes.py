"""Themes are told by words, in both languages and all spellings; praise isn't complaint, and denied praise is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.voices.lexicon import OF_PRAISES, OF_TOPICS
from domain.voices.spelling import letters_of
from domain.voices.themes import Lexicon, Phrase

LEXICON = Lexicon.of()
TOLD = {
    "دوتاش شکسته بود، سه‌شنبه شب هم مهمون دارم.": "damaged",
    "چهار روزه منتظرم. هر بار میگید فردا.": "late",
    "بسته خیلي ديررسيد و يكي از ليوانها شكسته بود": "damaged late",
    "خیلی زود رسید، بسته‌بندی عالی": "fast packed",
    "زود رسید و مشکلی نداشت": "fast",
    "برخورد پیک خوب نبود": "treatment",
    "برخوردشون خیلی خوب و محترمانه بود": "kind",
    "بي ادب": "treatment",
    "بی‌ادب": "treatment",
    "بیادب": "treatment",
    "کیفیتش عالیه ولی گرونه": "good_quality price",
    "بیکیفیت بود پولم رو پس بدید": "price quality",
    "سفارش ۱۲۳۴ هنوز نیومده": "late",
    "رنگش با عکس فرق داشت": "wrong_item",
    "کی میرسه؟": "late",
    "تلفن رو جواب نمیدن": "treatment",
    "جواب تلفن منو ندادن": "treatment",
    "دو بار از حسابم کم شد refund نزدید": "price",
    "package came late ولی سالم رسید": "late packed",
    "قیمتش مناسب نبود": "price",
    "قیمت مناسب": "good_price",
    "نمی‌ارزید": "price",
    "کارتن له شده بود": "damaged",
    "The kettle leaks and nobody answers the phone": "damaged treatment",
    "Two weeks late, then the WRONG SIZE": "late wrong_item",
    "Fast delivery, well packed!": "fast packed",
    "great quality, good price": "good_price good_quality",
    "quality is poor": "quality",
    "I was charged twice": "price",
    "It doesn’t work": "damaged",
    "دیروز خریدم": "",
    "later I will buy more": "",
    "not very friendly": "",
    "Staff weren't helpful": "",
    "خوب بود، فقط کاش ساعت آمدنش را می‌گفتید.": "",
    "👍": "",
    "": "",
}


def themes_of(text: str, lexicon: Lexicon = LEXICON) -> frozenset[str]:
    return lexicon.themes_in(letters_of(text))


@pytest.mark.parametrize(("text", "themes"), TOLD.items())
def test_a_text_tells_its_themes(text: str, themes: str):
    assert " ".join(sorted(themes_of(text))) == themes


def test_a_business_tells_its_own_topics_by_its_own_words():
    lexicon = Lexicon.of({"own_8": ["ضمانت", "warranty card"], "late": ["قرار بود"]})

    assert themes_of("كارت ضمانت‌نامه مهر ندارد", lexicon) == {"own_8"}
    assert themes_of("No WARRANTY-CARD inside", lexicon) == {"own_8"}
    assert themes_of("قرار بود دیروز بیاید", lexicon) == {"late"}
    assert themes_of("کارت ضمانت") == frozenset()


@pytest.mark.parametrize(("theme", "lines"), (OF_TOPICS | OF_PRAISES).items())
def test_every_phrase_tells_its_theme_and_is_there_once(theme: str, lines: tuple[str, ...]):
    phrases = "|".join(lines).split("|")

    assert len(phrases) == len(set(phrases))
    for phrase in phrases:
        assert all(part.letters for part in Phrase.read(theme, phrase).parts), phrase
        assert theme in themes_of(phrase.replace("+", " ").replace(".", "")), phrase


@given(st.text())
def test_any_text_may_be_read(text: str):
    assert themes_of(text) <= (OF_TOPICS | OF_PRAISES).keys()
