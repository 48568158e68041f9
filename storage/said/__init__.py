"""What was said before and what is on its way, so that it is said once, to whom it is for."""
