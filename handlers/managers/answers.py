"""Table of the managers' taps around the panel: which button, for which role, who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.managers import panel
from handlers.taps.base import Tap
from handlers.taps.panel import InvitePanelTap, PanelTap, TakeOutTap

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = (
    (PanelTap, Role.MANAGER, panel.panel_tapped),
    (InvitePanelTap, Role.MANAGER, panel.invite_tapped),
    (TakeOutTap, Role.MANAGER, panel.take_out_tapped),
)
