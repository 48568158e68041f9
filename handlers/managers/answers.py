"""Table of the taps on digests, exports and the panel: which button, for which role, who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.managers import digests, exports, panel
from handlers.taps.base import Tap
from handlers.taps.digests import DigestHourTap, DigestOfTap, DigestsTap, DigestTap, RhythmTap
from handlers.taps.exports import ExportTap, WriteExportTap
from handlers.taps.panel import InvitePanelTap, PanelTap, TakeOutTap

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = (
    (DigestsTap, Role.OWNER, digests.list_tapped),
    (DigestOfTap, Role.MANAGER, digests.digest_of_tapped),
    (RhythmTap, Role.MANAGER, digests.rhythm_tapped),
    (DigestHourTap, Role.MANAGER, digests.hour_tapped),
    (DigestTap, Role.MANAGER, digests.digest_tapped),
    (ExportTap, Role.MANAGER, exports.export_tapped),
    (WriteExportTap, Role.MANAGER, exports.write_tapped),
    (PanelTap, Role.MANAGER, panel.panel_tapped),
    (InvitePanelTap, Role.MANAGER, panel.invite_tapped),
    (TakeOutTap, Role.MANAGER, panel.take_out_tapped),
)
