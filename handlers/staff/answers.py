"""Table of staff's taps: which button, for which role, who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.staff import complaints, nps, purchases
from handlers.taps import (
    AskTap,
    BuyerTap,
    CardTap,
    CloseHowTap,
    CloseTap,
    CustomersTap,
    CustomerTap,
    DeliveredTap,
    DropTap,
    ExplainTap,
    ListTap,
    MuteTap,
    RewriteTap,
    SeeToTap,
    SendTap,
    SkipPartTap,
    TakeTap,
    Tap,
    VoicesTap,
)

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = (
    (TakeTap, Role.AGENT, complaints.take_tapped),
    (SeeToTap, Role.AGENT, complaints.see_to_tapped),
    (AskTap, Role.AGENT, complaints.ask_tapped),
    (ExplainTap, Role.AGENT, complaints.explain_tapped),
    (SkipPartTap, Role.AGENT, complaints.skip_part_tapped),
    (RewriteTap, Role.AGENT, complaints.rewrite_tapped),
    (SendTap, Role.AGENT, complaints.send_tapped),
    (DropTap, Role.AGENT, complaints.drop_tapped),
    (CloseTap, Role.AGENT, complaints.close_tapped),
    (CardTap, Role.AGENT, complaints.card_tapped),
    (ListTap, Role.AGENT, complaints.list_tapped),
    (CustomersTap, Role.AGENT, purchases.customers_tapped),
    (CustomerTap, Role.AGENT, purchases.customer_tapped),
    (BuyerTap, Role.AGENT, purchases.buyer_tapped),
    (DeliveredTap, Role.AGENT, purchases.delivered_tapped),
    (CloseHowTap, Role.MANAGER, complaints.close_how_tapped),
    (MuteTap, Role.MANAGER, complaints.mute_tapped),
    (VoicesTap, Role.MANAGER, nps.voices_tapped),
)
