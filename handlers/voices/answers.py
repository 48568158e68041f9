"""Table of the taps under what customers wrote as a whole: which button, for which role, who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.taps.base import Tap
from handlers.taps.voices import FindTap
from handlers.voices import find

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = ((FindTap, Role.AGENT, find.find_tapped),)
