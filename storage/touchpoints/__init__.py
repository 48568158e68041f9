"""Touchpoints: the rules by which they are planned, what is told of products, and what customers felt."""
