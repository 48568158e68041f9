"""Silence: measured every day, told where it grows, and broken gently, one customer at a time."""
