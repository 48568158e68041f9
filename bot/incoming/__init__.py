"""How updates come in: by which way, in order in each chat, and what becomes of one that can't be done yet."""
