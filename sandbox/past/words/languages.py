"""Which phrases there are, by language."""

from sandbox.past.words.english import ENGLISH
from sandbox.past.words.persian import PERSIAN

PHRASES = {"fa": PERSIAN, "en": ENGLISH}
