"""Exports: who asked for which list, and the lists themselves, piece by piece."""
