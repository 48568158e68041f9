"""Shop systems: their keys, and what they report."""
