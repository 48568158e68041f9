"""Which buttons a message carries, by the message's name; their labels are words of the reader's language."""

from typing import Any

from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows
from handlers.customer import buttons as customer
from handlers.customer import closing_buttons as closings
from handlers.customer import complaint_buttons as complaints
from handlers.customer import phone_buttons as phones
from handlers.customer import touchpoint_buttons as touchpoints
from handlers.managers import digest_buttons as digests
from handlers.managers import export_buttons as exports
from handlers.managers import panel_buttons as panel
from handlers.owner import hours_buttons as hours
from handlers.owner import people_buttons as people
from handlers.owner import plan_buttons as plan
from handlers.owner import shop_buttons as shops
from handlers.owner import topic_buttons as topics
from handlers.sales import link_buttons as links
from handlers.sales import sheet_buttons as sheets
from handlers.staff import buttons as staff
from handlers.staff import cause_buttons as causes
from handlers.staff import desk_buttons as desk
from handlers.staff import merge_buttons as merging
from handlers.staff import nps_buttons as nps
from handlers.staff import promise_buttons as promises
from handlers.staff import relay_buttons as relaying
from handlers.staff import remedy_buttons as remedies
from handlers.staff import senior_buttons as senior
from handlers.staff import severity_buttons as severity
from handlers.staff import silence_buttons as silence
from handlers.staff import why_buttons as why
from handlers.voices import find_buttons as find
from handlers.voices import question_buttons as questions
from handlers.voices import theme_buttons as themes

ROOMS = (
    *(customer, complaints, closings, staff, desk, merging, people, severity, senior),
    *(promises, causes, relaying, remedies, shops, hours, touchpoints, plan, why, silence, nps, topics, sheets, links),
    *(find, questions, themes, exports, digests, panel),
)
BUTTONS: dict[str, Build] = {message: build for room in ROOMS for message, build in room.BUTTONS.items()}


def rows_of(said: Said, facts: Facts, label: Label) -> Rows:
    """The inline keyboard of a message as the Bot API takes it; empty where it has none."""
    build = BUTTONS.get(said.message)
    return build(said, facts, label) if build else []


def markup_of(said: Said, facts: Facts, label: Label) -> dict[str, Any] | None:
    """The buttons under a message, or the keys that it puts instead of the letters or takes away."""
    rows = rows_of(said, facts, label)
    return {"inline_keyboard": rows} if rows else phones.keys(said.message, label)
