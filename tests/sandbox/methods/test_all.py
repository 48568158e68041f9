"""Rules that every method keeps: it is Telegram's, it takes only what Telegram takes, and it answers whatever comes."""

from inspect import isclass

import aiogram.methods
import pytest
from aiogram.methods import TelegramMethod

from sandbox.errors import ApiError
from sandbox.methods import METHODS
from sandbox.parameters import names_of

MODELS = {
    each.__api_method__: each
    for each in vars(aiogram.methods).values()
    if isclass(each) and issubclass(each, TelegramMethod) and each is not TelegramMethod
}
GOOD = {"chat_id": 5, "from_chat_id": 5, "message_id": 1, "user_id": 5, "text": "x"}
JUNK = (
    *(None, "", "x", "0", "-1", "5", "9" * 30, "NaN", "{", "[]", "{}", "[1]", '["x"]', "[[]]", "[{}]", '[{"type": 1}]'),
    *(True, 5.5, [None], [5, 5], {"type": "chat"}, {"type": []}, {"type": "chat", "chat_id": "x"}, {"message_id": "x"}),
    *({"keyboard": 7}, {"inline_keyboard": [["x", 7]]}, {"keyboard": [[{"text": 7}]]}, {"force_reply": 7}),
    *({"message_id": 1, "quote": 7}, {"is_disabled": "x"}, [{"command": 7}], [{"type": "emoji", "emoji": []}]),
    *({"type": "photo", "media": "x"}, [{"type": "photo", "media": "x", "caption": 7}] * 2),
)


def test_a_method_is_one_of_telegrams_with_no_parameter_but_its():
    own = [
        (method, name) for method in METHODS for name in {*names_of(METHODS[method])} - {*MODELS[method].model_fields}
    ]

    assert own == []


@pytest.mark.parametrize("method", METHODS)
async def test_a_method_answers_whatever_it_is_given_or_says_what_is_wrong(telegram, ali, method):
    names = [*names_of(METHODS[method])]
    for name in names:
        for junk in JUNK:
            ali.writes("So that no poll has to wait.")
            given = {each: GOOD[each] for each in names if each in GOOD}
            try:
                await telegram.call(method, {**given, name: junk})
            except ApiError as error:
                assert error.description


async def test_what_telegram_requires_is_required(refusal):
    demanding = [
        method for method in METHODS if any(field.is_required() for field in MODELS[method].model_fields.values())
    ]

    refused = {method: await refusal(method) for method in demanding}

    assert {method for method, words in refused.items() if not words.startswith("400 Bad Request: ")} == set()


async def test_every_other_method_is_refused_by_its_name(telegram, refusal):
    others = sorted(MODELS.keys() - METHODS.keys())

    refused = [await refusal(method) for method in others]

    assert refused == [f"400 Sandbox: method {method} is not modelled" for method in others]


async def test_a_parameter_that_is_not_modelled_is_refused_by_its_name(refusal):
    others = [
        (method, name)
        for method in METHODS
        for name in sorted(MODELS[method].model_fields.keys() - {*names_of(METHODS[method])})
    ]

    refused = [await refusal(method, **{name: "x"}) for method, name in others]

    assert refused == [f"400 Sandbox: parameter {name} of {method} is not modelled" for method, name in others]
