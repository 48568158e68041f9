"""Touchpoints: planned by rules that owners set, carried out on their day, declined and answered by customers."""
