"""A complaint is told: its words, what it is about, since when, and what would make it right."""
