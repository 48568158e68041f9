"""The buttons around the panel: under a manager's list, and under what its customers are asked."""

from domain.matters.kinds import Meant
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, pages
from handlers.taps import SortTap
from handlers.taps.panel import InvitePanelTap, PanelSayTap, PanelTap, Saying, TakeOutTap


def listed(_: Said, facts: Facts, label: Label) -> Rows:
    """Beside a candidate the invitation, beside a member the way out."""
    page = facts["page"]
    rows: Rows = []
    for one in facts["panelists"]:
        who = {"name": one["name"], "mark": one["mark"]}
        if one["standing"] == "candidate":
            rows.append([button(label("panel_invite", **who), InvitePanelTap(one["person"], page))])
        elif one["standing"] == "in":
            rows.append([button(label("panel_take_out", **who), TakeOutTap(one["person"], page))])
    return [*rows, *pages(label, page, facts["is_more"], PanelTap)]


def _say(facts: Facts, label: Label, saying: Saying) -> Button:
    return button(label(f"felt_{saying}"), PanelSayTap(facts["feeling"], saying))


def invited(_: Said, facts: Facts, label: Label) -> Rows:
    return [[_say(facts, label, Saying.GLADLY), _say(facts, label, Saying.RATHER_NOT)]]


def joined(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("felt_leave"), PanelSayTap(facts["feeling"], Saying.RATHER_NOT))]]


def declined(_: Said, facts: Facts, label: Label) -> Rows:
    return [[_say(facts, label, Saying.GLADLY)]]


def asked(_: Said, facts: Facts, label: Label) -> Rows:
    return [[_say(facts, label, Saying.NOTHING_NOW)], [_say(facts, label, Saying.LEAVE)]]


def thanked(said: Said, facts: Facts, label: Label) -> Rows:
    """Only the customer's own word makes a complaint of it."""
    problem = button(label("panel_problem"), SortTap(said.matter_id or 0, Meant.COMPLAINT))
    return [[problem], [_say(facts, label, Saying.LEAVE)]]


def leaving(_: Said, facts: Facts, label: Label) -> Rows:
    return [[_say(facts, label, Saying.LEAVE)]]


BUTTONS: dict[str, Build] = {
    "panel.list": listed,
    "panel.invite": invited,
    "panel.joined": joined,
    "panel.declined": declined,
    "panel.left": declined,
    "panel.ask": asked,
    "panel.thanks": thanked,
    "panel.nothing_now": leaving,
}
