"""Table of the taps under what customers wrote as a whole: which button, for which role, who answers."""

from domain.people import Role
from handlers.access import Handler
from handlers.taps.base import Tap
from handlers.taps.voices import DropWordTap, FindTap, QuestionsTap, ThemesTap, TopicWordsTap
from handlers.voices import find, questions, themes

ANSWERS: tuple[tuple[type[Tap], Role, Handler], ...] = (
    (FindTap, Role.AGENT, find.find_tapped),
    (QuestionsTap, Role.AGENT, questions.questions_tapped),
    (ThemesTap, Role.MANAGER, themes.themes_tapped),
    (TopicWordsTap, Role.OWNER, themes.words_tapped),
    (DropWordTap, Role.OWNER, themes.drop_tapped),
)
