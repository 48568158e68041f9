"""What the buttons remember with which managers look at silence, and break it gently."""

from dataclasses import dataclass

from domain.silence.fits import Misfit
from handlers.taps.base import Tap


@dataclass(frozen=True)
class SilentTap(Tap, prefix="sil"):
    page: int


@dataclass(frozen=True)
class CheckInTap(Tap, prefix="chk"):
    customer: int
    page: int


@dataclass(frozen=True)
class MisfitTap(Tap, prefix="fit"):
    """Under /why: that they never were our customer; then why is asked."""

    customer: int


@dataclass(frozen=True)
class MisfitWhyTap(Tap, prefix="fiw"):
    customer: int
    why: Misfit


@dataclass(frozen=True)
class OursTap(Tap, prefix="our"):
    """They are our customer after all."""

    customer: int
