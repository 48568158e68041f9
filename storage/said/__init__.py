"""What was said before, so that it isn't said again in full."""
