"""Digests: what comes to managers by itself, when, and what it holds."""
