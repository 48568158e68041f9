"""Promises to customers: made, kept, moved, broken, watched and shown."""
