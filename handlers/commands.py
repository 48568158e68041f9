"""Table of commands: name, role, who answers; menus, /help and the handlers are made from it."""

from collections.abc import Callable

from domain.frozen import frozen
from domain.people import Role
from handlers.access import Handler
from handlers.customer import complaints as own
from handlers.customer import own_data, preferences, start, survey, touchpoints
from handlers.managers import digests, exports, panel, reports
from handlers.owner import hours, people, plan, shops, topics
from handlers.sales import links, purchases
from handlers.staff import causes, complaints, nps, promises, relaying, silence, why
from handlers.voices import find, questions, themes


@frozen
class Command:
    name: str
    role: Role | None
    answer: Handler


COMMANDS = (
    Command("start", None, start.started),
    Command("rate", None, survey.rate_asked),
    Command("complain", None, own.complain_asked),
    Command("status", None, own.status_asked),
    Command("promises", None, promises.promises_asked),
    Command("next", None, touchpoints.next_asked),
    Command("complaints", Role.AGENT, complaints.list_asked),
    Command("complaint", Role.AGENT, complaints.card_asked),
    Command("questions", Role.AGENT, questions.questions_asked),
    Command("causes", Role.AGENT, causes.causes_asked),
    Command("purchase", Role.AGENT, purchases.purchase_asked),
    Command("link", Role.AGENT, links.links_asked),
    Command("relay", Role.AGENT, relaying.relay_asked),
    Command("why", Role.AGENT, why.why_asked),
    Command("find", Role.AGENT, find.find_asked),
    Command("nps", Role.MANAGER, nps.nps_asked),
    Command("silent", Role.MANAGER, silence.silent_asked),
    Command("panel", Role.MANAGER, panel.panel_asked),
    Command("summary", Role.MANAGER, nps.summary_asked),
    Command("conviction", Role.MANAGER, nps.conviction_asked),
    Command("digest", Role.MANAGER, digests.digest_asked),
    Command("export", Role.MANAGER, exports.export_asked),
    Command("themes", Role.MANAGER, themes.themes_asked),
    Command("satisfaction", Role.MANAGER, reports.satisfaction_asked),
    Command("retention", Role.MANAGER, reports.retention_asked),
    Command("worth", Role.MANAGER, reports.worth_asked),
    Command("people", Role.OWNER, people.people_asked),
    Command("topics", Role.OWNER, topics.topics_asked),
    Command("plan", Role.OWNER, plan.plan_asked),
    Command("hours", Role.OWNER, hours.hours_asked),
    Command("shops", Role.OWNER, shops.shops_asked),
    Command("language", None, preferences.language_asked),
    Command("help", None, start.help_asked),
    Command("privacy", None, preferences.privacy_asked),
    Command("mydata", None, own_data.mydata_asked),
    Command("forget", None, own_data.forget_asked),
    Command("stop", None, preferences.stop_asked),
    Command("resume", None, preferences.resume_asked),
)


def of(role: Role | None) -> list[Command]:
    """What somebody of this role may call; staff see theirs first, then what they can do as customers."""
    mine = [row for row in COMMANDS if row.role is not None and role is not None and role.includes(row.role)]
    return mine + [row for row in COMMANDS if row.role is None]


def menu(role: Role | None, describe: Callable[[str], str]) -> list[dict[str, str]]:
    """The menu as the Bot API takes it; whoever sees a menu has pressed Start already."""
    return [{"command": row.name, "description": describe(row.name)} for row in of(role) if row.name != "start"]
