"""Promises: what was promised to whom, and by when in the words that people use."""
