"""A shop with a past: half a year of people, purchases and words, played through the real bot."""
