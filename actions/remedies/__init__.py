"""Remedies: what goes with an explanation to put it right, and the second person's yes to what is costly."""
