"""What a nursery has read before its first birth: the modules of the program, and its words; it waits for no disk."""

import gc
import sys
from functools import cache

from bot import assembly, program, retry
from bot.copies import backup, restore
from bot.settings.settings import Settings
from storage.engines import sqlite

assembly.Texts = cache(assembly.Texts)
usual = Settings(bot_token="", owner_ids=frozenset())
assembly.Texts(usual.business_name, usual.business.zone, usual.default_language)
# Whoever is killed has told the system what it keeps; only a power cut would need more.
sqlite.PRAGMAS = sqlite.PRAGMAS.replace("synchronous = full", "synchronous = off")
# The doors are read in anew by each program: what they do as they are read in is done in its own environment.
for door in (program, retry, backup, restore):
    del sys.modules[door.__name__]
gc.collect()
gc.freeze()
