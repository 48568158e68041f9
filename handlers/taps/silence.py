"""What the buttons remember with which managers look at silence, and break it gently."""

from domain.silence.fits import Misfit
from handlers.taps.base import Tap


class SilentTap(Tap, prefix="sil"):
    page: int


class CheckInTap(Tap, prefix="chk"):
    customer: int
    page: int


class MisfitTap(Tap, prefix="fit"):
    """Under /why: that they never were our customer; then why is asked."""

    customer: int


class MisfitWhyTap(Tap, prefix="fiw"):
    customer: int
    why: Misfit


class OursTap(Tap, prefix="our"):
    """They are our customer after all."""

    customer: int
