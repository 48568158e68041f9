"""The environment and .env → frozen settings; every mistake is named at once, in plain words."""

import os
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from bot.settings import values
from bot.settings.address import TELEGRAM
from bot.settings.mistakes import WrongSettings, told
from bot.settings.values import Span, Sum
from domain.business import Business
from domain.money import Currency
from domain.policy import Policy, contradictions
from domain.quiet_hours import QuietHours
from templates.weekends import usual_hours

USUAL = Policy()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the program is told, by whomever. The names are the keys, in capitals."""

    bot_token: values.Token
    owner_ids: values.Ids
    bot_api_url: values.Root = TELEGRAM
    telegram_proxy: values.WayThrough = None
    database_url: values.Engine = "sqlite:///seda.db"
    business_name: values.Name = "فروشگاه ما"
    outside_help: values.Help = ""
    currency: values.Money = Currency.TOMAN
    margin_percent: values.Percent = 0
    handling_cost: Sum = 0
    default_language: values.Language = "fa"
    timezone: values.Zone = "Asia/Tehran"
    webhook_url: values.Knocked = ""
    webhook_secret: values.Secret = ""
    http_host: values.Host = "127.0.0.1"
    http_port: values.Port = 0
    quiet_hours: values.Hours = "21:00-09:00"
    staff_quiet_hours: values.Hours = "21:00-09:00"
    send_rate: values.Rate = 25

    question_after: Span = USUAL.question_after
    question_at_latest: Span = USUAL.question_at_latest
    reminder_after: Span = USUAL.reminder_after
    invitation_expires_after: Span = USUAL.invitation_expires_after
    between_scores: Span = USUAL.between_scores
    between_asks: Span = USUAL.between_asks
    score_changes_within: Span = USUAL.score_changes_within
    first_answer_within: Span = USUAL.first_answer_within
    settled_after: Span = USUAL.settled_after
    settled_again_after: Span = USUAL.settled_again_after
    longest_promise: Span = USUAL.longest_promise
    draft_rests: Span = USUAL.draft_rests
    expectation_lasts: Span = USUAL.expectation_lasts
    escalation_after: Span = USUAL.escalation_after
    purchase_link_lasts: Span = USUAL.purchase_link_lasts
    appointment_lasts: Span = USUAL.appointment_lasts
    cause_lasts: Span = USUAL.cause_lasts
    agent_ceiling: Sum = USUAL.agent_ceiling
    manager_ceiling: Sum = USUAL.manager_ceiling

    @property
    def bot_id(self) -> int:
        """Its number at Telegram, which stands before the colon of each of its tokens."""
        return int(self.bot_token.partition(":")[0])

    @property
    def policy(self) -> Policy:
        return Policy(**{name: getattr(self, name) for name in Policy.__dataclass_fields__})

    @property
    def business(self) -> Business:
        zone = ZoneInfo(self.timezone)
        quiet, staff_quiet = (QuietHours.read(hours) for hours in (self.quiet_hours, self.staff_quiet_hours))
        told = (self.business_name, zone, quiet, self.default_language, staff_quiet, self.outside_help, self.currency)
        return Business(*told, self.margin_percent, self.handling_cost, usual_hours(zone))


def read_settings() -> Settings:
    """Read what the environment and .env tell; the environment has the last word.

    Raises:
        WrongSettings: with a line for each mistake, so that all can be mended at once.
    """
    try:
        written = dotenv_values(".env", encoding="utf-8")
    except (UnicodeDecodeError, OSError) as error:
        raise WrongSettings(".env can't be read; keep it as UTF-8 text.") from error
    return settings_of({key.lower(): value for key, value in {**written, **os.environ}.items()})


def settings_of(given: Mapping[str, Any]) -> Settings:
    """Read these, by the names of the fields; all others are ignored.

    Raises:
        WrongSettings: with a line for each mistake.
    """
    known: dict[str, Any] = {}
    mistakes: list[str] = []
    kinds = get_type_hints(Settings, include_extras=True)
    for field in fields(Settings):
        value = given.get(field.name) if _is_given(field.name, given) else field.default
        try:
            if value is MISSING:
                raise ValueError("is missing")
            (read,) = kinds[field.name].__metadata__
            known[field.name] = read(value, known)
        except ValueError as error:
            mistakes.append(told(field.name, str(error)))
    if mistakes := mistakes or contradictions(Settings(**known).policy):
        raise WrongSettings("\n".join(mistakes))
    return Settings(**known)


def _is_given(name: str, given: Mapping[str, Any]) -> bool:
    """A key that is left empty is as good as none; only of quiet hours there can be none."""
    return given.get(name) is not None and (given[name] != "" or name.endswith("quiet_hours"))
