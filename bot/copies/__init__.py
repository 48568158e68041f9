"""Copies of the database, made and put back from a shell."""
