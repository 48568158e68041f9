"""Explanations that are kept for the next time, and what happens right now."""
