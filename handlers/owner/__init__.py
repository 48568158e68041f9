"""Owners set the house up: who is on the staff, which systems report, and when it is open."""
