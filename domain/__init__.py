"""Nouns and rules of hearing customers, in the standard library alone: no clock, no network, no disk."""
