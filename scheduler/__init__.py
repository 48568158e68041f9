"""Hours strike: what is done by the clock."""
