"""Silence: daily coverage, and who hasn't been heard of."""
