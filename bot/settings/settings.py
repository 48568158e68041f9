"""The environment and .env → frozen settings; every mistake is named at once, in plain words."""

import re
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.sending.pace import FASTEST
from bot.settings.address import TELEGRAM, ensure_reachable
from bot.settings.mistakes import WrongSettings, in_plain_words
from bot.settings.values import Ids, Percent, Span, Sum, WayThrough
from domain.business import Business
from domain.money import Currency
from domain.people import LANGUAGES
from domain.policy import Policy, contradictions
from domain.quiet_hours import QuietHours
from storage.database import UnknownEngine, ensure_known
from templates.weekends import usual_hours

USUAL = Policy()


def _is_webhook_wanted(info: ValidationInfo) -> bool:
    """Also by an address that is wrong: pydantic leaves it out of what it knows already."""
    return info.data.get("webhook_url") != ""


class Settings(BaseModel):
    """What the program is told, by whomever. The names are the keys, in capitals."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    bot_token: str
    owner_ids: Ids
    bot_api_url: str = TELEGRAM
    telegram_proxy: WayThrough = None
    database_url: str = "sqlite:///seda.db"
    business_name: str = Field(default="فروشگاه ما", max_length=64)
    outside_help: str = Field(default="", max_length=300)
    currency: Currency = Currency.TOMAN
    margin_percent: Percent = 0
    handling_cost: Sum = 0
    default_language: str = "fa"
    timezone: str = "Asia/Tehran"
    webhook_url: str = ""
    webhook_secret: str = Field(default="", validate_default=True)
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=0, ge=0, le=65535, validate_default=True)
    quiet_hours: str = "21:00-09:00"
    staff_quiet_hours: str = "21:00-09:00"
    send_rate: float = Field(default=25, ge=0, le=FASTEST)

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

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: dict[str, Any]) -> dict[str, Any]:
        """A key that is left empty is as good as none; only of quiet hours there can be none."""
        return {key: value for key, value in given.items() if value != "" or key.endswith("quiet_hours")}

    @property
    def bot_id(self) -> int:
        """Its number at Telegram, which stands before the colon of each of its tokens."""
        return int(self.bot_token.partition(":")[0])

    @field_validator("bot_token")
    @classmethod
    def _is_token(cls, value: str) -> str:
        if not re.fullmatch(r"\d+:[\w-]+", value):
            raise ValueError("is not what BotFather gives: digits, a colon, letters")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not re.match(r"https?://", value):
            raise ValueError("starts with http:// or https://, without /bot at its end")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_engine(cls, value: str) -> str:
        try:
            ensure_known(value)
        except UnknownEngine as error:
            raise ValueError(str(error)) from error
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_reachable(cls, value: str, info: ValidationInfo) -> str:
        if value:
            ensure_reachable(value, info.data.get("bot_api_url", ""))
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_secret(cls, value: str, info: ValidationInfo) -> str:
        if not value and _is_webhook_wanted(info):
            raise ValueError("is missing; it goes with WEBHOOK_URL and proves that it is Telegram who knocks")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value):
            raise ValueError("is made of 1 to 256 of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("http_port")
    @classmethod
    def _is_open(cls, value: int, info: ValidationInfo) -> int:
        if value == 0 and _is_webhook_wanted(info):
            raise ValueError("is 0, so nobody could knock; WEBHOOK_URL needs a port at which the bot listens")
        return value

    @field_validator("default_language")
    @classmethod
    def _is_spoken(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(f"is one of {', '.join(LANGUAGES)}")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("is a name like Asia/Tehran or Europe/Berlin") from error
        return value

    @field_validator("quiet_hours", "staff_quiet_hours")
    @classmethod
    def _are_hours(cls, value: str) -> str:
        QuietHours.read(value)
        return value

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if found := contradictions(self.policy):
            raise ValueError("\n".join(found))
        return self

    @property
    def policy(self) -> Policy:
        return Policy(**{name: getattr(self, name) for name in Policy.__dataclass_fields__})

    @property
    def business(self) -> Business:
        zone = ZoneInfo(self.timezone)
        quiet, staff_quiet = (QuietHours.read(hours) for hours in (self.quiet_hours, self.staff_quiet_hours))
        told = (self.business_name, zone, quiet, self.default_language, staff_quiet, self.outside_help, self.currency)
        return Business(*told, self.margin_percent, self.handling_cost, usual_hours(zone))


class FromOutside(Settings, BaseSettings):
    """What the environment and .env tell it."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)


def read_settings(kind: type[Settings] = FromOutside, **given: Any) -> Settings:
    """Read everything there is where this kind of settings looks for it.

    Raises:
        WrongSettings: with a line for each mistake, so that all can be mended at once.
    """
    try:
        return kind(**given)
    except ValidationError as error:
        raise WrongSettings("\n".join(in_plain_words(mistake) for mistake in error.errors())) from None
    except (UnicodeDecodeError, OSError) as error:
        raise WrongSettings(".env can't be read; keep it as UTF-8 text.") from error
