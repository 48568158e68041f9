"""Matters: what staff have in hand for a customer, from the first word to the last."""
