"""Touchpoints: what a customer hears from us after a purchase, of which kind, how long after what."""
