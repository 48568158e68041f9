"""The environment → settings: what may be left out, what may not, and every mistake in plain words."""

import re
from dataclasses import MISSING, fields
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.settings.mistakes import WrongSettings
from bot.settings.settings import Settings, read_settings
from domain.policy import Policy
from domain.quiet_hours import QuietHours
from tests.bot.conftest import MUST
from tests.bot.settings.test_webhook_settings import KNOCKED

EXAMPLE = Path(__file__).parents[3] / ".env.example"
NIGHTS = dict.fromkeys(("QUIET_HOURS", "STAFF_QUIET_HOURS"), "21:00-09:00")
pytestmark = pytest.mark.usefixtures("clean_environment")
KEYS = {field.name.upper(): field for field in fields(Settings)}


def entries() -> dict[str, tuple[str, str]]:
    """Key → the comment above it and the value, as they stand in the example."""
    found = re.findall(r"^# (.+)\n([A-Z_]+)=(.*)$", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    return {key: (comment, value) for comment, key, value in found}


def test_the_example_lists_every_key_and_no_other():
    keys = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE)

    assert keys == list(KEYS)
    assert list(entries()) == keys


@pytest.mark.parametrize("key", KEYS)
def test_the_example_tells_in_a_sentence_what_a_key_is_for_and_whether_it_must_be_given(key):
    comment, _ = entries()[key]

    assert re.fullmatch(r"(must|may): [A-Z].*\w.*\.", comment)
    assert comment.startswith("must") == (KEYS[key].default is MISSING)


def test_the_example_shows_the_defaults(read):
    shown = {key: value for key, (_, value) in entries().items() if key not in MUST}

    assert read(**shown) == read(**dict.fromkeys(shown, "") | NIGHTS)
    assert all(entries()[key][1] == "" for key in MUST)


def test_the_policy_is_the_domains_own_unless_told(read):
    assert read().policy == Policy()
    assert read(SETTLED_AFTER="۳d").policy == Policy(settled_after=timedelta(days=3))


def test_the_file_counts_and_the_environment_has_the_last_word(read, tmp_path):
    (tmp_path / ".env").write_text("BUSINESS_NAME=مهرگان\nTIMEZONE=Europe/Berlin\n# no key\nUNKNOWN=1\n", "utf-8")

    found = read(TIMEZONE="Asia/Kabul")

    assert (found.business.name, found.business.zone.key) == ("مهرگان", "Asia/Kabul")
    assert [weekday for weekday, shifts in enumerate(found.business.hours.week) if not shifts] == [3, 4]


def test_without_anything_all_that_must_be_given_is_missing():
    with pytest.raises(WrongSettings) as told:
        read_settings()

    assert str(told.value).splitlines() == ["BOT_TOKEN is missing.", "OWNER_IDS is missing."]


@pytest.mark.parametrize("value", ["111,222", "۱۱۱، ۲۲۲", " 111 ,222, ", "111,222,111"])
def test_owners_are_read_in_any_digits_and_either_comma(read, value):
    assert read(OWNER_IDS=value).owner_ids == {111, 222}


def test_empty_quiet_hours_are_none_at_all(read):
    assert read(QUIET_HOURS="").business.quiet_hours is None
    assert read(QUIET_HOURS="۲۲:۳۰ تا ۸").business.quiet_hours == QuietHours(time(22, 30), time(8))


def test_staff_have_quiet_hours_of_their_own(read):
    assert read().business.staff_quiet_hours == QuietHours(time(21), time(9))
    assert read(STAFF_QUIET_HOURS="").business.staff_quiet_hours is None
    assert read(STAFF_QUIET_HOURS="۱۸ تا ۷", QUIET_HOURS="").business.staff_quiet_hours == QuietHours(time(18), time(7))


def test_the_root_of_the_bot_api_needs_no_slash(read):
    assert read(BOT_API_URL="http://127.0.0.1:8081/").bot_api_url == "http://127.0.0.1:8081"


WRONG = {
    "BOT_TOKEN": ["abc", "111:", "111:a b"],
    "OWNER_IDS": ["anna", "111;222", "-5", "0", ",", "9" * 30],
    "BOT_API_URL": ["api.telegram.org", "ftp://x"],
    "DATABASE_URL": ["seda.db", "sqlite:///", "mysql://x/y", "postgres:x", "sqlite:///:memory:", "postgresql://[::1/x"],
    "BUSINESS_NAME": ["م" * 65],
    "DEFAULT_LANGUAGE": ["de", "FA"],
    "TIMEZONE": ["Tehran", "Asia", "../etc/passwd"],
    "HTTP_PORT": ["http", "-1", "65536"],
    "WEBHOOK_URL": [
        "example.com",
        "ftp://example.com/x",
        "https://",
        "https://example.com/a b",
        "https://example.com#x",
    ],
    "WEBHOOK_SECRET": ["with a space", "رمز", "x" * 257, "a+b/c="],
    "QUIET_HOURS": ["9 pm", "25:00-09:00", "09:00-09:00"],
    "STAFF_QUIET_HOURS": ["never", "21:00-24:00", "09:00-09:00"],
    "SEND_RATE": ["fast", "-1", "1001"],
    "QUESTION_AFTER": ["24", "0h", "a day", "-1d", "9999999d"],
    "DRAFT_RESTS": ["half an hour"],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_a_wrong_value_is_named_with_its_key(read, key, value):
    with pytest.raises(WrongSettings) as told:
        read(**KNOCKED if key == "WEBHOOK_URL" else {}, **{key: value})

    assert re.fullmatch(rf"{key}:? .+\.", str(told.value))


def test_what_is_wrong_with_quiet_hours_reads_as_a_sentence(read):
    with pytest.raises(WrongSettings, match=r"^QUIET_HOURS: Quiet hours are written like 21:00-09:00, not '9 pm'\.$"):
        read(QUIET_HOURS="9 pm")


def test_all_mistakes_are_told_at_once_and_none_tells_a_secret(read):
    wrong = {key: values[0] for key, values in WRONG.items()}

    with pytest.raises(WrongSettings) as told:
        read(**wrong | {"BOT_TOKEN": "111 secret", "DATABASE_URL": "mysql://u:secret@h/seda"})

    assert {line.split()[0].rstrip(":") for line in str(told.value).splitlines()} == set(wrong)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("keys", "mistake"),
    [
        ({"FIRST_ANSWER_WITHIN": "15d"}, "FIRST_ANSWER_WITHIN"),
        ({"REMINDER_AFTER": "14d"}, "REMINDER_AFTER"),
        ({"BETWEEN_ASKS": "91d"}, "BETWEEN_SCORES"),
    ],
)
def test_a_policy_that_contradicts_itself_is_refused(read, keys, mistake):
    with pytest.raises(WrongSettings, match=mistake):
        read(**keys)
