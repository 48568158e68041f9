"""Digests: who gets them when, and what was said."""
