"""Which stories there are, by language."""

from sandbox.story.english import ENGLISH
from sandbox.story.persian import PERSIAN

SCRIPTS = {script.language: script for script in (PERSIAN, ENGLISH)}
