"""Nouns as rows: the only SQL; every function takes the transaction first."""
