"""Formatted text: what marks it, and how Telegram reads and measures it."""
